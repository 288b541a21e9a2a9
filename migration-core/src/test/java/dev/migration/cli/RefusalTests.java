package dev.migration.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an upgrade refuses is told by those who only look at what it would do.
 */
@PostgresTest
class RefusalTests {

	@TempDir
	private Path folder;

	/** The plan is shown with the remark, no script is written, heads are not reached. */
	private static void refused(Shell shell, String reason) {
		Outcome upgrade = shell.run("upgrade", "heads");
		assertThat(upgrade.code()).isEqualTo(1);
		assertThat(upgrade.err()).contains(reason);
		Outcome plan = shell.run("plan");
		assertThat(plan.code()).isZero();
		assertThat(plan.err()).contains("upgrade refuses this: ", reason).doesNotContain("nothing to do");
		Outcome script = shell.run("upgrade", "heads", "--sql");
		assertThat(script.code()).isEqualTo(1);
		assertThat(script.out()).isEmpty();
		assertThat(script.err()).contains(reason);
		Outcome current = shell.run("current", "--check-heads");
		assertThat(current.code()).isEqualTo(3);
		assertThat(current.err()).contains("'migration upgrade heads' refuses to go on: ", reason)
			.doesNotContain("applies");
	}

	@Test
	void editedRevision(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		shell.run("upgrade", "heads");
		shell.revision("a1", "", "CREATE TABLE other (id int);", "DROP TABLE other;").table("b1", "a1");
		refused(shell, "A revision was edited after being applied");
		assertThat(shell.run("plan").out()).startsWith("upgrade b1");
		assertThat(shell.run("upgrade", "a1:heads", "--sql").code()).isZero();
		assertThat(shell.run("plan", "--down").err()).contains("downgrade refuses this: A revision was edited");
	}

	@Test
	void editedRevisionAtTheHeadsIsARemark(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		shell.run("upgrade", "heads");
		shell.revision("a1", "", "CREATE TABLE other (id int);", "DROP TABLE other;");
		Outcome current = shell.run("current", "--check-heads");
		assertThat(current.code()).isZero();
		assertThat(current.err()).contains("'migration upgrade heads' refuses to go on: A revision was edited");
		assertThat(shell.run("plan").err()).contains("no revision to apply", "upgrade refuses this: A revision was");
		assertThat(shell.with("MIGRATION_CHECKSUM", "warn").run("plan").err()).doesNotContain("refuses");
	}

	@Test
	void divergedDatabase(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1").table("c1", "b1");
		shell.run("upgrade", "heads");
		database.jdbc().sql("DELETE FROM migration WHERE revision = 'b1'").update();
		refused(shell.table("d1", "c1"), "The history of the database and the revisions found have diverged: b1");
		assertThat(shell.run("plan", "--down").err()).doesNotContain("refuses");
	}

	@Test
	void partlyReplacedRevision(TestDatabase database) throws Exception {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		shell.run("upgrade", "heads");
		Files.delete(this.folder.resolve("revisions/a1.sql"));
		shell.file("s1",
				"-- revision: s1\n-- replaces: a1, b1\n-- message: both\n\n-- upgrade\nSELECT 1;\n\n-- downgrade\nSELECT 1;\n");
		refused(shell, "s1");
	}

	@Test
	void editedSegmentThatIsDone(TestDatabase database) {
		String index = "CREATE INDEX CONCURRENTLY i ON t_a1 (id);\n";
		String broken = "CREATE UNIQUE INDEX CONCURRENTLY j ON t_a1 (nothing);";
		Shell shell = Shell.on(database, this.folder)
			.table("a1", "")
			.revision("b1", "a1", index + broken, "DROP INDEX i;");
		shell.run("upgrade", "heads");
		shell.revision("b1", "a1", index.replace("(id)", "(id DESC)") + broken, "DROP INDEX i;");
		String reason = "its segment 1, which is done and committed, was edited since";
		assertThat(shell.run("upgrade", "heads").err()).contains(reason);
		assertThat(shell.run("plan").err()).contains("upgrade refuses this: ", reason);
		assertThat(shell.run("current", "--check-heads").err()).contains("1 revision not applied; ", reason);
	}

	@Test
	void databaseOfAnotherTool(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE alembic_version (version_num varchar(32))").update();
		database.jdbc().sql("INSERT INTO alembic_version VALUES ('ae10')").update();
		refused(Shell.on(database, this.folder).table("a1", ""), "'migration adopt --from alembic'");
	}

	@Test
	void statementThatCannotShareTheTransactionOfTheRun(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.with("MIGRATION_TRANSACTION", "run")
			.table("a1", "")
			.revision("b1", "a1", "CREATE INDEX CONCURRENTLY i ON t_a1 (id);", "DROP INDEX i;");
		assertThat(shell.run("plan").err())
			.contains("upgrade refuses this: One transaction for the whole run is not possible: b1");
	}

	@Test
	void placeholderWithoutAValue(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.revision("a1", "", "CREATE TABLE t (${what} int);", "DROP TABLE t;");
		Outcome current = shell.run("current", "--check-heads");
		assertThat(current.code()).isEqualTo(3);
		assertThat(current.err()).contains("1 revision not applied; 'migration upgrade heads' refuses to go on: ",
				"placeholder 'what' has no value");
	}

}
