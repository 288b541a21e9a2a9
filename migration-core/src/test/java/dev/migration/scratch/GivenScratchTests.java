package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.scratch.ScratchException.Reason;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class GivenScratchTests {

	private static final String SETTING = "migration.scratch.url";

	/** Something of every kind that can be in a database. */
	private static final List<String> ALL = List.of("CREATE SCHEMA app", "CREATE TYPE app.mood AS ENUM ('a')",
			"CREATE TYPE public.mood AS ENUM ('a')", "CREATE DOMAIN public.email AS text CHECK (VALUE LIKE '%@%')",
			"CREATE TYPE public.pair AS (a int, b text)", "CREATE TYPE public.span AS RANGE (subtype = float8)",
			"CREATE SEQUENCE public.counter", "CREATE TABLE public.parent (id serial PRIMARY KEY, m public.mood)",
			"CREATE TABLE app.child (id bigint GENERATED ALWAYS AS IDENTITY, p int REFERENCES public.parent)",
			"CREATE TABLE public.part (id int) PARTITION BY RANGE (id)",
			"CREATE TABLE public.part_1 PARTITION OF public.part FOR VALUES FROM (1) TO (2)",
			"CREATE VIEW public.v AS SELECT id FROM public.parent",
			"CREATE MATERIALIZED VIEW public.mv AS SELECT id FROM public.v",
			"CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'",
			"CREATE PROCEDURE public.p() LANGUAGE sql AS 'SELECT 1'",
			"CREATE AGGREGATE public.total (int) (sfunc = int4pl, stype = int)",
			"CREATE OPERATOR public.=== (leftarg = int, rightarg = int, function = int4eq)",
			"CREATE COLLATION public.german (provider = icu, locale = 'de')",
			"CREATE TEXT SEARCH CONFIGURATION public.plain (COPY = simple)",
			"CREATE STATISTICS public.st ON id, m FROM public.parent", "CREATE PUBLICATION everything FOR ALL TABLES",
			"CREATE FUNCTION public.event() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
			"CREATE EVENT TRIGGER watch ON ddl_command_start EXECUTE FUNCTION public.event()",
			"CREATE CAST (public.mood AS app.mood) WITH INOUT", "CREATE FOREIGN DATA WRAPPER nothing",
			"CREATE SERVER far FOREIGN DATA WRAPPER nothing", "CREATE FOREIGN TABLE public.far (id int) SERVER far",
			"CREATE EXTENSION pg_trgm SCHEMA app");

	@Test
	void allThatIsMadeInItIsRemoved(TestDatabase database) throws SQLException {
		GivenScratch given = new GivenScratch(SETTING, database.dataSource(), null);
		String before = inventory(database);
		try (ScratchDatabase scratch = given.create(); Connection connection = scratch.dataSource().getConnection()) {
			for (String statement : ALL) {
				Queries.execute(connection, statement);
			}
		}
		assertThat(inventory(database)).isEqualTo(before);
		given.create().close();
	}

	@Test
	void defaultPrivilegesAndTheSchemaPublicStayAsTheyAre(TestDatabase database) throws SQLException {
		database.jdbc().sql("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC").update();
		database.jdbc().sql("GRANT CREATE ON SCHEMA public TO PUBLIC").update();
		database.jdbc().sql("COMMENT ON SCHEMA public IS 'ours'").update();
		String before = inventory(database);
		try (ScratchDatabase scratch = new GivenScratch(SETTING, database.dataSource(), null).create();
				Connection connection = scratch.dataSource().getConnection()) {
			Queries.execute(connection, "CREATE TABLE t (id int)");
		}
		assertThat(inventory(database)).isEqualTo(before);
	}

	// Every object but those that the server made itself.
	private static String inventory(TestDatabase database) {
		return String.join("\n",
				database.jdbc()
					.sql("""
							SELECT o.type || ' ' || o.identity FROM (
							    SELECT tableoid AS classid, oid FROM pg_class WHERE oid >= 16384 AND relkind <> 't'
							        AND relname NOT LIKE 'pg_toast%'
							    UNION ALL SELECT tableoid, oid FROM pg_type WHERE oid >= 16384
							    UNION ALL SELECT tableoid, oid FROM pg_proc WHERE oid >= 16384
							    UNION ALL SELECT tableoid, oid FROM pg_namespace WHERE oid >= 16384
							    UNION ALL SELECT tableoid, oid FROM pg_extension WHERE oid >= 16384
							    UNION ALL SELECT tableoid, oid FROM pg_operator WHERE oid >= 16384
							    UNION ALL SELECT tableoid, oid FROM pg_collation WHERE oid >= 16384
							    UNION ALL SELECT tableoid, oid FROM pg_ts_config WHERE oid >= 16384
							    UNION ALL SELECT tableoid, oid FROM pg_cast WHERE oid >= 16384
							    UNION ALL SELECT tableoid, oid FROM pg_publication
							    UNION ALL SELECT tableoid, oid FROM pg_event_trigger
							    UNION ALL SELECT tableoid, oid FROM pg_foreign_data_wrapper
							    UNION ALL SELECT tableoid, oid FROM pg_foreign_server
							    UNION ALL SELECT tableoid, oid FROM pg_statistic_ext
							    UNION ALL SELECT tableoid, oid FROM pg_default_acl) AS m,
							    pg_identify_object(m.classid, m.oid, 0) AS o
							UNION ALL SELECT 'public ' || coalesce(nspacl::text, '') || coalesce(obj_description(oid, 'pg_namespace'), '')
							    FROM pg_namespace WHERE nspname = 'public'
							ORDER BY 1""")
					.query(String.class)
					.list());
	}

	@Test
	void databaseWithSomethingInItIsRefusedByNamingIt(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE users (id int)").update();
		database.jdbc().sql("CREATE SCHEMA billing").update();
		assertThatExceptionOfType(ScratchException.class)
			.isThrownBy(() -> new GivenScratch(SETTING, database.dataSource(), null).create())
			.satisfies((ex) -> {
				assertThat(ex.reason()).isEqualTo(Reason.NOT_EMPTY);
				assertThat(ex.tried()).isEqualTo(SETTING);
				assertThat(ex.found()).containsExactly("schema billing", "table public.users");
			})
			.withMessage(
					"The database of 'migration.scratch.url' is no scratch database: it must be empty, and this is "
							+ "in it: schema billing, table public.users; give one that is kept for the purpose");
		assertThat(database.jdbc().sql("SELECT count(*) FROM users").query(Integer.class).single()).isZero();
	}

	@Test
	void whatARunThatDiedLeftBehindIsRemovedByTheNext(TestDatabase database) throws SQLException {
		GivenScratch given = new GivenScratch(SETTING, database.dataSource(), null);
		String before = inventory(database);
		die(database, given);
		assertThat(inventory(database)).isNotEqualTo(before);
		given.create().close();
		assertThat(inventory(database)).isEqualTo(before);
	}

	@Test
	void whatARunThatDiedLeftBehindIsKeptOnceItHoldsRows(TestDatabase database) throws SQLException {
		GivenScratch given = new GivenScratch(SETTING, database.dataSource(), null);
		die(database, given);
		database.jdbc().sql("INSERT INTO t VALUES (1)").update();
		assertThatExceptionOfType(ScratchException.class).isThrownBy(given::create)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.NOT_EMPTY))
			.withMessageContaining("by now the table public.t holds rows");
		assertThat(database.jdbc().sql("SELECT count(*) FROM t").query(Integer.class).single()).isEqualTo(1);
	}

	// The server ends the session that holds the lock.
	private static void die(TestDatabase database, GivenScratch given) throws SQLException {
		ScratchDatabase left = given.create();
		try (Connection connection = left.dataSource().getConnection()) {
			Queries.execute(connection, "CREATE TABLE t (id int)");
		}
		assertThat(database.jdbc()
			.sql("SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory' AND database = "
					+ "(SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Boolean.class)
			.list()).containsExactly(true);
	}

	@Test
	void secondRunAtTheSameTimeIsToldSo(TestDatabase database) {
		GivenScratch given = new GivenScratch(SETTING, database.dataSource(), null);
		try (ScratchDatabase used = given.create()) {
			assertThat(used.dataSource()).isNotNull();
			assertThatExceptionOfType(ScratchException.class).isThrownBy(given::create)
				.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.IN_USE))
				.withMessageContaining("another run uses it at the moment");
		}
	}

	@Test
	void databaseOfTheApplicationIsRefusedEvenWhenEmpty(TestDatabase database) {
		GivenScratch given = new GivenScratch(SETTING, database.dataSource(), database.dataSource());
		assertThatExceptionOfType(ScratchException.class).isThrownBy(given::create)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.APPLICATIONS_OWN))
			.withMessageContaining("it is the database of the application itself");
	}

	@Test
	void databaseThatCannotBeReachedIsNamedByItsSetting(TestDatabase database) {
		GivenScratch given = new GivenScratch(SETTING, Scratches.dataSource(database, "nowhere", "postgres"), null);
		assertThatExceptionOfType(ScratchException.class).isThrownBy(given::create)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.FAILED))
			.withMessage(
					"The database of 'migration.scratch.url' cannot be reached: FATAL: database \"nowhere\" does not "
							+ "exist");
	}

}
