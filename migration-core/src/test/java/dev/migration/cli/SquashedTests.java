package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Databases that meet a revision which replaces older ones.
 */
@PostgresTest
class SquashedTests {

	@TempDir
	private Path folder;

	/** Tables for a1, b1 and c1, one on the other. */
	private Shell old(TestDatabase database) {
		return Shell.on(database, this.folder).table("a1", "").table("b1", "a1").table("c1", "b1");
	}

	/** The next release: s1 in the stead of the three. */
	private Shell squash(Shell shell) throws IOException {
		for (String id : List.of("a1", "b1", "c1")) {
			Files.deleteIfExists(this.folder.resolve("revisions/" + id + ".sql"));
		}
		return shell.file("s1", """
				-- revision: s1
				-- replaces: a1, b1, c1
				-- message: baseline

				-- upgrade
				CREATE TABLE t_a1 (id int); CREATE TABLE t_b1 (id int); CREATE TABLE t_c1 (id int);

				-- downgrade
				DROP TABLE t_c1; DROP TABLE t_b1; DROP TABLE t_a1;
				""");
	}

	private static List<String> state(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT revision || ' ' || parents::text FROM migration ORDER BY position")
			.query(String.class)
			.list();
	}

	private static List<String> tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^t_' ORDER BY 1")
			.query(String.class)
			.list();
	}

	private static void execute(TestDatabase database, String script) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(script);
		}
	}

	@Test
	void databaseThatHasAllCountsAsThereAndReadingWritesNothing(TestDatabase database) throws IOException {
		Shell shell = old(database);
		shell.run("upgrade", "heads");
		squash(shell);
		List<String> before = state(database);
		Outcome status = shell.run("status");
		assertThat(status.out()).startsWith("state     up to date\ncurrent   s1 baseline").contains("pending   none");
		assertThat(shell.run("check").code()).isZero();
		assertThat(shell.run("plan").err()).contains("nothing to do");
		assertThat(shell.run("current").out()).startsWith("s1 (head), baseline");
		assertThat(state(database)).isEqualTo(before).containsExactly("a1 {}", "b1 {a1}", "c1 {b1}");
	}

	@Test
	void nextRunExchangesTheRowsAndRunsNothing(TestDatabase database) throws IOException {
		Shell shell = old(database);
		shell.run("upgrade", "heads");
		squash(shell);
		assertThat(shell.run("upgrade", "heads").out())
			.contains("recorded s1 baseline, which replaces a1, b1, c1 here; nothing was run for it");
		assertThat(state(database)).containsExactly("s1 {}");
		assertThat(database.jdbc()
			.sql("SELECT revision || ' ' || outcome FROM migration_log WHERE action = 'squash'")
			.query(String.class)
			.list()).containsExactly("s1 done");
		assertThat(shell.run("status").out()).startsWith("state     up to date\n");
		assertThat(shell.run("upgrade", "heads").out()).doesNotContain("recorded");
		assertThat(shell.run("downgrade", "base", "--yes").code()).isZero();
		assertThat(tables(database)).isEmpty();
	}

	@Test
	void whatIsBuiltOnTheReplacedIsBuiltOnTheNewOne(TestDatabase database) throws IOException {
		Shell shell = old(database).table("d1", "c1");
		shell.run("upgrade", "heads");
		squash(shell).table("e1", "d1");
		assertThat(shell.run("upgrade", "heads").out()).contains("recorded s1", "applied 1 revision");
		assertThat(state(database)).containsExactly("s1 {}", "d1 {s1}", "e1 {d1}");
		assertThat(shell.run("downgrade", "b1", "--yes").out()).contains("took back 2 revisions");
		assertThat(tables(database)).containsExactly("t_a1", "t_b1", "t_c1");
		Path file = this.folder.resolve("revisions/s1.sql");
		Files.writeString(file, Files.readString(file).replace("-- replaces: a1, b1, c1\n", ""));
		shell.table("d1", "s1");
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 2 revisions");
	}

	@Test
	void rangeInTheMiddleIsExchangedToo(TestDatabase database) throws IOException {
		Shell shell = old(database).table("d1", "c1");
		shell.run("upgrade", "heads");
		Files.delete(this.folder.resolve("revisions/b1.sql"));
		Files.delete(this.folder.resolve("revisions/c1.sql"));
		shell.file("s1", """
				-- revision: s1
				-- revises: a1
				-- replaces: b1, c1
				-- upgrade
				-- downgrade
				""");
		assertThat(shell.run("check").code()).isZero();
		shell.run("upgrade", "heads");
		assertThat(state(database)).containsExactly("a1 {}", "s1 {a1}", "d1 {s1}");
		assertThat(shell.run("status").out()).startsWith("state     up to date\n");
	}

	@Test
	void newDatabaseRunsTheNewOne(TestDatabase database) throws IOException {
		Shell shell = squash(old(database));
		assertThat(shell.run("status").out()).contains("pending   s1 baseline");
		assertThat(shell.run("upgrade", "c1").out()).contains("applied 1 revision");
		assertThat(state(database)).containsExactly("s1 {}");
		assertThat(tables(database)).hasSize(3);
	}

	@Test
	void databaseThatHasOnlySomeIsRefusedBeforeAnythingHappens(TestDatabase database) throws IOException {
		Shell shell = old(database);
		shell.run("upgrade", "b1");
		squash(shell).table("d1", "c1");
		Outcome upgrade = shell.run("upgrade", "heads");
		assertThat(upgrade.code()).isEqualTo(1);
		assertThat(upgrade.err()).contains("s1 (baseline) in ", "s1.sql:1 replaces revisions of which the database has"
				+ " a1 and b1 applied, and not c1. Upgrade with the version of the application that still has them to"
				+ " 'c1', then deploy this one");
		assertThat(state(database)).containsExactly("a1 {}", "b1 {a1}");
		assertThat(tables(database)).containsExactly("t_a1", "t_b1");
		assertThat(shell.run("status").err()).contains("and not c1");
		assertThat(shell.run("check").code()).isEqualTo(3);
		assertThat(shell.run("downgrade", "base", "--yes").code()).isZero();
		assertThat(tables(database)).isEmpty();
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 2 revisions");
	}

	@Test
	void downgradeExchangesFirst(TestDatabase database) throws IOException {
		Shell shell = old(database).table("d1", "c1");
		shell.run("upgrade", "heads");
		squash(shell);
		assertThat(shell.run("downgrade", "-2", "--yes").out()).contains("recorded s1", "took back 2 revisions");
		assertThat(state(database)).isEmpty();
		assertThat(tables(database)).isEmpty();
	}

	@Test
	void stampExchangesFirst(TestDatabase database) throws IOException {
		Shell shell = old(database);
		shell.run("upgrade", "heads");
		squash(shell).table("d1", "c1");
		assertThat(shell.run("stamp", "d1").code()).isZero();
		assertThat(state(database)).containsExactly("s1 {}", "d1 {s1}");
		shell.run("stamp", "base");
		assertThat(state(database)).isEmpty();
	}

	@Test
	void scriptDoesTheSameExchange(TestDatabase database) throws Exception {
		Shell shell = old(database);
		shell.run("upgrade", "heads");
		squash(shell).table("d1", "c1");
		String script = shell.run("upgrade", "heads", "--sql").out();
		execute(database, script);
		assertThat(state(database)).containsExactly("s1 {}", "d1 {s1}");
		assertThat(shell.run("check").code()).isZero();
		assertThat(database.jdbc()
			.sql("SELECT outcome FROM migration_log WHERE action = 'squash'")
			.query(String.class)
			.list()).containsExactly("done");
	}

	@Test
	void scriptOfARangeExchangesWhatItFinds(TestDatabase database) throws Exception {
		Shell shell = old(database);
		shell.run("upgrade", "b1");
		squash(shell).table("d1", "c1");
		String script = shell.run("upgrade", "c1:heads", "--sql").out();
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(database, script))
			.withMessageContaining("revision s1 replaces a1, b1, c1, of which only some are applied here");
		assertThat(state(database)).containsExactly("a1 {}", "b1 {a1}");
		String base = shell.run("upgrade", "base:heads", "--sql").out();
		database.jdbc().sql("DROP TABLE t_b1, t_a1").update();
		database.jdbc().sql("DELETE FROM migration").update();
		execute(database, base);
		assertThat(state(database)).containsExactly("s1 {}", "d1 {s1}");
		execute(database, "SELECT pg_advisory_unlock_all()");
		String stamp = shell.run("stamp", "--sql", "base").out();
		execute(database, stamp);
		assertThat(state(database)).isEmpty();
	}

	@Test
	void replacedFileThatIsLeftIsNamed(TestDatabase database) throws IOException {
		Shell shell = squash(old(database)).table("b1", "");
		Outcome outcome = shell.run("heads");
		assertThat(outcome.code()).isNotZero();
		assertThat(outcome.err()).contains("b1 (message of b1) in ",
				"b1.sql:1 is still there, though s1 (baseline) in ",
				"s1.sql:2 replaces it; delete the file of 'b1', or take its id out of 'replaces' if it is to stay");
	}

	@Test
	void halfDoneStepOfAReplacedRevisionIsNotPaperedOver(TestDatabase database) throws IOException {
		Shell shell = old(database).revision("c1", "b1", "CREATE INDEX i ON t_a1 (id);",
				"DROP INDEX CONCURRENTLY i;\nSELECT count(*) FROM nowhere;");
		shell.run("upgrade", "heads");
		shell.run("downgrade", "b1", "--yes");
		Outcome outcome = squash(shell).run("upgrade", "heads");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err()).contains("The downgrade of revision c1 stopped half-way earlier", "revision s1, which"
				+ " replaces it, would count as applied without the rest of it. Use the version of the application that"
				+ " still has c1");
		assertThat(state(database)).hasSize(3);
	}

}
