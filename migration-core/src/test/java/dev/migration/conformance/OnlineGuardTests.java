package dev.migration.conformance;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migration.testing.PostgresTest;

import static dev.migration.schema.DataType.bigint;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an online change cannot keep is refused before anything is done.
 */
@PostgresTest
class OnlineGuardTests {

	private static CaseDatabase database;

	@BeforeAll
	static void open() throws SQLException {
		database = new CaseDatabase();
	}

	@AfterAll
	static void close() throws SQLException {
		database.close();
	}

	@BeforeEach
	void empty() throws SQLException {
		database.empty();
		database.run(List.of("CREATE TABLE p (id bigint PRIMARY KEY, a integer)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "CREATE VIEW v AS SELECT a FROM p | view v",
			"ALTER TABLE p ADD UNIQUE (a); CREATE TABLE q (a integer REFERENCES p (a)) | constraint p_a_key on table p, constraint q_a_fkey on table q",
			"CREATE POLICY own ON p USING (a > 0) | policy own on table p",
			"ALTER TABLE p ADD g integer GENERATED ALWAYS AS (a + 1) STORED | column g of table p",
			"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER t BEFORE UPDATE OF a ON p FOR EACH ROW EXECUTE FUNCTION f() | trigger t on table p",
			"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER t BEFORE UPDATE ON p FOR EACH ROW WHEN (OLD.a > 0) EXECUTE FUNCTION f() | trigger t on table p",
			"ALTER TABLE p ADD CHECK (a > 0) | constraint p_a_check on table p",
			"CREATE INDEX i ON p ((a + 1)) | index i",
			"ALTER TABLE p ADD FOREIGN KEY (a) REFERENCES p | constraint p_a_fkey on table p",
			"ALTER TABLE p ALTER a SET DEFAULT 1 | its default",
			"ALTER TABLE p ALTER a SET NOT NULL | that it refuses nulls", "COMMENT ON COLUMN p.a IS 'c' | its comment",
			"GRANT SELECT (a) ON p TO pg_monitor | its privileges",
			"CREATE STATISTICS s ON id, a FROM p | statistics object s",
			"CREATE SEQUENCE s OWNED BY p.a | sequence s" })
	void whatWouldStayWithTheOldColumnIsRefused(String before, String dependents) throws SQLException {
		database.run(List.of(before));
		database.refuses((op) -> op.online().alterColumnType("p", "a", bigint()),
				"The type of 'p.a' cannot change online: these would stay with the old column: " + dependents);
	}

	@Test
	void whatIsSaidAgainIsNotRefused() throws SQLException {
		database
			.run(List.of("ALTER TABLE p ALTER a SET NOT NULL, ALTER a SET DEFAULT 1, ADD UNIQUE (a), ADD CHECK (a > 0)",
					"COMMENT ON COLUMN p.a IS 'c'", "GRANT SELECT (a) ON p TO pg_monitor"));
		database.run((op) -> op.online()
			.alterColumnType("p", "a", bigint())
			.defaultTo("1")
			.notNull()
			.comment("c")
			.beforeSwap((then) -> then.online().createUniqueConstraint("p_a_new_key", "p", "a_new")));
		assertThat(database.fingerprint()).anySatisfy((line) -> assertThat(line).contains("a_old"));
	}

	@Test
	void foreignKeysOfOthersAreRefusedWhateverIsDoneBeforeTheSwap() throws SQLException {
		database.run(List.of("ALTER TABLE p ADD UNIQUE (a)", "CREATE TABLE q (a integer REFERENCES p (a))",
				"ALTER TABLE p ADD b integer CONSTRAINT own REFERENCES p (a)"));
		database.refuses(
				(op) -> op.online()
					.alterColumnType("p", "a", bigint())
					.beforeSwap((then) -> then.createIndex("i", "p", "a_new")),
				"with the old column: constraint own on table p, constraint q_a_fkey on table q");
	}

	@Test
	void aPartitionKeyIsRefused() throws SQLException {
		database.run(List.of("CREATE TABLE parts (a integer, b integer) PARTITION BY RANGE (a)"));
		database.refuses((op) -> op.online().alterColumnType("parts", "a", bigint()),
				"with the old column: its place in the partition key");
	}

	@Test
	void aTableWithAPrimaryKeyGetsNoSecondOne() throws SQLException {
		database.run(List.of("ALTER TABLE p ALTER a SET NOT NULL"));
		database.refuses((op) -> op.online().createPrimaryKey("other", "p", "a"),
				"Table 'p' has a primary key already");
	}

	@Test
	void aColumnThatIsMissingIsNamed() throws SQLException {
		database.run(List.of("CREATE TABLE q (a integer NOT NULL)"));
		database.refuses((op) -> op.online().createPrimaryKey("pk", "q", "a", "zz"), "Table 'q' has no column zz");
		database.refuses((op) -> op.online().alterColumnType("q", "zz", bigint()), "Table 'q' has no column zz");
	}

}
