package dev.migration.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.Deferral;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.IndexKey;
import dev.migration.schema.MatchType;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ConstraintReaderTests {

	@Test
	void keysSayAllTheyCan(TestDatabase database) throws SQLException {
		Table table = Reading.table(database,
				"CREATE TABLE t (a int, \"b,c\" int, d int, CONSTRAINT pk PRIMARY KEY (\"b,c\", a) INCLUDE (d), "
						+ "CONSTRAINT uq UNIQUE (d) WITH (fillfactor = 50) DEFERRABLE INITIALLY DEFERRED)",
				"COMMENT ON CONSTRAINT pk ON t IS 'key'");
		assertThat(table.constraints()).containsExactly(
				new PrimaryKey("pk", List.of("b,c", "a"), List.of("d"), false, Deferral.NOT_DEFERRABLE,
						StorageOptions.DEFAULT, "key"),
				new UniqueConstraint("uq", List.of("d"), List.of(), false, false, Deferral.INITIALLY_DEFERRED,
						StorageOptions.DEFAULT.with("fillfactor", "50"), null));
		assertThat(table.indexes()).isEmpty();
	}

	@Test
	void foreignKeysSayAllTheyCan(TestDatabase database) throws SQLException {
		Table table = Reading.table(database, "CREATE SCHEMA s", "CREATE TABLE s.o (x int, y int, PRIMARY KEY (x, y))",
				"CREATE TABLE t (a int, b int, CONSTRAINT fk FOREIGN KEY (b, a) REFERENCES s.o (y, x) MATCH FULL "
						+ "ON DELETE CASCADE ON UPDATE RESTRICT DEFERRABLE)",
				"ALTER TABLE t ADD CONSTRAINT late FOREIGN KEY (a, b) REFERENCES s.o ON DELETE SET NULL NOT VALID");
		assertThat(table.constraints()).containsExactly(
				new ForeignKey("fk", List.of("b", "a"), QualifiedName.of("s", "o"), List.of("y", "x"), false,
						MatchType.FULL, ReferentialAction.CASCADE, List.of(), ReferentialAction.RESTRICT,
						Deferral.INITIALLY_IMMEDIATE, Validity.VALID, null),
				new ForeignKey("late", List.of("a", "b"), QualifiedName.of("s", "o"), List.of("x", "y"), false,
						MatchType.SIMPLE, ReferentialAction.SET_NULL, List.of(), ReferentialAction.NO_ACTION,
						Deferral.NOT_DEFERRABLE, Validity.NOT_VALID, null));
	}

	@Test
	void checksHaveNoParenthesesAround(TestDatabase database) throws SQLException {
		Table table = Reading.table(database,
				"CREATE TABLE t (a int, b text, CONSTRAINT c1 CHECK ((a > 0) AND (a < 9)) NO INHERIT, "
						+ "CONSTRAINT c2 CHECK (b <> ')'''), CONSTRAINT c3 CHECK (length(b) IS NOT NULL))",
				"ALTER TABLE t ADD CONSTRAINT c4 CHECK (a = 1) NOT VALID");
		assertThat(table.constraints()).containsExactly(
				new CheckConstraint("c1", "(a > 0) AND (a < 9)", true, Validity.VALID, null),
				CheckConstraint.of("c2", "b <> ')'''::text"), CheckConstraint.of("c3", "length(b) IS NOT NULL"),
				CheckConstraint.of("c4", "a = 1").withValidity(Validity.NOT_VALID));
	}

	@Test
	void exclusionsSayAllTheyCan(TestDatabase database) throws SQLException {
		Table table = Reading.table(database,
				"CREATE TABLE t (r tsrange, a point, CONSTRAINT ex EXCLUDE USING gist (r WITH &&, "
						+ "(box(a, a)) WITH ~=) INCLUDE (a) WITH (fillfactor = 60) WHERE (NOT isempty(r)) DEFERRABLE)");
		assertThat(table.constraints()).containsExactly(new ExclusionConstraint("ex", "gist",
				List.of(new ExclusionConstraint.Element(IndexKey.column("r"), "&&"),
						new ExclusionConstraint.Element(IndexKey.expression("box(a, a)"), "~=")),
				List.of("a"), "NOT isempty(r)", Deferral.INITIALLY_IMMEDIATE,
				new StorageOptions(Map.of("fillfactor", "60"), null), null));
	}

	@Test
	void orderDoesNotDependOnWhenTheyWereMade(TestDatabase database) throws SQLException {
		Table table = Reading.table(database, "CREATE TABLE t (a int, CONSTRAINT z CHECK (a > 0))",
				"ALTER TABLE t ADD CONSTRAINT b CHECK (a > 1), ADD CONSTRAINT y UNIQUE (a), ADD CONSTRAINT w PRIMARY KEY (a)");
		assertThat(table.constraints()).extracting(Constraint::name).containsExactly("w", "y", "b", "z");
	}

}
