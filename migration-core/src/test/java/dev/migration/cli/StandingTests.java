package dev.migration.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told of a database that is not simply behind.
 */
@PostgresTest
class StandingTests {

	@TempDir
	private Path folder;

	/** The index is dropped, then something fails. */
	private Shell withBrokenWayBack(TestDatabase database) {
		return Shell.on(database, this.folder)
			.table("a1", "")
			.revision("b1", "a1", "CREATE INDEX i ON t_a1 (id);",
					"DROP INDEX CONCURRENTLY i;\nSELECT count(*) FROM nowhere;");
	}

	private static void mendWayBack(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE nowhere (id int)").update();
	}

	@Test
	void halfDoneDowngradeIsToldEverywhere(TestDatabase database) {
		Shell shell = withBrokenWayBack(database);
		shell.run("upgrade", "heads");
		assertThat(shell.run("downgrade", "a1", "--yes").code()).isEqualTo(1);
		Outcome status = shell.run("status");
		assertThat(status.out()).startsWith("state     needs attention: 1 revision half done\n")
			.contains("attention the downgrade of b1 (message of b1) stopped half-way: 1 of 2 segments is done. "
					+ "'migration downgrade b1@-1' goes on with segment 2; or make the database by hand");
		JsonNode json = new JsonMapper().readTree(shell.run("status", "--json").out());
		assertThat(json.get("status").asString()).isEqualTo("half-done");
		assertThat(json.get("halfDone").get(0).get("segmentsDone").asInt()).isOne();
		Outcome check = shell.run("check", "--only", "revisions");
		assertThat(check.code()).isEqualTo(3);
		assertThat(check.out()).startsWith("half-done b1 the downgrade of b1");
		assertThat(shell.run("check", "--only", "revisions", "--json").out()).contains("\"kind\": \"half-done\"");
		assertThat(shell.run("plan", "--down", "a1").out())
			.contains("stopped half-way earlier: 1 of 2 segments done; goes on with segment 2",
					"done already: segment 1")
			.doesNotContain("DROP INDEX");
		assertThat(shell.run("plan").err()).contains("Finish it first with 'migration downgrade b1@-1'");
		Outcome upgrade = shell.run("upgrade", "heads");
		assertThat(upgrade.code()).isEqualTo(1);
		assertThat(upgrade.err()).contains("The downgrade of revision b1 stopped half-way earlier",
				"Finish it first with 'migration downgrade b1@-1'");
		mendWayBack(database);
		assertThat(shell.run("downgrade", "b1@-1", "--yes").out()).contains("took back 1 revision");
		assertThat(shell.run("check", "--only", "revisions").out()).isEqualTo("pending  b1 message of b1\n");
	}

	@Test
	void halfDoneDowngradeIsToldWithoutItsFile(TestDatabase database) throws Exception {
		Shell shell = withBrokenWayBack(database);
		shell.run("upgrade", "heads");
		shell.run("downgrade", "a1", "--yes");
		Files.delete(this.folder.resolve("revisions/b1.sql"));
		assertThat(shell.run("status").out()).contains("the downgrade of b1 (message of b1) stopped half-way: 1 of 2");
		assertThat(shell.run("upgrade", "heads").err()).contains("Finish it first with 'migration downgrade b1@-1'");
		mendWayBack(database);
		assertThat(shell.run("downgrade", "b1@-1", "--yes").code()).isZero();
		assertThat(shell.run("check", "--only", "revisions").code()).isZero();
	}

	@Test
	void wayBackOfAMergeIsFinishedWithWhatTheMessageSays(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.table("b1", "a1")
			.table("c1", "a1")
			.table("e1", "b1")
			.revision("d1", "b1, c1", "CREATE INDEX i ON t_a1 (id);",
					"DROP INDEX CONCURRENTLY i;\nSELECT count(*) FROM nowhere;");
		shell.run("upgrade", "heads");
		shell.run("downgrade", "d1@b1", "--yes");
		mendWayBack(database);
		assertThat(shell.run("upgrade", "heads").err()).contains("'migration downgrade d1@b1'");
		assertThat(shell.run("downgrade", "d1@b1", "--yes").out()).contains("took back 1 revision");
		assertThat(shell.run("current").out()).contains("e1", "c1").doesNotContain("d1");
	}

	@Test
	void halfDoneUpgradeIsShownWithWhatTheNextRunDoes(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.revision("b1", "a1",
					"CREATE INDEX CONCURRENTLY i ON t_a1 (id);\nCREATE UNIQUE INDEX CONCURRENTLY j ON t_a1 (nothing);",
					"DROP INDEX i;");
		assertThat(shell.run("upgrade", "heads").code()).isEqualTo(1);
		assertThat(shell.run("status").out()).contains("needs attention: 1 revision half done, 1 revision pending",
				"the upgrade of b1 (message of b1) stopped half-way: 1 of 2 segments is done, and what became of the next "
						+ "one is to be looked up. 'migration upgrade b1' goes on with segment 2");
		assertThat(shell.run("plan").out()).contains(
				"1 of 2 segments done; goes on with segment 2, once it is looked up", "done already: segment 1",
				"CREATE UNIQUE INDEX");
		assertThat(shell.run("upgrade", "a1").err()).contains("Finish it first with 'migration upgrade b1'");
		Outcome script = shell.run("upgrade", "heads", "--sql");
		assertThat(script.code()).isEqualTo(1);
		assertThat(script.out()).isEmpty();
		assertThat(script.err()).contains("a script cannot look up what became of the segment in doubt",
				"Finish it first with 'migration upgrade b1'");
	}

	@Test
	void repeatablesArePlannedCountedAndReported(TestDatabase database) throws Exception {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.file("v", "-- repeatable: v\nCREATE OR REPLACE VIEW v AS SELECT id FROM t_a1;\n");
		Outcome plan = shell.run("plan");
		assertThat(plan.out()).contains("repeat v repeatable", "CREATE OR REPLACE VIEW v");
		assertThat(plan.err()).contains("1 revision to apply, then 1 repeatable to run");
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 1 revision and 1 repeatable in ");
		assertThat(shell.run("check", "--only", "revisions").code()).isZero();
		shell.file("v", "-- repeatable: v\nCREATE OR REPLACE VIEW v AS SELECT id FROM t_a1 WHERE id > 0;\n");
		Outcome due = shell.run("check", "--only", "revisions");
		assertThat(due.code()).isEqualTo(3);
		assertThat(due.out()).isEqualTo("due      v changed\n");
		assertThat(shell.run("status").out()).startsWith("state     1 repeatable due\n")
			.contains("due       repeatable v changed");
		assertThat(shell.run("plan").err()).contains("1 repeatable to run");
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 1 repeatable in ")
			.doesNotContain("1 revision");
		Files.delete(this.folder.resolve("revisions/v.sql"));
		assertThat(shell.run("status").out()).containsPattern("gone      repeatable v in .*v.sql ran here");
		Outcome gone = shell.run("check", "--only", "revisions");
		assertThat(gone.code()).isEqualTo(3);
		assertThat(gone.out()).startsWith("gone     v in ");
		assertThat(shell.run("repair").out()).contains("accepted 1 repeatable");
		assertThat(shell.run("check", "--only", "revisions").code()).isZero();
	}

	@Test
	void scriptRunsDueRepeatablesAndRecordsThem(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.file("v", "-- repeatable: v\nCREATE OR REPLACE VIEW v AS SELECT id FROM t_a1;\n")
			.file("w", "-- repeatable: w\n-- depends-on: v\nCREATE OR REPLACE VIEW w AS SELECT id FROM v;\n");
		assertThat(new Shell(this.folder).run("upgrade", ":heads", "--sql").out()).contains("CREATE OR REPLACE VIEW v");
		database.jdbc().sql(shell.run("upgrade", "heads", "--sql").out()).update();
		assertThat(database.jdbc()
			.sql("SELECT string_agg(action || ' ' || revision || ' ' || outcome, ', ' ORDER BY id) FROM migration_log")
			.query(String.class)
			.single()).isEqualTo("upgrade a1 done, repeat v done, repeat w done");
		assertThat(shell.run("check", "--only", "revisions").code()).isZero();
		assertThat(shell.run("upgrade", "heads").out()).startsWith("nothing to apply");
		assertThat(shell.run("upgrade", "heads", "--sql").out()).doesNotContain("VIEW");
	}

	@Test
	void missingValueOfARepeatableStopsOnlyWhatRunsIt(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.table("b1", "a1")
			.file("v", "-- repeatable: v\nCREATE OR REPLACE VIEW v AS SELECT ${what} AS what;\n");
		assertThat(shell.run("heads").code()).isZero();
		assertThat(shell.run("upgrade", "a1").code()).isZero();
		assertThat(shell.run("status").out()).contains("due       repeatable v never ran; ",
				"v.sql:2: placeholder 'what' has no value");
		assertThat(shell.run("downgrade", "base", "--yes").code()).isZero();
		Outcome upgrade = shell.run("upgrade", "heads");
		assertThat(upgrade.code()).isEqualTo(1);
		assertThat(upgrade.err()).contains("v.sql:2: placeholder 'what' has no value");
		assertThat(database.jdbc().sql("SELECT to_regclass('t_a1') IS NULL").query(Boolean.class).single()).isTrue();
		assertThat(shell.run("upgrade", "heads", "-x", "what=1").code()).isZero();
	}

	@Test
	void newerDatabaseIsToldByEveryCommand(TestDatabase database) throws Exception {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1");
		shell.run("upgrade", "heads");
		Files.delete(this.folder.resolve("revisions/b1.sql"));
		String ahead = "The database is ahead of this application: it has 1 revision that this application does not "
				+ "know, b1 (message of b1). Deploy the version that brings it, or take it back with "
				+ "'migration downgrade', which runs what the database stored";
		Outcome upgrade = shell.run("upgrade", "heads");
		assertThat(upgrade.out()).startsWith("nothing to apply");
		assertThat(upgrade.err()).contains(ahead);
		assertThat(shell.run("status").out()).startsWith("state     ahead of this application, 1 revision applied");
		assertThat(shell.run("status").err()).contains(ahead);
		assertThat(shell.run("plan").err()).contains(ahead);
		assertThat(shell.run("status", "--json").out()).contains("\"status\": \"ahead\"");
	}

	@Test
	void missingFileInTheMiddleIsNoSlipOfThePen(TestDatabase database) throws Exception {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1").table("c1", "b1");
		shell.run("upgrade", "heads");
		Files.delete(this.folder.resolve("revisions/b1.sql"));
		for (String command : new String[] { "status", "plan", "check", "current" }) {
			assertThat(shell.run(command).err())
				.contains("revises 'b1', which was not found, though it is applied in this database: the file of b1 "
						+ "(message of b1) in ", "is missing from this application. Put it back")
				.doesNotContain("did you mean");
		}
		assertThat(shell.run("upgrade", "heads").code()).isEqualTo(1);
	}

	@Test
	void divergedDatabaseIsToldByStatus(TestDatabase database) throws Exception {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1");
		shell.run("upgrade", "heads");
		Files.delete(this.folder.resolve("revisions/b1.sql"));
		shell.table("c1", "a1");
		Outcome status = shell.run("status");
		assertThat(status.out()).startsWith("state     diverged, 1 revision pending, ");
		assertThat(status.err()).contains("The history of the database and the revisions found have diverged");
	}

	@Test
	void mistypedLocationIsMentioned(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		shell.run("upgrade", "heads");
		assertThat(shell.run("status").err()).isEmpty();
		assertThat(shell.with("MIGRATION_LOCATIONS", "file:" + this.folder + "/revisons").run("status").err())
			.contains("there are no revisions in 'file:" + this.folder
					+ "/revisons'; is 'migration.locations' spelled right?");
	}

	@Test
	void attemptThatNobodyIsAtWorkOnIsInterrupted(TestDatabase database) throws Exception {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		shell.run("upgrade", "heads");
		database.jdbc().sql("UPDATE migration_log SET outcome = 'running', duration_ms = NULL").update();
		assertThat(shell.run("log").out()).contains(" upgrade a1 interrupted by ").doesNotContain("running");
		assertThat(shell.run("log", "--json").out()).contains("\"outcome\": \"interrupted\"");
		assertThat(shell.run("status").out()).containsPattern("last .* upgrade a1 interrupted by ");
		Matcher lock = Pattern.compile("pg_try_advisory_lock(\\(.*\\)) THEN")
			.matcher(shell.run("upgrade", ":heads", "--sql").out());
		assertThat(lock.find()).isTrue();
		try (Connection other = database.dataSource().getConnection(); Statement statement = other.createStatement()) {
			statement.execute("SELECT pg_advisory_lock" + lock.group(1));
			assertThat(shell.run("log").out()).contains(" upgrade a1 running by ");
			assertThat(shell.run("status").out()).contains("at work ")
				.containsPattern("last .* upgrade a1 running by ");
		}
	}

	@Test
	void historyOfAnotherToolIsMentioned(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE alembic_version (version_num varchar(32))").update();
		database.jdbc().sql("INSERT INTO alembic_version VALUES ('ae10')").update();
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		Outcome status = shell.run("status");
		assertThat(status.err()).contains("Alembic has migrated this database", "'migration adopt --from alembic'");
		assertThat(shell.run("status", "--json").out()).contains("\"foreignHistory\": \"alembic\"");
	}

}
