package dev.migration.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every error that a user can cause, as the command line shows it: readable, without a
 * stack trace, and with the right exit code.
 */
@PostgresTest
class ErrorTests {

	@TempDir
	private Path folder;

	static Stream<Case> cases() {
		return Stream.concat(targets(), Stream.concat(graphs(), runs()));
	}

	private static Stream<Case> targets() {
		UnaryOperator<Shell> fork = (shell) -> shell.table("a1", "").table("b1", "a1").table("c1", "a1");
		UnaryOperator<Shell> line = (shell) -> shell.table("abcd1", "").table("abcd2", "abcd1");
		UnaryOperator<Shell> branches = (shell) -> shell.table("a1", "").table("b1", "a1").file("c1", """
				-- revision: c1
				-- revises: a1
				-- branch-labels: right
				-- upgrade
				-- downgrade
				""");
		return Stream.of(new Case("unknown revision", fork, "upgrade d9", 2, "No revision", "'d9'"),
				new Case("unknown revision, nearly right", line, "show abdc2", 2, "did you mean", "'abcd2'"),
				new Case("mistyped word for a place", line, "show curren", 2, "did you mean 'current'?"),
				new Case("mistyped command", line, "upgrad heads", 2, "did you mean 'upgrade'?"),
				new Case("number where none is asked for", line, "log -n -3", 2, "'-3'"),
				new Case("nothing to rebase onto", line, "rebase abcd2", 2, "abcd2", "is the only head"),
				new Case("ambiguous prefix", line, "show abc", 2, "abcd1", "abcd2"),
				new Case("several heads", fork, "upgrade head", 2, "2 heads", "b1", "c1", "migration merge heads"),
				new Case("ambiguous walk", fork, "upgrade +2", 2, "b1", "c1"),
				new Case("walked too far", line, "upgrade +9", 2, "+9"),
				new Case("not a target", fork, "upgrade +1foo", 2, "+1foo", "expected"),
				new Case("range where none is asked for", fork, "upgrade a1:b1", 2, "range"),
				new Case("not on the branch", branches, "upgrade right@b1", 2, "right", "b1"),
				new Case("downgrade target not applied", fork, "downgrade b1", 2, "b1"),
				new Case("unrelated range", fork, "history -r b1:c1", 2, "b1", "c1"),
				new Case("no range", fork, "history -r a1", 2, "colon"),
				new Case("no head to revise", fork, "revision -m x --head a1", 2, "no head", "b1", "--splice"),
				new Case("id not allowed", line, "revision -m x --rev-id a-b", 2, "a-b"),
				new Case("id taken", line, "revision -m x --rev-id abcd1", 2, "abcd1", "nothing was written"),
				new Case("label taken", branches, "revision -m x --head b1 --branch-label right", 2, "right"),
				new Case("merge of one", line, "merge heads", 2, "one revision"));
	}

	private static Stream<Case> graphs() {
		return Stream.of(
				new Case("missing parent", (shell) -> shell.table("b1", "a9"), "upgrade heads", 1, "a9", "b1.sql"),
				new Case("cycle", (shell) -> shell.table("a1", "c1").table("b1", "a1").table("c1", "b1"), "heads", 1,
						"a1", "b1", "c1"),
				new Case("self loop", (shell) -> shell.table("a1", "a1"), "history", 1, "a1"),
				new Case("two files with one id",
						(shell) -> shell.table("a1", "").file("again", "-- revision: a1\n-- upgrade\n-- downgrade\n"),
						"heads", 1, "a1.sql", "again.sql"),
				new Case("reserved name", (shell) -> shell.table("head", ""), "heads", 1, "head", "reserved"),
				new Case("missing downgrade", (shell) -> shell.file("a1", "-- revision: a1\n-- upgrade\nSELECT 1;\n"),
						"heads", 1, "a1.sql", "-- downgrade"),
				new Case("unknown header",
						(shell) -> shell.file("a1", "-- revision: a1\n-- revizes: b1\n-- upgrade\n-- downgrade\n"),
						"heads", 1, "a1.sql:2", "revizes"),
				new Case("dependency missing", (shell) -> shell.file("a1", """
						-- revision: a1
						-- depends-on: z9
						-- upgrade
						-- downgrade
						"""), "heads", 1, "z9"),
				new Case("location of no kind", (shell) -> shell.with("MIGRATION_LOCATIONS", "revisions"), "heads", 1,
						"revisions", "classpath:", "file:"));
	}

	private static Stream<Case> runs() {
		UnaryOperator<Shell> edited = (shell) -> {
			shell.table("a1", "").run("upgrade", "heads");
			return shell.revision("a1", "", "CREATE TABLE other (id int);", "DROP TABLE other;");
		};
		UnaryOperator<Shell> irreversible = (shell) -> {
			shell.file("a1", "-- revision: a1\n-- upgrade\nSELECT 1;\n-- downgrade: irreversible data is gone\n")
				.run("upgrade", "heads");
			return shell;
		};
		return Stream.of(
				new Case("failed statement",
						(shell) -> shell.revision("a1", "", "CREATE TABLE a (\n  id inte\n);", "SELECT 1;"),
						"upgrade heads", 1, "a1.sql:6", "42704", "inte"),
				new Case("edited revision", edited, "upgrade heads", 1, "a1", "'migration repair'"),
				new Case("no way back", irreversible, "downgrade base", 1, "data is gone"),
				new Case("no way in one transaction",
						(shell) -> shell.table("a1", "")
							.revision("b1", "a1", "CREATE INDEX CONCURRENTLY i ON t_a1 (id);", "DROP INDEX i;"),
						"upgrade heads --migration.transaction=run", 1, "b1"),
				new Case("placeholder without a value",
						(shell) -> shell.revision("a1", "", "CREATE TABLE ${x} (id int);", "SELECT 1;"),
						"upgrade heads -x y=1", 1, "a1.sql:5", "'x'", "known: y", "-x x=…"),
				new Case("placeholder without any value",
						(shell) -> shell.revision("a1", "", "CREATE TABLE ${x} (id int);", "SELECT 1;"),
						"upgrade heads", 1, "a1.sql:5", "'x'", "migration.placeholder-replacement"),
				new Case("placeholder of no name", (shell) -> shell.table("a1", ""), "upgrade heads -x a,b=s3cr3t", 2,
						"a,b", "name of a placeholder"),
				new Case("switch that is none", (shell) -> shell.table("a1", ""),
						"upgrade heads --migration.placeholder-replacement=maybe", 2, "maybe", "true", "false"),
				new Case("time limit that is none",
						(shell) -> shell.file("a1",
								"-- revision: a1\n-- lock-timeout: soon\n-- upgrade\n-- downgrade\n"),
						"upgrade heads", 1, "a1.sql:2", "'soon'", "500ms"),
				new Case("server out of reach",
						(shell) -> shell.with("DATABASE_URL", "postgres://app:s3cr3t@localhost:1/app"), "current", 1,
						"localhost:1"),
				new Case("another kind of database",
						(shell) -> shell.with("DATABASE_URL", "mysql://app:s3cr3t@localhost/app"), "current", 2,
						"DATABASE_URL", "mysql"),
				new Case("no database", (shell) -> shell.with("DATABASE_URL", ""), "current", 2, "DATABASE_URL"),
				new Case("port that is none",
						(shell) -> shell.with("DATABASE_URL", "jdbc:postgresql://localhost:x/app"), "current", 2,
						"DATABASE_URL", "port from 1 to 65535"),
				new Case("setting of no kind", (shell) -> shell.with("MIGRATION_CHECKSUM", "perhaps"), "current", 2,
						"perhaps", "fail", "warn", "ignore"));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void errorSaysWhatIsWrong(Case error, TestDatabase database) {
		Outcome outcome = error.setUp().apply(Shell.on(database, this.folder)).run(error.command().split(" "));
		assertThat(outcome.err()).contains("error: ")
			.contains(error.said())
			.doesNotContain("\tat ", "unexpected", "s3cr3t");
		assertThat(outcome.code()).isEqualTo(error.code());
	}

	@Test
	void lockThatIsNotObtainedNamesItsHolder(TestDatabase database) throws SQLException {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		Matcher lock = Pattern.compile("pg_try_advisory_lock(\\(.*\\)) THEN")
			.matcher(shell.run("upgrade", ":heads", "--sql").out());
		assertThat(lock.find()).isTrue();
		try (Connection holder = database.dataSource().getConnection();
				Statement statement = holder.createStatement()) {
			statement.execute("SET application_name = 'the other one'");
			statement.execute("SELECT pg_advisory_lock" + lock.group(1));
			Outcome outcome = shell.run("upgrade", "heads", "--migration.lock.timeout=1ms");
			assertThat(outcome.code()).isEqualTo(1);
			assertThat(outcome.err()).contains("the other one");
		}
	}

	@Test
	void stateTableOfAnotherKindIsNamed(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE migration (id int)").update();
		Outcome outcome = Shell.on(database, this.folder).table("a1", "").run("current");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err()).startsWith("error: ")
			.contains("state table", "SQLSTATE 42703")
			.doesNotContain("\tat ", "unexpected");
	}

	/**
	 * One mistake.
	 *
	 * @param name what it is
	 * @param setUp what there is before
	 * @param command what is typed
	 * @param code the exit code
	 * @param said what the message has to say
	 */
	record Case(String name, UnaryOperator<Shell> setUp, String command, int code, List<String> said) {

		Case(String name, UnaryOperator<Shell> setUp, String command, int code, String... said) {
			this(name, setUp, command, code, List.of(said));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
