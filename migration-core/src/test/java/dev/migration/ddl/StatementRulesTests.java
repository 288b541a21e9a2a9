package dev.migration.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server itself is asked, so that the list of commands is right by its word.
 */
@PostgresTest
class StatementRulesTests {

	private static final String REFUSED = "25001";

	private static final List<String> REFUSED_COMMANDS = List.of("VACUUM", "vacuum (analyze) t", "DISCARD ALL",
			"CREATE DATABASE d", "drop database d", "CREATE TABLESPACE s LOCATION '/s'", "DROP TABLESPACE s",
			"ALTER SYSTEM SET work_mem = '8MB'", "ALTER DATABASE d SET TABLESPACE s",
			"CREATE INDEX CONCURRENTLY ON t (id)",
			"create /* soon */ unique -- and safely\n index\n\tconcurrently i on t (id)", "DROP INDEX CONCURRENTLY i",
			"REINDEX DATABASE", "REINDEX (VERBOSE) SCHEMA public", "REINDEX TABLE CONCURRENTLY t",
			"REINDEX (VERBOSE, CONCURRENTLY) TABLE t", "CLUSTER", "CLUSTER VERBOSE",
			"ALTER TABLE \"p\" DETACH PARTITION public.\"part two\" CONCURRENTLY",
			"CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p", "/* a /* nested */ comment */ VACUUM t",
			"REINDEX (CONCURRENTLY) INDEX i", "REINDEX (CONCURRENTLY on) INDEX i", "REINDEX SYSTEM",
			"CLUSTER (VERBOSE)", "COMMIT PREPARED 'x'", "ROLLBACK PREPARED 'x'",
			"CREATE UNIQUE INDEX CONCURRENTLY \"odd ;--\" ON t (id)");

	private static final List<String> TAKEN_COMMANDS = List.of("CREATE INDEX concurrently_built ON t (id)",
			"DROP INDEX i", "ALTER TABLE p DETACH PARTITION \"part two\"", "REINDEX TABLE t",
			"REINDEX (VERBOSE) INDEX i", "CREATE TABLE \"VACUUM\" (\"CONCURRENTLY\" int)",
			"ALTER DATABASE template1 SET work_mem = '8MB'", "COMMENT ON TABLE t IS 'CREATE INDEX CONCURRENTLY'",
			"INSERT INTO t VALUES (1)", "CLUSTER t USING i", "DISCARD PLANS", "DO $$ BEGIN EXECUTE 'SELECT 1'; END $$",
			"REINDEX (CONCURRENTLY false) INDEX i", "REINDEX (CONCURRENTLY 0, VERBOSE) TABLE t",
			"CLUSTER VERBOSE t USING i", "ALTER TABLE p DETACH PARTITION \"part two\" -- CONCURRENTLY",
			"COMMENT ON TABLE t IS E'\\' CONCURRENTLY'", "CREATE INDEX ON t (id) -- CONCURRENTLY",
			"-- VACUUM\nSELECT 1", "/* VACUUM */ SELECT 1", "SELECT $x$ $$ VACUUM; $$ $x$",
			"ALTER TABLE t RENAME COLUMN id TO concurrently_id", "COMMIT AND CHAIN");

	@Test
	void commandsThatTheServerRefusesRunAlone(TestDatabase database) throws SQLException {
		prepare(database);
		for (String sql : REFUSED_COMMANDS) {
			assertThat(sqlStateInBlock(database, sql)).as(sql).isEqualTo(REFUSED);
			assertThat(new StatementRules(sql).isTransactional()).as(sql).isFalse();
		}
	}

	@Test
	void commandsThatTheServerTakesShareATransaction(TestDatabase database) throws SQLException {
		prepare(database);
		for (String sql : TAKEN_COMMANDS) {
			assertThat(sqlStateInBlock(database, sql)).as(sql).isNotEqualTo(REFUSED);
			assertThat(new StatementRules(sql).isTransactional()).as(sql).isTrue();
		}
	}

	private static void prepare(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE t (id int)").update();
		database.jdbc().sql("CREATE INDEX i ON t (id)").update();
		database.jdbc().sql("CREATE TABLE p (id int) PARTITION BY LIST (id)").update();
		database.jdbc().sql("CREATE TABLE \"part two\" PARTITION OF p FOR VALUES IN (2)").update();
	}

	private static String sqlStateInBlock(TestDatabase database, String sql) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SELECT 1");
			statement.execute(sql);
			connection.rollback();
			return "";
		}
		catch (SQLException ex) {
			return ex.getSQLState();
		}
	}

}
