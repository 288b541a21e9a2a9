package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can go wrong between a run and a database with a past, as the command line shows
 * it.
 */
@PostgresTest
class RunErrorTests {

	@TempDir
	private Path folder;

	private Shell shell(TestDatabase database) {
		return Shell.on(database, this.folder);
	}

	private void delete(String revision) throws IOException {
		Files.delete(this.folder.resolve("revisions/" + revision + ".sql"));
	}

	private static void assertFails(Outcome outcome, String... said) {
		assertThat(outcome.err()).contains("error: ").contains(said).doesNotContain("\tat ", "unexpected");
		assertThat(outcome.code()).isEqualTo(1);
	}

	/** Its second segment fails after the first is committed. */
	private Shell halfDone(TestDatabase database) {
		Shell shell = shell(database).revision("a1", "",
				"CREATE TABLE one (id int);\nCREATE INDEX CONCURRENTLY by_id ON one (id);\nSELECT nonsense;",
				"DROP TABLE one;");
		assertFails(shell.run("upgrade", "heads"), "a1.sql:7", "nonsense");
		return shell;
	}

	@Test
	void stepThatStoppedHalfWayHasToBeFinishedFirst(TestDatabase database) {
		assertFails(halfDone(database).table("b1", "").run("upgrade", "b1"), "a1 stopped half-way earlier",
				"'migration upgrade a1'");
	}

	/** From now on everybody connects as somebody who has no more than this. */
	private static void become(TestDatabase database, String rights) {
		database.jdbc().sql("""
				SET ROLE NONE;
				DO 'BEGIN IF to_regrole(''weak'') IS NULL THEN CREATE ROLE weak; END IF; END';
				GRANT USAGE ON SCHEMA public TO weak;
				GRANT %s ON ALL TABLES IN SCHEMA public TO weak;
				DO 'BEGIN EXECUTE format(''ALTER DATABASE %%I SET role = weak'', current_database()); END'
				""".formatted(rights)).update();
	}

	@Test
	void whoOnlyLooksNeedsNoMoreThanToRead(TestDatabase database) {
		Shell shell = shell(database).table("a1", "");
		shell.run("upgrade", "heads");
		become(database, "TRIGGER");
		for (String command : new String[] { "status", "check --only revisions", "log", "current", "plan" }) {
			assertFails(shell.run(command.split(" ")),
					"[SQLSTATE 42501]. To look, the database user needs USAGE on their schema "
							+ "and SELECT on the tables in it");
		}
		assertFails(shell.run("upgrade", "heads"), "The database user needs USAGE and, for the first run, CREATE");
		become(database, "SELECT");
		for (String command : new String[] { "status", "check --only revisions", "log", "current", "plan" }) {
			assertThat(shell.run(command.split(" ")).code()).isZero();
		}
	}

	@Test
	void whoMayNotWriteIsToldOnce(TestDatabase database) {
		Shell shell = shell(database).table("a1", "");
		shell.run("upgrade", "heads");
		database.jdbc().sql("CREATE TABLE by_hand (id int)").update();
		become(database, "SELECT");
		shell.table("b1", "a1");
		for (String[] command : new String[][] { { "repair" }, { "upgrade", "heads" } }) {
			Outcome outcome = shell.run(command);
			assertFails(outcome, "permission denied for table migration_log",
					"The database user needs USAGE and, for the first run, CREATE on their schema, and all rights");
			assertThat(outcome.err()).doesNotContain("snapshot");
		}
	}

	@Test
	void segmentThatIsDoneMayNotChange(TestDatabase database) {
		Shell shell = halfDone(database).revision("a1", "",
				"CREATE TABLE two (id int);\nCREATE INDEX CONCURRENTLY by_id ON two (id);\nSELECT 1;",
				"DROP TABLE two;");
		assertFails(shell.run("upgrade", "heads"), "a1", "its segment 1", "Put its text back");
	}

	@Test
	void historyOfSomebodyElseIsNotContinued(TestDatabase database) throws IOException {
		Shell shell = shell(database).table("a1", "").table("b1", "a1");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		delete("b1");
		assertFails(shell.table("c1", "a1").run("upgrade", "heads"), "diverged", "b1");
	}

	@Test
	void fileMissingInTheMiddleIsNamed(TestDatabase database) throws IOException {
		Shell shell = shell(database).table("a1", "").table("b1", "a1").table("c1", "b1");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		delete("b1");
		assertFails(shell.run("upgrade", "heads"), "c1", "b1");
	}

	@Test
	void wayBackOfAMissingFileThatWasOnlyStampedIsNowhere(TestDatabase database) throws IOException {
		Shell shell = shell(database).table("a1", "").table("b1", "a1");
		assertThat(shell.run("stamp", "heads").code()).isZero();
		delete("b1");
		database.jdbc().sql("UPDATE migration SET downgrade = NULL").update();
		assertFails(shell.run("downgrade", "-1", "--yes"), "b1", "cannot be taken back");
	}

	@Test
	void databaseOfAnotherToolIsNotRunOver(TestDatabase database) {
		database.jdbc()
			.sql("CREATE TABLE flyway_schema_history (installed_rank int, version text, description text, type text, "
					+ "success boolean)")
			.update();
		database.jdbc().sql("INSERT INTO flyway_schema_history VALUES (1, '1', 'init', 'SQL', true)").update();
		assertFails(shell(database).table("a1", "").run("upgrade", "heads"), "flyway_schema_history", "adopt");
	}

	@Test
	void recordedDatabaseIsNotAdoptedAgain(TestDatabase database) {
		Shell shell = shell(database).table("a1", "");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		assertFails(shell.run("adopt", "--at", "a1"), "adopted already", "'migration stamp'");
	}

	@Test
	void blockerIsNamedWhenALockIsGivenUp(TestDatabase database) throws SQLException {
		Shell shell = shell(database).table("a1", "")
			.revision("b1", "a1", "ALTER TABLE t_a1 ADD COLUMN name text;", "ALTER TABLE t_a1 DROP COLUMN name;");
		assertThat(shell.run("upgrade", "a1").code()).isZero();
		try (Connection blocker = database.dataSource().getConnection();
				Statement statement = blocker.createStatement()) {
			blocker.setAutoCommit(false);
			statement.execute("SET application_name = 'a long report'");
			statement.execute("LOCK TABLE t_a1 IN ACCESS SHARE MODE");
			assertFails(shell.run("upgrade", "heads", "--migration.statement.lock-timeout=1s",
					"--migration.statement.retry-for=1s"), "55P03", "a long report");
		}
	}

	@Test
	void failureIsInTheLogWhole(TestDatabase database) {
		Shell shell = shell(database).revision("a1", "", "CREATE TABLE a1 (id int);\nSELECT nonsense;", "SELECT 1;");
		shell.run("upgrade", "heads");
		JsonNode entry = new JsonMapper().readTree(shell.run("log", "--json").out()).get(0);
		assertThat(entry.get("action").asString()).isEqualTo("upgrade");
		assertThat(entry.get("outcome").asString()).isEqualTo("failed");
		assertThat(entry.get("sqlState").asString()).isEqualTo("42703");
		assertThat(entry.get("error").asString()).contains("nonsense");
		assertThat(entry.get("statement").asString()).isEqualTo("SELECT nonsense");
		assertThat(entry.get("location").asString()).endsWith("a1.sql:6, column 8");
		assertThat(entry.get("host").asString()).isNotBlank();
		assertThat(entry.get("durationMillis").isNumber()).isTrue();
		assertThat(shell.run("log", "-v").out()).contains("upgrade a1 failed in ",
				"    on " + entry.get("host").asString(), "[SQLSTATE 42703]", "a1.sql:6", "        SELECT nonsense");
	}

	@Test
	void rightsThatLackAreTheServersWords(TestDatabase database) {
		Shell shell = shell(database).revision("a1", "",
				"SET LOCAL ROLE pg_monitor;\nCREATE TABLE hidden.one (id int);", "SELECT 1;");
		database.jdbc().sql("CREATE SCHEMA hidden").update();
		assertFails(shell.run("upgrade", "heads"), "a1.sql:6", "42501", "permission denied");
	}

	@Test
	void repeatablesThatNeedEachOtherAreNamed(TestDatabase database) {
		Shell shell = shell(database).file("one", "-- repeatable: one\n-- depends-on: two\nSELECT 1;\n")
			.file("two", "-- repeatable: two\n-- depends-on: one\nSELECT 1;\n");
		assertFails(shell.run("upgrade", "heads"), "one", "two", ".sql");
	}

	@Test
	void repeatableThatNeedsAnUnknownOneIsNamed(TestDatabase database) {
		Shell shell = shell(database).file("one", "-- repeatable: one\n-- depends-on: tow\nSELECT 1;\n");
		assertFails(shell.run("upgrade", "heads"), "one.sql", "'tow'", "the repeatables are one");
	}

	@Test
	void repeatableThatFailsIsNamedWithItsLine(TestDatabase database) {
		Shell shell = shell(database).file("one", "-- repeatable: one\n\nSELECT nonsense;\n");
		assertFails(shell.run("upgrade", "heads"), "one.sql:3", "42703", "nonsense");
	}

	@Test
	void labelThatIsTakenAndTargetsThatOverlapAreNamed(TestDatabase database) {
		Shell shell = shell(database).file("a1", "-- revision: a1\n-- branch-labels: left\n-- upgrade\n-- downgrade\n");
		assertFails(
				shell.file("b1", "-- revision: b1\n-- branch-labels: left\n-- upgrade\n-- downgrade\n").run("heads"),
				"'left'", "a1", "b1");
	}

	@Test
	void schemaOfTheSearchPathThatIsNotThereIsNamed(TestDatabase database) {
		String url = database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=nowhere";
		assertFails(shell(database).with("DATABASE_URL", url).table("a1", "").run("upgrade", "heads"),
				"no current schema", "'migration.schema'");
	}

}
