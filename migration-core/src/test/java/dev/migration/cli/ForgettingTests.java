package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What counts as if it had never run, and who says so: repeatable scripts after a
 * downgrade, half done steps and purged rows.
 */
@PostgresTest
class ForgettingTests {

	@TempDir
	private Path folder;

	private Shell withView(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.revision("b1", "a1", "CREATE TABLE other (id int);", "DROP VIEW all_a1; DROP TABLE other;")
			.file("view", "-- repeatable: all_a1\nCREATE OR REPLACE VIEW all_a1 AS SELECT id FROM t_a1;\n");
		assertThat(shell.run("upgrade", "heads").out()).contains("2 revisions and 1 repeatable");
		return shell;
	}

	private static boolean viewIsThere(TestDatabase database) {
		return database.jdbc().sql("SELECT to_regclass('all_a1') IS NOT NULL").query(Boolean.class).single();
	}

	private static List<String> log(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT revision || ' ' || action || ' ' || outcome FROM migration_log ORDER BY id")
			.query(String.class)
			.list();
	}

	/** Its second segment fails after the first is committed; then its file is gone. */
	private Shell halfDoneAndGone(TestDatabase database) throws IOException {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.revision("b1", "a1", "CREATE INDEX CONCURRENTLY by_id ON t_a1 (id);\nSELECT nonsense;", "SELECT 1;");
		assertThat(shell.run("upgrade", "heads").err()).contains("nonsense");
		Files.delete(this.folder.resolve("revisions/b1.sql"));
		return shell;
	}

	@Test
	void repeatablesRunAgainAfterADowngrade(TestDatabase database) {
		Shell shell = withView(database);
		assertThat(shell.run("downgrade", "-1", "--yes").code()).isZero();
		assertThat(viewIsThere(database)).isFalse();
		assertThat(log(database)).endsWith("b1 downgrade done", "all_a1 forget done");
		assertThat(shell.run("status").out()).contains("due", "all_a1", "to run again since a downgrade");
		assertThat(shell.run("check", "--only", "revisions").code()).isEqualTo(3);
		assertThat(shell.run("upgrade", "heads").out()).contains("1 revision and 1 repeatable");
		assertThat(viewIsThere(database)).isTrue();
		assertThat(shell.run("upgrade", "heads").out()).contains("nothing to apply");
	}

	@Test
	void repeatablesRunAgainAfterADowngradeByAScript(TestDatabase database) {
		Shell shell = withView(database);
		database.jdbc().sql(shell.run("downgrade", "-1", "--sql").out()).update();
		assertThat(shell.run("status").out()).contains("due", "all_a1");
	}

	@Test
	void repairLetsRepeatablesRunAgain(TestDatabase database) {
		Shell shell = withView(database);
		shell.revision("c1", "b1", "DROP VIEW all_a1;", "SELECT 1;");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		assertThat(viewIsThere(database)).isFalse();
		assertThat(shell.run("repair", "--repeatables").out()).contains("forgot the runs of 1 repeatable");
		assertThat(log(database)).endsWith("all_a1 forget done");
		assertThat(shell.run("repair", "--repeatables").out())
			.contains("nothing to forget: no repeatable script counts as run");
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 1 repeatable");
		assertThat(viewIsThere(database)).isTrue();
	}

	@Test
	void twoRepairsAtOnceAreRefused(TestDatabase database) {
		Outcome outcome = withView(database).run("repair", "--repeatables", "--drift");
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.err()).contains("two repairs");
	}

	@Test
	void nothingGoesPastAHalfDoneRevisionWithoutAFile(TestDatabase database) throws IOException {
		Shell shell = halfDoneAndGone(database);
		for (String[] command : List.of(new String[] { "upgrade", "heads" },
				new String[] { "downgrade", "-1", "--yes" }, new String[] { "upgrade", "heads", "--sql" })) {
			assertThat(shell.run(command).err())
				.contains("b1 stopped half-way earlier", "Its file is not in this application",
						"finish it first with the version of the application that has it", "'migration stamp'")
				.doesNotContain("'migration upgrade b1'");
		}
		assertThat(database.jdbc().sql("SELECT to_regclass('t_a1') IS NOT NULL").query(Boolean.class).single())
			.isTrue();
		assertThat(shell.run("status").out())
			.contains("the upgrade of b1 stopped half-way",
					"its file is not in this application: run the version of the application that has it")
			.doesNotContain("'migration upgrade b1'");
		assertThat(shell.run("status", "--json").out()).contains("\"finishWith\":null".replace(":", ": "));
	}

	@Test
	void stampSaysAndLogsThatItForgetsAHalfDoneStep(TestDatabase database) throws IOException {
		Shell shell = halfDoneAndGone(database);
		assertThat(shell.run("ensure-version").code()).isZero();
		Outcome outcome = shell.run("stamp", "a1");
		assertThat(outcome.out() + outcome.err()).contains("forgot the upgrade of b1, of which 1 segment is done",
				"no revision to record or to forget: the database counts as being at 'a1'");
		assertThat(log(database)).endsWith("b1 upgrade failed", "b1 forget done");
		assertThat(shell.run("upgrade", "heads").out()).contains("nothing to apply");
	}

	@Test
	void halfDoneRepeatableHoldsNothingUp(TestDatabase database) throws IOException {
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.file("again", "-- repeatable: again\n-- transactional: false\nVACUUM t_a1;\nSELECT nonsense;\n");
		assertThat(shell.run("upgrade", "heads").err()).contains("nonsense");
		Files.delete(this.folder.resolve("revisions/again.sql"));
		assertThat(shell.table("b1", "a1").run("upgrade", "heads").out()).contains("applied 1 revision");
		assertThat(shell.run("status").out()).doesNotContain("half-way");
	}

	@Test
	void purgeForgetsAndStampsAndCountsBoth(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		assertThat(shell.run("stamp", "--purge", "b1").out()).contains("stamped 2 revisions, forgot 2 revisions");
		assertThat(log(database)).endsWith("b1 forget done", "a1 forget done", "a1 stamp done", "b1 stamp done");
		assertThat(shell.run("stamp", "a1").out()).contains("forgot 1 revision");
		assertThat(shell.run("stamp", "--sql", "b1:a1").out()).contains("-- forget b1").doesNotContain("-- stamp");
	}

	@Test
	void rangeTheWrongWayRoundIsNoScript(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1");
		for (String[] command : List.of(new String[] { "upgrade", "--sql", "b1:a1" },
				new String[] { "downgrade", "--sql", "a1:b1" })) {
			Outcome outcome = shell.run(command);
			assertThat(outcome.code()).isEqualTo(2);
			assertThat(outcome.out()).isEmpty();
			assertThat(outcome.err()).contains("b1");
		}
		assertThat(shell.run("upgrade", "--sql", "b1:a1").err())
			.contains("'b1:a1' is not a target: it is the other way round, so swap the ends");
		assertThat(shell.run("upgrade", "--sql", "a1:b1").out()).contains("CREATE TABLE t_b1");
	}

}
