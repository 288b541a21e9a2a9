package dev.migration.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a revision sets for the session holds to its end and no longer.
 */
@PostgresTest
class SessionValuesTests {

	private static final RuntimeOptions OPTIONS = new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna", null,
			ChecksumPolicy.FAIL, TransactionMode.REVISION, Limits.DEFAULT);

	private static MigrationRunner runner(TestDatabase database) {
		return new MigrationRunner(database.dataSource(), OPTIONS, (event) -> {
		});
	}

	private static void run(TestDatabase database, TestScripts scripts) {
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
	}

	private static List<String> tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('app', 'public') "
					+ "AND tablename NOT LIKE 'migration%' ORDER BY 1")
			.query(String.class)
			.list();
	}

	private static TestScripts inApp() {
		return new TestScripts().add("r1", (op) -> {
			op.execute("CREATE SCHEMA app");
			op.execute("SET search_path = app");
			op.execute("CREATE TABLE one (id int)");
		}, (op) -> op.execute("DROP SCHEMA app CASCADE"));
	}

	@Test
	void searchPathOfARevisionIsNotThatOfTheNext(TestDatabase database) {
		run(database, inApp().add("r2", "CREATE TABLE two (id int)", "DROP TABLE two"));
		assertThat(tables(database)).containsExactly("app.one", "public.two");
	}

	@Test
	void emptySearchPathDoesNotHideOurOwnTables(TestDatabase database) {
		run(database, new TestScripts().add("r1", "SELECT pg_catalog.set_config('search_path', '', false)", "SELECT 1")
			.add("r2", "CREATE TABLE two (id int)", "DROP TABLE two"));
		assertThat(tables(database)).containsExactly("public.two");
	}

	@Test
	void readOnlyRolesAndLimitsEndWithTheRevision(TestDatabase database) {
		database.jdbc().sql("DO 'BEGIN IF to_regrole(''weak'') IS NULL THEN CREATE ROLE weak; END IF; END'").update();
		run(database, new TestScripts().add("r1", (op) -> {
			op.execute("SET default_transaction_read_only = on");
			op.execute("SET statement_timeout = '1ms'");
		}, (op) -> {
		})
			.add("r2", "SET ROLE weak", "SELECT 1")
			.add("r3", "SET SESSION AUTHORIZATION weak", "SELECT 1")
			.add("r4", "CREATE TABLE four (owner text DEFAULT current_user); INSERT INTO four DEFAULT VALUES",
					"DROP TABLE four"));
		assertThat(database.jdbc().sql("SELECT owner FROM four").query(String.class).single()).isNotEqualTo("weak");
		assertThat(runner(database).applied()).hasSize(4);
	}

	@Test
	void settingHoldsForAllSegmentsOfARevision(TestDatabase database) {
		run(database, inApp().add("r2", (op) -> {
			op.execute("SET search_path = app");
			op.execute("CREATE INDEX CONCURRENTLY by_id ON one (id)");
			op.execute("CREATE TABLE two (id int)");
		}, (op) -> {
		}).addApart("r3", (op) -> {
			op.execute("SET search_path = app");
			op.execute("VACUUM one");
			op.execute("CREATE TABLE three (id int)");
		}).add("r4", "CREATE TABLE four (id int)", "DROP TABLE four"));
		assertThat(tables(database)).containsExactly("app.one", "app.three", "app.two", "public.four");
	}

	@Test
	void settingOfSegmentsThatAreDoneIsSetAgainByTheRunThatGoesOn(TestDatabase database) {
		TestScripts scripts = inApp().add("r2", (op) -> {
			op.execute("INSERT INTO app.one VALUES (1), (1)");
			op.execute("SET search_path = app");
			op.execute("SET ROLE NONE");
			op.execute("CREATE UNIQUE INDEX CONCURRENTLY by_id ON one (id)");
			op.execute("CREATE TABLE two (id int)");
		}, (op) -> {
		});
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> run(database, scripts))
			.satisfies((ex) -> assertThat(ex.sqlState()).contains("23505"));
		database.jdbc().sql("DELETE FROM app.one").update();
		run(database, scripts);
		assertThat(tables(database)).containsExactly("app.one", "app.two");
		assertThat(database.jdbc()
			.sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'app.by_id'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void settingLocalToATransactionIsNotSetAgain(TestDatabase database) {
		run(database, inApp().add("r2", (op) -> {
			op.execute("SET LOCAL search_path = app");
			op.execute("VACUUM app.one");
			op.execute("CREATE TABLE two (id int)");
		}, (op) -> {
		}));
		assertThat(tables(database)).containsExactly("app.one", "public.two");
	}

	@Test
	void weakRoleBeforeAStatementOfItsOwnDoesNotWriteOurRows(TestDatabase database) {
		database.jdbc().sql("DO 'BEGIN IF to_regrole(''weak'') IS NULL THEN CREATE ROLE weak; END IF; END'").update();
		run(database, inApp().add("r2", (op) -> {
			op.execute("GRANT ALL ON SCHEMA app TO weak");
			op.execute("ALTER TABLE app.one OWNER TO weak");
			op.execute("SET ROLE weak");
			op.execute("CREATE INDEX CONCURRENTLY by_id ON app.one (id)");
			op.execute("CREATE TABLE app.two (id int)");
		}, (op) -> {
		}));
		assertThat(database.jdbc()
			.sql("SELECT tableowner FROM pg_tables WHERE tablename = 'two'")
			.query(String.class)
			.single()).isEqualTo("weak");
		assertThat(runner(database).applied()).hasSize(2);
	}

	@Test
	void whatTheConnectionBroughtIsGivenBack(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SET statement_timeout = '77s'; SET work_mem = '8MB'");
			TestScripts scripts = inApp().add("r2", "SET work_mem = '9MB'", "SELECT 1")
				.add("r3", (op) -> op.execute("CREATE TABLE of_pool AS SELECT current_setting('work_mem') AS memory"),
						(op) -> {
						});
			new MigrationRunner(new SingleConnectionDataSource(connection, true), OPTIONS, (event) -> {
			}).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
			assertThat(new Session(connection)
				.query("SELECT concat_ws(' ', current_setting('statement_timeout'), current_setting('work_mem'), "
						+ "current_setting('search_path'))", (row) -> row.getString(1)))
				.containsExactly("77s 8MB \"$user\", public");
		}
		assertThat(database.jdbc().sql("SELECT memory FROM of_pool").query(String.class).single()).isEqualTo("8MB");
	}

}
