package dev.migration.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that move a database, and those that look at one.
 */
@PostgresTest
class MovingTests {

	@TempDir
	private Path folder;

	private static List<String> tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT tablename FROM pg_tables WHERE tablename LIKE 't\\_%' ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Test
	void upgradeAndDowngradeTellEachRevision(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond();
		Outcome up = shell.run("upgrade", "heads");
		assertThat(up.code()).isZero();
		assertThat(up.out()).containsPattern("(?s)^applied a1 message of a1 in .*applied d1 .*applied 4 revisions in ")
			.doesNotContain("\u001B");
		assertThat(shell.run("upgrade", "heads").out())
			.isEqualTo("nothing to apply: the database is at target 'heads'\n");
		for (String target : new String[] { "base", "a1", "b1" }) {
			String past = "the database is past target '" + target + "'; 'migration downgrade' leads back";
			assertThat(shell.run("upgrade", target).out()).isEqualTo("nothing to apply: " + past + "\n");
			assertThat(shell.run("plan", target).err()).contains("nothing to do: " + past);
		}
		Outcome down = shell.run("downgrade", "a1", "--yes");
		assertThat(down.out()).contains("took back d1", "took back 3 revisions");
		assertThat(tables(database)).containsExactly("t_a1");
		assertThat(shell.run("downgrade", "-1", "--yes").code()).isZero();
		assertThat(tables(database)).isEmpty();
		assertThat(shell.run("upgrade", "+1", "-q").out()).startsWith("applied 1 revision in ");
	}

	@Test
	void dataIsNotDeletedWhereNobodyCanBeAsked(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		shell.run("upgrade", "heads");
		Outcome refused = shell.run("downgrade", "base");
		assertThat(refused.code()).isEqualTo(2);
		assertThat(refused.err()).contains("DROP TABLE t_a1", "say --yes", "nothing was done");
		assertThat(tables(database)).containsExactly("t_a1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "WITH gone AS (DELETE FROM t_a1 RETURNING id) SELECT id FROM gone",
			"MERGE INTO t_a1 USING t_a1 AS s ON true WHEN MATCHED THEN DELETE", "EXPLAIN ANALYZE DELETE FROM t_a1",
			"DO $x$ BEGIN DELETE FROM t_a1; END $x$", "DROP TYPE mood CASCADE" })
	void dataIsNotDeletedOnAByway(String downgrade, TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.revision("b1", "a1", "CREATE TYPE mood AS ENUM ('x'); ALTER TABLE t_a1 ADD COLUMN m mood;"
					+ " INSERT INTO t_a1 VALUES (1, 'x');", downgrade + ";");
		shell.run("upgrade", "heads");
		Outcome refused = shell.run("downgrade", "-1");
		assertThat(refused.code()).isEqualTo(2);
		assertThat(refused.err())
			.startsWith("error: this downgrade deletes data, or may, and nobody can be asked here:\n")
			.contains(downgrade.substring(0, 12), "say --yes", "nothing was done");
		assertThat(database.jdbc().sql("SELECT m::text FROM t_a1").query(String.class).list()).containsExactly("x");
		assertThat(shell.run("downgrade", "-1", "--yes").code()).isZero();
	}

	@Test
	void mergeAloneIsTakenBackAsTheErrorSays(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond();
		shell.run("upgrade", "heads");
		Outcome refused = shell.run("downgrade", "-1", "--yes");
		assertThat(refused.code()).isEqualTo(2);
		assertThat(refused.err()).contains("d1 (message of d1) is a merge of",
				"for what is right below the merge: 'b1 c1'");
		assertThat(shell.run("downgrade", "b1", "c1", "--yes").out()).contains("took back d1");
	}

	@Test
	void helpIsACommandToo() {
		Shell shell = new Shell(this.folder);
		assertThat(shell.run("help").out()).isEqualTo(shell.run("--help").out());
		assertThat(shell.run("help", "upgrade").out()).isEqualTo(shell.run("upgrade", "--help").out());
	}

	@Test
	void looksAtTheDatabase(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond();
		assertThat(shell.run("current").err()).contains("nothing is applied");
		shell.run("upgrade", "b1");
		assertThat(shell.run("current").out()).isEqualTo("b1, message of b1\n");
		assertThat(shell.run("history", "-i").out()).contains("a1 -> b1 (current), message of b1");
		assertThat(shell.run("history", "-r", "current:").out()).contains("-> d1", "-> b1").doesNotContain("<base>");
		assertThat(shell.run("show", "current").out()).startsWith("Rev: b1 (current)");
		assertThat(shell.run("graph", "-i").out()).startsWith("o d1").contains("* | b1 (current)");
		assertThat(shell.run("status").out()).startsWith("state     2 revisions pending\n")
			.containsPattern("(?m)^current   b1 message of b1 \\(.* by ")
			.containsPattern("(?m)^last      .* upgrade b1 done");
		assertThat(shell.run("plan").out()).contains("upgrade c1 message of c1", "in a transaction:",
				"CREATE TABLE t_c1 (id int);");
		assertThat(shell.run("plan", "--down", "base").out()).contains("downgrade a1", "DROP TABLE t_a1;");
		assertThat(shell.run("log", "b1").out()).contains("upgrade b1 done").doesNotContain("a1");
	}

	@Test
	void everyLookIsThereAsJson(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond();
		shell.run("upgrade", "b1");
		JsonMapper json = new JsonMapper();
		JsonNode status = json.readTree(shell.run("status", "--json").out());
		assertThat(status.get("status").asString()).isEqualTo("pending");
		assertThat(status.get("current").get(0).get("id").asString()).isEqualTo("b1");
		assertThat(status.get("pending")).hasSize(2);
		JsonNode plan = json.readTree(shell.run("plan", "--json").out());
		assertThat(plan.get(0).get("segments").get(0).get("statements").get(0).asString()).contains("CREATE TABLE");
		assertThat(json.readTree(shell.run("log", "--json").out()).get(0).get("outcome").asString()).isEqualTo("done");
		assertThat(json.readTree(shell.run("current", "--json").out()).get(0).get("id").asString()).isEqualTo("b1");
		assertThat(json.readTree(shell.run("check", "--json").out()).get("clean").asBoolean()).isFalse();
	}

	@Test
	void checksEndWithThree(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1").table("c1", "a1");
		shell.run("upgrade", "b1");
		assertThat(shell.run("current", "--check-heads").code()).isEqualTo(3);
		Outcome pending = shell.run("check");
		assertThat(pending.code()).isEqualTo(3);
		assertThat(pending.out()).isEqualTo("pending  c1 message of c1\n");
		shell.run("upgrade", "heads");
		assertThat(shell.run("current", "--check-heads").code()).isZero();
		assertThat(shell.run("check").code()).isZero();
		assertThat(shell.run("check", "--single-head").code()).isEqualTo(3);
		shell.revision("c1", "a1", "CREATE TABLE t_c1 (id bigint);", "DROP TABLE t_c1;");
		assertThat(shell.run("check").out()).startsWith("edited   c1");
		assertThat(shell.run("repair").out()).contains("accepted 1 revision");
		assertThat(shell.run("check").code()).isZero();
	}

	@Test
	void scriptDoesWhatTheRunWouldDo(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond();
		Outcome script = shell.run("upgrade", "heads", "--sql");
		assertThat(script.out()).contains("BEGIN;", "CREATE TABLE t_d1 (id int);", "COMMIT;");
		assertThat(tables(database)).isEmpty();
		database.jdbc().sql(script.out()).update();
		assertThat(shell.run("current").out()).startsWith("d1");
	}

	@Test
	void scriptOfARangeAsksNoDatabase() {
		Shell shell = new Shell(this.folder).diamond();
		assertThat(shell.run("upgrade", "b1:d1", "--sql").out()).contains("t_c1", "t_d1").doesNotContain("TABLE t_a1");
		assertThat(shell.run("upgrade", ":heads", "--sql").out()).contains("TABLE t_a1", "TABLE t_d1");
		assertThat(shell.run("downgrade", "d1:a1", "--sql").out()).contains("DROP TABLE t_d1", "DROP TABLE t_b1")
			.doesNotContain("DROP TABLE t_a1");
		Outcome online = shell.run("upgrade", "b1:d1");
		assertThat(online.code()).isEqualTo(2);
		assertThat(online.err()).contains("range");
	}

	@Test
	void personIsAskedBeforeDataIsLost(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		shell.run("upgrade", "heads");
		Outcome refused = shell.typing("n\n").run("downgrade", "base");
		assertThat(refused.code()).isEqualTo(1);
		assertThat(refused.out()).contains("deletes data", "DROP TABLE t_a1", "Go on? [y/N]", "nothing was done");
		assertThat(shell.typing("").run("downgrade", "base").code()).isEqualTo(1);
		assertThat(tables(database)).containsExactly("t_a1");
		assertThat(shell.typing("yes\n").run("downgrade", "base").code()).isZero();
		assertThat(tables(database)).isEmpty();
		shell.typing("").run("upgrade", "heads");
		assertThat(shell.typing("").run("downgrade", "base", "--yes").out()).doesNotContain("Go on?");
		assertThat(tables(database)).isEmpty();
	}

	@Test
	void terminalShowsWhatRunsNow(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond().with("COLUMNS", "100");
		assertThat(shell.typing("").run("upgrade", "heads").out()).contains("[1/4] applying", "CREATE TABLE t_a1",
				"\r\u001B[K");
	}

	@Test
	void stampRemembersWithoutRunning(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond();
		assertThat(shell.run("stamp", "b1", "c1").out()).contains("stamped");
		assertThat(shell.run("current").out()).isEqualTo("b1, message of b1\nc1, message of c1\n");
		assertThat(tables(database)).isEmpty();
		assertThat(shell.run("stamp", "--purge", "a1").code()).isZero();
		assertThat(shell.run("current").out()).startsWith("a1");
		assertThat(shell.run("stamp", "--purge", "base").out()).contains("forgot 1 revision");
		assertThat(shell.run("log").out()).contains("stamp");
		assertThat(shell.run("current").out()).isEmpty();
	}

	@Test
	void stampCanBeAScript(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond();
		Outcome script = new Shell(this.folder).run("stamp", ":b1", "--sql");
		assertThat(script.out()).contains("stamp a1", "stamp b1").doesNotContain("t_a1 (id int);");
		database.jdbc().sql(script.out()).update();
		assertThat(shell.run("current").out()).isEqualTo("b1, message of b1\n");
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 2 revisions");
		assertThat(shell.run("stamp", "--purge", "--sql", "a1").code()).isEqualTo(2);
	}

	@Test
	void storedWayBackIsShownBeforeItRuns(TestDatabase database) throws Exception {
		Shell shell = Shell.on(database, this.folder).diamond();
		shell.run("upgrade", "heads");
		Files.delete(this.folder.resolve("revisions/d1.sql"));
		assertThat(shell.run("status").out()).contains("1 revision applied that this application does not have");
		Outcome back = shell.run("downgrade", "b1", "--yes");
		assertThat(back.err()).contains("d1 message of d1 is not in this application", "    DROP TABLE t_d1;");
		assertThat(tables(database)).containsExactly("t_a1", "t_b1", "t_c1");
	}

	@Test
	void valuesAndTagsReachTheRun(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.revision("a1", "", "CREATE TABLE t_${name} (id int);", "DROP TABLE t_${name};");
		assertThat(shell.run("upgrade", "heads", "-x", "name=x", "--tag", "r7").code()).isZero();
		assertThat(tables(database)).containsExactly("t_x");
		assertThat(database.jdbc().sql("SELECT tag FROM migration_log").query(String.class).list())
			.containsExactly("r7");
		assertThat(shell.run("log").out().strip()).endsWith(", tag r7");
		assertThat(shell.run("log", "--json").out()).contains("\"application\": null", "\"tag\": \"r7\"");
	}

	@Test
	void argumentComesBeforeTheSettingAndTheSettingBeforeTheEnvironment(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.revision("a1", "", "CREATE TABLE t_${a}${b}${c} (id int);", "DROP TABLE t_${a}${b}${c};")
			.with("MIGRATION_PLACEHOLDERS_A", "e")
			.with("MIGRATION_PLACEHOLDERS_B", "e")
			.with("MIGRATION_PLACEHOLDERS_C", "e");
		assertThat(shell.run("heads").out()).startsWith("a1 (head)");
		assertThat(shell
			.run("upgrade", "heads", "--migration.placeholders.b=s", "--migration.placeholders.c=s", "-x", "c=x")
			.err()).isEmpty();
		assertThat(tables(database)).containsExactly("t_esx");
	}

	@Test
	void placeholdersCanBeSwitchedOff(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.revision("a1", "", "CREATE TABLE \"t_${a}\" (id int);", "DROP TABLE \"t_${a}\";");
		assertThat(shell.run("upgrade", "heads", "--migration.placeholder-replacement=false").code()).isZero();
		assertThat(tables(database)).containsExactly("t_${a}");
	}

	@Test
	void ensureVersionMakesTheTablesOnly(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).diamond();
		assertThat(shell.run("ensure-version").code()).isZero();
		assertThat(database.jdbc().sql("SELECT count(*) FROM migration").query(Integer.class).single()).isZero();
	}

	@Test
	void rebaseMovesABranchThatIsNotApplied(TestDatabase database) throws Exception {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.table("b1", "a1")
			.table("c1", "a1")
			.table("d1", "c1");
		shell.run("upgrade", "b1");
		Outcome applied = shell.run("rebase", "b1", "--onto", "d1");
		assertThat(applied.code()).isEqualTo(2);
		assertThat(applied.err()).contains("Applied revisions cannot be moved: b1");
		assertThat(shell.run("rebase", "d1", "--dry-run").out()).isEqualTo("c1 message of c1: revises b1, not a1\n");
		assertThat(shell.run("rebase", "d1").out()).contains("c1.sql");
		assertThat(Files.readString(this.folder.resolve("revisions/c1.sql"))).contains("-- revises: b1\n");
		assertThat(shell.run("heads").out()).isEqualTo("d1 (head), message of d1\n");
		assertThat(shell.run("upgrade", "head").out()).contains("applied 2 revisions");
	}

}
