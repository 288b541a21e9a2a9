package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A range becomes one revision.
 */
@PostgresTest
class SquashCommandTests {

	@TempDir
	private Path folder;

	private Shell shell(TestDatabase database) {
		return Shell.on(database, this.folder);
	}

	/** A table that grows, is renamed in part, and gets an index. */
	private Shell orders(TestDatabase database) {
		return shell(database)
			.revision("a1", "", "CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);",
					"DROP TABLE orders;")
			.revision("b1", "a1", "ALTER TABLE orders ADD COLUMN state text NOT NULL DEFAULT '${{x';",
					"ALTER TABLE orders DROP COLUMN state;")
			.revision("c1", "b1",
					"CREATE INDEX CONCURRENTLY ix_orders_state ON orders (state);\nALTER TABLE orders RENAME name TO title;",
					"ALTER TABLE orders RENAME title TO name;\nDROP INDEX CONCURRENTLY ix_orders_state;");
	}

	@Test
	void schemaThatIsCurrentIsNotNamedInTexts(TestDatabase database) throws IOException {
		database.jdbc().sql("CREATE SCHEMA tenant").update();
		String url = database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=tenant";
		Shell shell = shell(database).with("DATABASE_URL", url)
			.revision("a1", "", "CREATE TABLE a (id int CHECK (id > 0));", "DROP TABLE a;")
			.revision("b1", "a1", "CREATE VIEW va AS SELECT id FROM a;", "DROP VIEW va;");
		assertThat(shell.run("squash", "base:head", "-m", "baseline", "--delete").err()).doesNotContain("error");
		String squashed = files().get(0);
		assertThat(Files.readString(this.folder.resolve("revisions/" + squashed))).contains("FROM a")
			.doesNotContain("public", "tenant");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		assertThat(database.jdbc().sql("SELECT count(*) FROM tenant.va").query(Integer.class).single()).isZero();
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve("revisions"))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private Path written(Outcome outcome) {
		assertThat(outcome.err()).doesNotContain("error:");
		assertThat(outcome.code()).isZero();
		return Path.of(outcome.out().lines().findFirst().orElseThrow());
	}

	private static List<String> state(TestDatabase database) {
		return database.jdbc().sql("SELECT revision FROM migration ORDER BY position").query(String.class).list();
	}

	private static List<String> scratchDatabases(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT datname FROM pg_database WHERE datname LIKE '%scratch%'")
			.query(String.class)
			.list();
	}

	@Test
	void rangeFromBaseBecomesOneFileThatRunsBothWays(TestDatabase database) throws IOException {
		Shell shell = orders(database).table("d1", "c1");
		Outcome outcome = shell.run("squash", "base:c1", "-m", "baseline", "--rev-id", "s1", "--delete");
		Path file = written(outcome);
		assertThat(file.getFileName()).hasToString("20260301_080000_baseline.sql");
		assertThat(file).content()
			.startsWith("""
					-- revision: s1
					-- message: baseline
					-- created: 2026-03-01T08:00:00Z
					-- replaces: a1, b1, c1

					-- upgrade
					CREATE TABLE""")
			.contains("'${{x'", "title", "ix_orders_state",
					"\n-- downgrade\n-- all rows of orders are lost\nDROP TABLE orders;")
			.doesNotContain("RENAME");
		assertThat(outcome.out()).contains("deleted " + this.folder.resolve("revisions/a1.sql"));
		assertThat(outcome.err()).contains("proved: the same schema up and down, and the same rows");
		assertThat(files()).containsExactly("20260301_080000_baseline.sql", "d1.sql");
		assertThat(database.jdbc().sql("SELECT to_regclass('migration') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void databasesOldAndNewGoOn(TestDatabase database) throws IOException {
		Shell shell = orders(database).table("d1", "c1");
		shell.run("upgrade", "c1");
		written(shell.run("squash", "base:c1", "-m", "baseline", "--rev-id", "s1", "--delete"));
		assertThat(shell.run("upgrade", "heads").out()).contains("recorded s1", "applied 1 revision");
		assertThat(state(database)).containsExactly("s1", "d1");
		assertThat(shell.run("downgrade", "base", "--yes").code()).isZero();
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 2 revisions");
		assertThat(shell.run("check").code()).isZero();
		assertThat(scratchDatabases(database)).isEmpty();
	}

	@Test
	void rangeInTheMiddleKeepsWhatIsBelowAndAbove(TestDatabase database) throws IOException {
		Shell shell = orders(database).table("d1", "c1");
		shell.run("upgrade", "heads");
		Path file = written(shell.run("squash", "b1:c1", "-m", "orders", "--rev-id", "s1", "--delete"));
		assertThat(file).content()
			.contains("-- revises: a1\n", "-- replaces: b1, c1\n", "ADD COLUMN state")
			.doesNotContain("CREATE TABLE");
		assertThat(shell.run("upgrade", "heads").out()).contains("recorded s1");
		assertThat(state(database)).containsExactly("a1", "s1", "d1");
		assertThat(shell.run("downgrade", "a1", "--yes").code()).isZero();
		assertThat(shell.run("upgrade", "heads").code()).isZero();
	}

	@Test
	void withoutDeleteTheFilesStayAndAreNamed(TestDatabase database) throws IOException {
		Shell shell = orders(database);
		Outcome outcome = shell.run("squash", "base:head", "-m", "baseline");
		written(outcome);
		assertThat(outcome.err()).contains("it replaces:", this.folder.resolve("revisions/b1.sql").toString(),
				"delete these before the next build");
		assertThat(files()).hasSize(4);
		assertThat(shell.run("heads").err()).contains("is still there, though");
	}

	@Test
	void personIsAsked(TestDatabase database) throws IOException {
		Outcome outcome = orders(database).typing("y\n").run("squash", "base:head", "-m", "baseline");
		assertThat(outcome.out()).contains("Delete 3 files? [y/N]");
		assertThat(files()).hasSize(1);
	}

	@Test
	void plainInsertsAreTakenOver(TestDatabase database) throws IOException {
		Shell shell = shell(database).table("a1", "")
			.revision("b1", "a1", "-- the first two\nINSERT INTO t_a1 VALUES (1), (2);", "DELETE FROM t_a1;")
			.revision("c1", "b1", "ALTER TABLE t_a1 ADD COLUMN at timestamptz DEFAULT clock_timestamp();",
					"ALTER TABLE t_a1 DROP COLUMN at;");
		Outcome outcome = shell.run("squash", "base:c1", "-m", "baseline", "--delete");
		assertThat(written(outcome)).content().contains("INSERT INTO t_a1 VALUES (1), (2);");
		assertThat(outcome.err()).contains("1 insert taken over from the replaced revisions");
		shell.run("upgrade", "heads");
		assertThat(database.jdbc().sql("SELECT count(*) FROM t_a1").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void otherChangesOfRowsAreRefusedUnlessAskedFor(TestDatabase database) throws IOException {
		Shell shell = shell(database).table("a1", "")
			.revision("b1", "a1", "INSERT INTO t_a1 VALUES (1), (2); UPDATE t_a1 SET id = id + 1;",
					"DELETE FROM t_a1;");
		Outcome refused = shell.run("squash", "base:b1", "-m", "baseline");
		assertThat(refused.code()).isEqualTo(1);
		assertThat(refused.err())
			.contains("The range changes rows. The difference of two schemas does not say that, and"
					+ " its plain inserts behind the schema do not either, so nothing was written. Squash around the revision"
					+ " that does it, or leave the rows out of new databases with --without-data:",
					"table public.t_a1: 2 rows, and others from the squashed revision");
		assertThat(files()).containsExactly("a1.sql", "b1.sql");
		Outcome outcome = shell.run("squash", "base:b1", "-m", "baseline", "--without-data", "--delete");
		assertThat(written(outcome)).content().doesNotContain("INSERT");
		assertThat(outcome.err()).contains("left out, as asked for", "table public.t_a1: 2 rows, and 0 rows");
	}

	@Test
	void insertsBelowTheRangeMustGoWithItsDowngrade(TestDatabase database) {
		Shell shell = shell(database).table("a1", "")
			.revision("b1", "a1", "INSERT INTO t_a1 VALUES (1);", "DELETE FROM t_a1;")
			.table("c1", "b1");
		Outcome outcome = shell.run("squash", "b1:c1", "-m", "middle");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err()).contains("table public.t_a1: 0 rows before the range, and 1 row after its downgrade");
	}

	@Test
	void whatCannotBeTakenBackStaysSo(TestDatabase database) throws IOException {
		Shell shell = shell(database).table("a1", "").file("b1", """
				-- revision: b1
				-- revises: a1
				-- message: names
				-- upgrade
				ALTER TABLE t_a1 ADD COLUMN name text DEFAULT 'a
				b';
				-- downgrade: irreversible because of the law
				""");
		Outcome outcome = shell.run("squash", "a1:b1", "-m", "baseline", "--rev-id", "s1", "--delete");
		assertThat(outcome.err()).contains("""
				irreversible, as what it replaces; the way back that was proved is a comment in the file:
				  b1 (names): because of the law
				""");
		assertThat(written(outcome)).content().contains("CREATE TABLE", """

				-- downgrade: irreversible b1 (names): because of the law
				-- -- all rows of t_a1 are lost
				-- DROP TABLE t_a1;
				""");
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 1 revision");
		Outcome back = shell.run("downgrade", "base", "--yes");
		assertThat(back.code()).isEqualTo(1);
		assertThat(back.err()).contains("b1 (names): because of the law");
	}

	@Test
	void whatNoDifferenceCanSayFailsTheProof(TestDatabase database) throws IOException {
		Shell shell = shell(database).table("a1", "")
			.revision("b1", "a1", "CREATE TEXT SEARCH CONFIGURATION quiet (COPY = simple);",
					"DROP TEXT SEARCH CONFIGURATION quiet;");
		Outcome outcome = shell.run("squash", "base:b1", "-m", "baseline");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err()).contains(
				"The upgrade of the squashed revision does not lead to the same schema as the range, so nothing was written",
				"lacking: text search configuration public.quiet");
		assertThat(files()).containsExactly("a1.sql", "b1.sql");
		assertThat(scratchDatabases(database)).isEmpty();
	}

	@Test
	void rangeThatDoesNotRunIsRefused(TestDatabase database) {
		Shell shell = shell(database).table("a1", "").revision("b1", "a1", "SELECT nowhere;", "SELECT 1;");
		Outcome outcome = shell.run("squash", "base:b1", "-m", "baseline");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err()).contains("The range does not run on a scratch database, so nothing can be proved.",
				"b1.sql:6");
	}

	@Test
	void rangeThatIsNotClosedIsRefused() {
		Shell shell = new Shell(this.folder).diamond().table("e1", "d1").table("x1", "");
		assertThat(shell.run("squash", "a1:b1", "-m", "x").err())
			.contains("The range 'a1:b1' cannot become one revision: a branch leaves it in the middle: c1 (message of"
					+ " c1) revises a1 (message of a1)");
		assertThat(shell.run("squash", "b1:e1", "-m", "x").err())
			.contains("a branch enters it in the middle: d1 (message of d1) revises c1 (message of c1) as well");
		assertThat(shell.run("squash", "base:heads", "-m", "x").err())
			.contains("it ends at several revisions, e1 (message of e1), x1 (message of x1)");
		assertThat(shell.run("squash", "e1:e1", "-m", "x").err())
			.contains("it has one revision, e1 (message of e1); both ends are included, so name two");
		Outcome unknown = shell.run("squash", "base:nosuch", "-m", "x");
		assertThat(unknown.code()).isEqualTo(2);
		assertThat(unknown.err()).contains("nosuch");
	}

	@Test
	void whatStandsBetweenWithoutBeingPartIsNamed() {
		Shell shell = new Shell(this.folder).table("a1", "").table("b1", "a1");
		shell.file("n1", "-- revision: n1\n-- depends-on: a1\n-- upgrade\n-- downgrade\n");
		shell.file("c1", "-- revision: c1\n-- revises: b1\n-- depends-on: n1\n-- upgrade\n-- downgrade\n");
		assertThat(shell.run("squash", "a1:c1", "-m", "x").err())
			.contains("n1 (n1) stands between its ends without being part of it: it needs a1 (message of a1), and"
					+ " c1 (c1) needs it");
	}

	@Test
	void labelsAndDependenciesAreCarriedOver(TestDatabase database) throws IOException {
		Shell shell = shell(database).table("n1", "");
		shell.file("a1", "-- revision: a1\n-- branch-labels: shop\n-- message: a\n-- upgrade\n-- downgrade\n");
		shell.file("b1", """
				-- revision: b1
				-- revises: a1
				-- depends-on: n1
				-- message: b
				-- upgrade
				CREATE TABLE t_b1 () INHERITS (t_n1);
				-- downgrade
				DROP TABLE t_b1;
				""");
		Outcome outcome = shell.run("squash", "shop:b1", "-m", "shop", "--delete");
		assertThat(written(outcome)).content()
			.contains("-- branch-labels: shop\n", "-- depends-on: n1\n", "-- replaces: a1, b1\n");
		assertThat(shell.run("upgrade", "shop").out()).contains("applied 2 revisions");
	}

	@Test
	void squashedRevisionIsNotSquashedAgainWhileItReplaces(TestDatabase database) {
		Shell shell = orders(database).table("d1", "c1");
		shell.run("squash", "base:c1", "-m", "baseline", "--rev-id", "s1", "--delete");
		assertThat(shell.run("squash", "base:d1", "-m", "x").err())
			.contains("s1 (baseline) replaces others itself: once every database has run a version with it");
	}

}
