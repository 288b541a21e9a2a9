package dev.migration.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.revision.Plan;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

@PostgresTest
class OfflineScriptTests {

	@TempDir
	private Path folder;

	private static MigrationRunner runner(TestDatabase database) {
		return runner(database, "state");
	}

	private static MigrationRunner runner(TestDatabase database, @Nullable String schema) {
		return new MigrationRunner(database.dataSource(), new RuntimeOptions(schema, RuntimeOptions.DEFAULT_TABLE,
				"anna", "shop 1", ChecksumPolicy.FAIL, TransactionMode.REVISION, Limits.DEFAULT), (event) -> {
				});
	}

	private static TestScripts scripts() {
		return new TestScripts()
			.add("r1", "CREATE TABLE one (id int, name text DEFAULT 'a;''b') -- with a comment", "DROP TABLE one")
			.add("r2", "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN /* ; */ RETURN 1; END $$",
					"DROP FUNCTION f()")
			.add("r3", "INSERT INTO one VALUES (f(), '\\')", "DELETE FROM one");
	}

	private static List<String> state(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT concat_ws('|', revision, parents, message, kind, location, checksum, downgrade, applied_by) "
					+ "FROM state.migration ORDER BY position")
			.query(String.class)
			.list();
	}

	private static List<String> log(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT concat_ws('|', revision, action, outcome, actor, application) FROM state.migration_log "
					+ "ORDER BY id")
			.query(String.class)
			.list();
	}

	private void psql(TestDatabase database, String script) throws IOException, InterruptedException {
		Path file = Files.writeString(this.folder.resolve("script.sql"), script);
		Process process;
		try {
			process = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d",
					database.url().substring("jdbc:".length()), "-f", file.toString())
				.redirectErrorStream(true)
				.start();
		}
		catch (IOException ex) {
			assumeThat(false).as("psql is not installed: " + ex.getMessage()).isTrue();
			return;
		}
		String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

	@Test
	void scriptDoesWhatARunDoes(TestDatabase database) throws Exception {
		TestScripts scripts = scripts();
		Plan up = scripts.up().plan(List.of());
		psql(database, runner(database).script(up, List.of(), scripts.byId()));
		TestDatabase online = EmbeddedServer.shared().createDatabase();
		runner(online).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(state(database)).isEqualTo(state(online)).hasSize(3);
		assertThat(log(database)).isEqualTo(log(online)).hasSize(3);
		assertThat(database.jdbc().sql("SELECT name FROM one").query(String.class).single()).isEqualTo("\\");
		EmbeddedServer.shared().dropDatabase(online);
		Plan down = TestScripts.down().plan(runner(database).applied());
		psql(database, runner(database).script(down, runner(database).applied(), Map.of()));
		assertThat(state(database)).isEmpty();
		assertThat(database.jdbc().sql("SELECT to_regclass('one') IS NULL").query(Boolean.class).single()).isTrue();
	}

	@Test
	void scriptForAnotherStateStopsBeforeItChangesAnything(TestDatabase database) throws Exception {
		TestScripts scripts = scripts();
		String script = runner(database).script(scripts.up().plan(List.of()), List.of(), scripts.byId());
		psql(database, script);
		List<String> before = log(database);
		assertThatThrownBy(() -> psql(database, script))
			.hasMessageContaining("this script is for another state of the database");
		assertThat(log(database)).isEqualTo(before);
	}

	@Test
	void whereAScriptStopsHalfWayARunGoesOn(TestDatabase database) throws Exception {
		TestScripts scripts = new TestScripts().add("r1", (op) -> {
			op.execute("CREATE TABLE one (id int)");
			op.execute("CREATE INDEX CONCURRENTLY by_id ON one (id)");
			op.execute("INSERT INTO later VALUES (1)");
			op.execute("CREATE INDEX CONCURRENTLY ON one ((id + 1))");
		}, (op) -> {
		});
		String script = runner(database).script(scripts.up().plan(List.of()), List.of(), scripts.byId());
		assertThatThrownBy(() -> psql(database, script)).hasMessageContaining("relation \"later\" does not exist");
		assertThatThrownBy(() -> psql(database, script))
			.hasMessageContaining("the upgrade of r1 is half done; finish it with 'migration upgrade'");
		database.jdbc().sql("CREATE TABLE later (id int)").update();
		RunRequest request = new RunRequest(scripts.up(), scripts.byId(), List.of());
		assertThat(runner(database).planned(request).steps().get(0).done()).isEqualTo(2);
		runner(database).run(request);
		assertThat(runner(database).applied()).hasSize(1);
		assertThat(database.jdbc().sql("SELECT count(*) FROM later").query(Integer.class).single()).isEqualTo(1);
		assertThat(database.jdbc()
			.sql("SELECT indexname FROM pg_indexes WHERE tablename = 'one'")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("by_id", "one_expr_idx");
	}

	@Test
	void indexOfOthersIsNotTakenForTheWorkOfAScript(TestDatabase database) throws Exception {
		database.jdbc().sql("CREATE TABLE one (id int)").update();
		database.jdbc().sql("CREATE INDEX by_id ON one (id)").update();
		TestScripts scripts = new TestScripts().addApart("r1", (op) -> {
			op.execute("CREATE INDEX CONCURRENTLY by_id ON one (id)");
			op.execute("VACUUM one");
		});
		String script = runner(database).script(scripts.up().plan(List.of()), List.of(), scripts.byId());
		assertThatThrownBy(() -> psql(database, script)).hasMessageContaining("\"by_id\" already exists");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of())))
			.withMessageContaining("\"by_id\" already exists");
	}

	@Test
	void whatARevisionSetsHoldsToItsEndInAScriptToo(TestDatabase database) throws Exception {
		TestScripts scripts = new TestScripts().add("r1", (op) -> {
			op.execute("CREATE SCHEMA app");
			op.execute("SET default_transaction_read_only = off");
			op.execute("SET search_path = app");
			op.execute("CREATE TABLE one (id int)");
			op.execute("CREATE INDEX CONCURRENTLY by_id ON one (id)");
			op.execute("CREATE TABLE two (id int)");
		}, (op) -> {
		}).addApart("r2", (op) -> {
			op.execute("SELECT pg_catalog.set_config('search_path', '', false)");
			op.execute("VACUUM app.one");
		}).add("r3", "CREATE TABLE three (id int)", "DROP TABLE three");
		psql(database, runner(database, null).script(scripts.up().plan(List.of()), List.of(), scripts.byId()));
		assertThat(database.jdbc()
			.sql("SELECT concat(schemaname, '.', tablename) FROM pg_tables WHERE tablename IN ('one', 'two', 'three')")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("app.one", "app.two", "public.three");
		assertThat(runner(database, null).applied()).hasSize(3);
	}

	@Test
	void javaWorkIsRefusedByName(TestDatabase database) {
		TestScripts scripts = new TestScripts().add("r1", (op) -> op.run("copy names", (jdbc) -> {
		}), (op) -> {
		});
		assertThatExceptionOfType(OfflineNotPossibleException.class)
			.isThrownBy(() -> runner(database).script(scripts.up().plan(List.of()), List.of(), scripts.byId()))
			.withMessage("Revision r1 (message of r1) cannot be written as a script: its work 'copy names' is Java "
					+ "code that needs a live connection. Write it as SQL, or run this revision online");
	}

}
