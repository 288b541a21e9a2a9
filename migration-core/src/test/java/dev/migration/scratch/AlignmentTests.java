package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.DiffFilter;
import dev.migration.diff.SchemaDiff;
import dev.migration.schema.Schema;
import dev.migration.scratch.Scratches.Model;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule of the alignment as a live database, a model of entities and what is left to
 * change.
 */
@PostgresTest
class AlignmentTests {

	private static final String PARENT = "CREATE TABLE p (id bigint PRIMARY KEY);";

	static Stream<Case> names() {
		return Stream.of(new Case("keys under other names", PARENT + """
				CREATE TABLE t (id bigint CONSTRAINT pk_t PRIMARY KEY, code text CONSTRAINT uq_t_code UNIQUE,
				    p bigint CONSTRAINT fk_t_p REFERENCES p, n int CONSTRAINT ck_t_n CHECK (n > 0));
				CREATE INDEX ix_t_n ON t (n)""", PARENT + """
				CREATE TABLE t (id bigint PRIMARY KEY, code text, p bigint, n int CHECK (n > 0));
				ALTER TABLE t ADD CONSTRAINT UKmcwxlx5kmq2j9w5nx9r7w5x8y UNIQUE (code);
				ALTER TABLE t ADD CONSTRAINT FKmcwxlx5kmq2j9w5nx9r7w5x8z FOREIGN KEY (p) REFERENCES p;
				CREATE INDEX IDXmcwxlx5kmq2j9w5nx9r7w5x8a ON t (n)"""),
				new Case("name that the model chose", "CREATE TABLE t (id int, CONSTRAINT uq_old UNIQUE (id))",
						"CREATE TABLE t (id int, CONSTRAINT uq_new UNIQUE (id))",
						"ALTER TABLE public.t RENAME CONSTRAINT uq_old TO uq_new"),
				new Case("order of the columns of keys",
						"CREATE TABLE t (a int, b int, PRIMARY KEY (b, a), UNIQUE (b, a))",
						"CREATE TABLE t (a int, b int, PRIMARY KEY (a, b), UNIQUE (a, b))"),
				new Case("order of columns", "CREATE TABLE t (b int, a int)", "CREATE TABLE t (a int, b int)"),
				new Case("unique index for a unique constraint",
						"CREATE TABLE t (a int); CREATE UNIQUE INDEX ux_t ON t (a)", "CREATE TABLE t (a int UNIQUE)"),
				new Case("unique constraint for a unique index", "CREATE TABLE t (a int UNIQUE)",
						"CREATE TABLE t (a int); CREATE UNIQUE INDEX IDXmcwxlx5kmq2j9w5nx9r7w5x8a ON t (a)"),
				new Case("unique index of some rows is no unique constraint",
						"CREATE TABLE t (a int); CREATE UNIQUE INDEX ux_t ON t (a) WHERE a > 0",
						"CREATE TABLE t (a int UNIQUE)", "ALTER TABLE public.t ADD CONSTRAINT t_a_key UNIQUE (a)"),
				new Case("index of another method and with more columns",
						"CREATE TABLE t (a int, b int); CREATE INDEX ix_t ON t USING btree (a) INCLUDE (b) WITH (fillfactor = 70)",
						"CREATE TABLE t (a int, b int); CREATE INDEX IDXmcwxlx5kmq2j9w5nx9r7w5x8a ON t (a)"),
				new Case("index in another direction is another", "CREATE TABLE t (a int); CREATE INDEX ix_t ON t (a)",
						"CREATE TABLE t (a int); CREATE INDEX ix_t_desc ON t (a DESC)",
						"CREATE INDEX ix_t_desc ON public.t (a DESC)"));
	}

	static Stream<Case> checks() {
		return Stream.of(
				new Case("values in another order",
						"CREATE TABLE t (s varchar(20) CONSTRAINT ck_s CHECK (s IN ('b', 'a')))",
						"CREATE TABLE t (s varchar(20) CHECK (s IN ('a', 'b')))"),
				new Case("value that is new takes the place of the old list, under its name",
						"CREATE TABLE t (s varchar(20) CONSTRAINT ck_s CHECK (s IN ('a')))",
						"CREATE TABLE t (s varchar(20) CHECK (s IN ('a', 'b')))",
						"ALTER TABLE public.t DROP CONSTRAINT ck_s",
						"ALTER TABLE public.t ADD CONSTRAINT ck_s CHECK ((s)::text = ANY ((ARRAY['a'::character varying, "
								+ "'b'::character varying])::text[]))"),
				new Case("number that is new takes the place of the old one",
						"CREATE TABLE t (s smallint CONSTRAINT ck_s CHECK (s BETWEEN 0 AND 1))",
						"CREATE TABLE t (s smallint CHECK (s BETWEEN 0 AND 2))",
						"ALTER TABLE public.t DROP CONSTRAINT ck_s",
						"ALTER TABLE public.t ADD CONSTRAINT ck_s CHECK ((s >= 0) AND (s <= 2))"),
				new Case("order of two limits counts",
						"CREATE TABLE t (s int CONSTRAINT ck_s CHECK (s > 1 AND s <> 2))",
						"CREATE TABLE t (s int CONSTRAINT ck_s CHECK (s > 2 AND s <> 1))",
						"ALTER TABLE public.t DROP CONSTRAINT ck_s",
						"ALTER TABLE public.t ADD CONSTRAINT ck_s CHECK ((s > 2) AND (s <> 1))"),
				new Case("check that only the model has", "CREATE TABLE t (n int)",
						"CREATE TABLE t (n int CHECK (n > 0))",
						"ALTER TABLE public.t ADD CONSTRAINT t_n_check CHECK (n > 0)"),
				new Case("check of a column that goes", "CREATE TABLE t (a int, n int CHECK (n > 0), CHECK (a < n))",
						"CREATE TABLE t (a int)", "ALTER TABLE public.t DROP CONSTRAINT t_check",
						"ALTER TABLE public.t DROP CONSTRAINT t_n_check", "ALTER TABLE public.t DROP COLUMN n"));
	}

	static Stream<Case> columns() {
		return Stream.of(
				new Case("six digits are what the server means without a number",
						"CREATE TABLE t (a timestamptz, b timestamp, c time, d timetz, e timestamptz[])",
						"CREATE TABLE t (a timestamp(6) with time zone, b timestamp(6), c time(6), "
								+ "d time(6) with time zone, e timestamp(6) with time zone array)"),
				new Case("fewer digits are another type", "CREATE TABLE t (a timestamptz(3))",
						"CREATE TABLE t (a timestamp(6) with time zone)",
						"ALTER TABLE public.t ALTER COLUMN a TYPE timestamp(6) with time zone"),
				new Case("arrays in other words", "CREATE TABLE t (a varchar(255)[])",
						"CREATE TABLE t (a varchar(255) array)"),
				new Case("another length is another type", "CREATE TABLE t (a varchar(255))",
						"CREATE TABLE t (a varchar(320))",
						"ALTER TABLE public.t ALTER COLUMN a TYPE character varying(320)"),
				new Case("length and precision that the model leaves open",
						"CREATE TABLE t (a varchar(40), b text, c numeric(12, 2), d varchar(40)[])",
						"CREATE TABLE t (a varchar, b varchar, c numeric, d varchar[])"),
				new Case("nulls of a generated column",
						"CREATE TABLE t (a int, b int NOT NULL GENERATED ALWAYS AS (a * 2) STORED)",
						"CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)"),
				new Case("default that only the database has", "CREATE TABLE t (a int NOT NULL DEFAULT 7)",
						"CREATE TABLE t (a int NOT NULL)"),
				new Case("default that the model says", "CREATE TABLE t (a int DEFAULT 7)",
						"CREATE TABLE t (a int DEFAULT 8)", "ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 8"),
				new Case("generated column that the model takes for a plain one",
						"CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)",
						"CREATE TABLE t (a int, b int)"),
				new Case("serial for identity", "CREATE TABLE t (id bigserial PRIMARY KEY)",
						"CREATE TABLE t (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY)"),
				new Case("identity that counts its own way",
						"CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY (START 1000) PRIMARY KEY)",
						"CREATE TABLE t (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY)"),
				new Case("identity that is nobody's", "CREATE TABLE t (id bigint NOT NULL)",
						"CREATE TABLE t (id bigint GENERATED BY DEFAULT AS IDENTITY)",
						"ALTER TABLE public.t ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY",
						"SELECT setval(pg_get_serial_sequence('public.t', 'id'), max(\"id\")) FROM public.t HAVING max(\"id\") >= 1"),
				new Case("identity that refuses what the model sets",
						"CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY)",
						"CREATE TABLE t (id bigint NOT NULL)", "ALTER TABLE public.t ALTER COLUMN id DROP IDENTITY"),
				new Case("serial that the model leaves alone", "CREATE TABLE t (id serial)",
						"CREATE TABLE t (id int NOT NULL)"),
				new Case("nulls are the model's to say", "CREATE TABLE t (a int NOT NULL)", "CREATE TABLE t (a int)",
						"ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL"),
				new Case("collation, storage, statistics and compression", """
						CREATE TABLE t (a text COLLATE "C", b text); ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
						ALTER TABLE t ALTER b SET STATISTICS 500; ALTER TABLE t ALTER b SET COMPRESSION pglz""",
						"CREATE TABLE t (a text, b text)"),
				new Case("column that the model does away with, and the index on it",
						"CREATE TABLE t (a int, b int); CREATE INDEX ix ON t (a, b); CREATE INDEX ix2 ON t ((b + 1)); "
								+ "CREATE INDEX ix3 ON t (a) WHERE b > 0",
						"CREATE TABLE t (a int)", "DROP INDEX public.ix", "DROP INDEX public.ix2",
						"DROP INDEX public.ix3", "ALTER TABLE public.t DROP COLUMN b"));
	}

	static Stream<Case> keys() {
		return Stream.of(
				new Case("what a foreign key does that the model does not say",
						PARENT + "CREATE TABLE t (p bigint REFERENCES p ON DELETE CASCADE ON UPDATE CASCADE "
								+ "DEFERRABLE INITIALLY DEFERRED)",
						PARENT + "CREATE TABLE t (p bigint REFERENCES p)"),
				new Case("what a foreign key does that the model says",
						PARENT + "CREATE TABLE t (p bigint CONSTRAINT fk_t REFERENCES p)",
						PARENT + "CREATE TABLE t (p bigint REFERENCES p ON DELETE CASCADE)",
						"ALTER TABLE public.t DROP CONSTRAINT fk_t",
						"ALTER TABLE public.t ADD CONSTRAINT fk_t FOREIGN KEY (p) REFERENCES public.p (id) ON DELETE CASCADE"),
				new Case("foreign key to another table takes the place of the old one", PARENT
						+ "CREATE TABLE q (id bigint PRIMARY KEY); CREATE TABLE t (p bigint CONSTRAINT fk_t REFERENCES p)",
						PARENT + "CREATE TABLE q (id bigint PRIMARY KEY); CREATE TABLE t (p bigint REFERENCES q)",
						"ALTER TABLE public.t DROP CONSTRAINT fk_t",
						"ALTER TABLE public.t ADD CONSTRAINT t_p_fkey FOREIGN KEY (p) REFERENCES public.q (id)"),
				new Case("keys that only the database has",
						PARENT + "CREATE TABLE t (a int UNIQUE, p bigint REFERENCES p, r int4range, "
								+ "EXCLUDE USING gist (r WITH &&), CHECK (a > 0))",
						PARENT + "CREATE TABLE t (a int, p bigint, r int4range)"),
				new Case("foreign key to a table that goes", PARENT + "CREATE TABLE t (p bigint REFERENCES p)",
						"CREATE TABLE t (p bigint)", "ALTER TABLE public.t DROP CONSTRAINT t_p_fkey",
						"DROP TABLE public.p"),
				new Case("primary key of other columns", "CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL)",
						"CREATE TABLE t (a int NOT NULL, b int PRIMARY KEY)",
						"ALTER TABLE public.t DROP CONSTRAINT t_pkey",
						"ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (b)"),
				new Case("primary key that only the database has, of a collection",
						"CREATE TABLE t (a int, b int, PRIMARY KEY (a, b))",
						"CREATE TABLE t (a int NOT NULL, b int NOT NULL)"));
	}

	static Stream<Case> objects() {
		return Stream.of(new Case("what no entity can say", """
				CREATE TABLE t (id int PRIMARY KEY, a text); CREATE SCHEMA other; CREATE EXTENSION pg_trgm;
				CREATE TYPE free AS ENUM ('x'); CREATE TYPE pair AS (a int); CREATE DOMAIN d AS int; CREATE SEQUENCE s;
				CREATE VIEW v AS SELECT a FROM t; CREATE MATERIALIZED VIEW mv AS SELECT a FROM v;
				CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
				CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
				CREATE POLICY po ON t USING (a = 'x'); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
				GRANT SELECT ON t TO PUBLIC; COMMENT ON TABLE t IS 'c'; COMMENT ON COLUMN t.a IS 'd';
				ALTER TABLE t SET (fillfactor = 70); CREATE INDEX ix ON t USING gin (a gin_trgm_ops)""",
				"CREATE TABLE t (id int PRIMARY KEY, a text)"),
				new Case("comment that the model says", "CREATE TABLE t (id int); COMMENT ON TABLE t IS 'old'",
						"CREATE TABLE t (id int); COMMENT ON TABLE t IS 'new'", "COMMENT ON TABLE public.t IS 'new'"),
				new Case("entity on a view, and a key to it",
						"CREATE TABLE t (id bigint, v bigint); CREATE VIEW v AS SELECT id FROM t",
						"CREATE TABLE v (id bigint PRIMARY KEY); CREATE TABLE t (id bigint, v bigint REFERENCES v)"),
				new Case("view and policy on a column that goes",
						"""
								CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT b FROM t; CREATE VIEW w AS SELECT b FROM v;
								CREATE VIEW x AS SELECT a FROM t; CREATE POLICY po ON t USING (b > 0)""",
						"CREATE TABLE t (a int)", "DROP POLICY po ON public.t", "DROP VIEW public.w",
						"DROP VIEW public.v", "ALTER TABLE public.t DROP COLUMN b"),
				new Case("table that the model does not have", "CREATE TABLE t (id serial)", "", "DROP TABLE public.t"),
				new Case("partitions and how a table is divided", """
						CREATE TABLE t (id int NOT NULL, a text) PARTITION BY RANGE (id);
						CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (1) TO (10);
						CREATE INDEX ix ON t (a)""", "CREATE TABLE t (id int NOT NULL, a text)"),
				new Case("column that comes to a table with partitions", """
						CREATE TABLE t (id int NOT NULL) PARTITION BY RANGE (id);
						CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (1) TO (10)""",
						"CREATE TABLE t (id int NOT NULL, a text)", "ALTER TABLE public.t ADD COLUMN a text"),
				new Case("table that inherits", """
						CREATE TABLE t (id int); CREATE TABLE u (a int) INHERITS (t)""",
						"CREATE TABLE t (id int); CREATE TABLE u (id int, a int)"));
	}

	static Stream<Case> types() {
		return Stream.of(
				new Case("values of an enum in the order of the database",
						"CREATE TYPE e AS ENUM ('b', 'a'); CREATE TABLE t (e e)",
						"CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (e e)"),
				new Case("value that is new comes last", "CREATE TYPE e AS ENUM ('b', 'c'); CREATE TABLE t (e e)",
						"CREATE TYPE e AS ENUM ('a', 'b', 'c'); CREATE TABLE t (e e)",
						"ALTER TYPE public.e ADD VALUE 'a'"),
				new Case("enum whose last column turns into another type goes",
						"CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (e e)", "CREATE TABLE t (e text)",
						"ALTER TABLE public.t ALTER COLUMN e TYPE text", "DROP TYPE public.e"),
				new Case("domain over the type of the model",
						"CREATE DOMAIN mail AS varchar(320) CHECK (VALUE LIKE '%@%'); CREATE TABLE t (m mail)",
						"CREATE TABLE t (m varchar(255))"),
				new Case("sequence that counts the database's way",
						"CREATE SEQUENCE s AS int START 5 INCREMENT 50 CACHE 3", "CREATE SEQUENCE s INCREMENT 50"),
				new Case("step of a sequence is the model's", "CREATE SEQUENCE s", "CREATE SEQUENCE s INCREMENT 50",
						"ALTER SEQUENCE public.s INCREMENT BY 50"),
				new Case("sequence that only the model has", "", "CREATE SEQUENCE s INCREMENT 50",
						"CREATE SEQUENCE public.s INCREMENT BY 50"));
	}

	@ParameterizedTest
	@MethodSource({ "names", "checks", "columns", "keys", "objects", "types" })
	void leavesOnlyWhatTheModelChanges(Case one, TestDatabase database) throws SQLException {
		assertThat(left(database, one, Coverage.ENTITIES)).isEqualTo(one.left());
	}

	@Test
	void nothingIsTakenOverWhenTheModelSaysAll(TestDatabase database) throws SQLException {
		Case one = new Case("all",
				"CREATE TABLE t (a int DEFAULT 1 CONSTRAINT ck CHECK (a > 0)); CREATE VIEW v AS SELECT 1 AS x",
				"CREATE TABLE t (a int)");
		assertThat(left(database, one, Coverage.COMPLETE)).containsExactlyInAnyOrder("DROP VIEW public.v",
				"ALTER TABLE public.t DROP CONSTRAINT ck", "ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT");
	}

	@Test
	void tablesOfLibrariesAreLeftOutUnlessTheModelHasThem(TestDatabase database) throws SQLException {
		database.jdbc().sql("CREATE TABLE qrtz_triggers (id int)").update();
		database.jdbc().sql("CREATE TABLE shedlock (id int)").update();
		database.jdbc().sql("CREATE TABLE migration_log (id int)").update();
		Schema actual = actual(database);
		Schema desired = desired(database, actual, "CREATE TABLE shedlock (id int)", Coverage.ENTITIES);
		DiffFilter filter = DiffFilter.ALL
			.excluding(FrameworkTables.excluded("migration", desired).toArray(String[]::new));
		assertThat(filter.apply(actual).tables()).extracting((table) -> table.name().name())
			.containsExactly("shedlock");
		assertThat(filter.apply(desired).tables()).extracting((table) -> table.name().name())
			.containsExactly("shedlock");
	}

	private static List<String> left(TestDatabase database, Case one, Coverage coverage) throws SQLException {
		if (!one.live().isEmpty()) {
			database.jdbc().sql(one.live()).update();
		}
		Schema actual = actual(database);
		Schema aligned = Alignment.of(actual, desired(database, actual, one.model(), coverage), coverage);
		PostgresDdl ddl = new PostgresDdl();
		return SchemaDiff.between(actual, aligned)
			.upgrade()
			.stream()
			.flatMap((change) -> ddl.statements(change.operation()).stream())
			.map(SqlStatement::sql)
			.toList();
	}

	private static Schema desired(TestDatabase database, Schema actual, String model, Coverage coverage) {
		List<String> statements = model.isEmpty() ? List.of() : List.of(model);
		return new DesiredSchema(Scratches.on(database), CatalogFilter.ALL, "public")
			.of(new Model(statements, coverage), actual);
	}

	private static Schema actual(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			return new PostgresCatalog(CatalogFilter.ALL).read(connection);
		}
	}

	/** A rule, the database, the model, and the changes that are left. */
	record Case(String rule, String live, String model, List<String> left) {

		private Case(String rule, String live, String model, String... left) {
			this(rule, live, model, List.of(left));
		}

		@Override
		public String toString() {
			return this.rule;
		}

	}

}
