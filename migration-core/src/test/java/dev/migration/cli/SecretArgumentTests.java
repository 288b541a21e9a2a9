package dev.migration.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is given with {@code -x} can be a password: it arrives as it was typed, and no
 * complaint repeats it.
 */
@PostgresTest
class SecretArgumentTests {

	@TempDir
	private Path folder;

	/** Everything that is printed, past the terminal, too. */
	private String said(String... arguments) {
		PrintStream before = System.err;
		ByteArrayOutputStream beside = new ByteArrayOutputStream();
		System.setErr(new PrintStream(beside, true, StandardCharsets.UTF_8));
		try {
			Outcome outcome = new Shell(this.folder).table("a1", "").run(arguments);
			return outcome.out() + outcome.err() + beside.toString(StandardCharsets.UTF_8);
		}
		finally {
			System.setErr(before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "heads -x password=S3\"kr3t", "heads -x password='S3kr3t", "heads -x \"password=S3kr3t",
			"-x password=\"S3kr3t heads", "heads -xpassword=S3\"kr3t", "heads -qx password=S3\"kr3t",
			"heads -x=password=S3\"kr3t", "heads -x S3kr3t", "heads -x S3kr3t more", "heads -x password=two S3kr3t",
			"heads -xpassword=two S3kr3t", "heads -x password S3kr3t", "-x password=two S3kr3t", "heads -x -vS3kr3t",
			"heads -x --json=S3kr3t", "heads -X password=S3kr3t", "heads -X=password=S3kr3t", "heads -Xpassword=S3kr3t",
			"heads --password=S3kr3t", "hedas --x password=S3kr3t", "heads --migraton.url=postgres://app:S3kr3t@db/app",
			"heads --x password=S3kr3t", "upgrade a1 -x password S3kr3t", "show a1 -x S3kr3t", "init -x S3kr3t" })
	void valueIsNotRepeated(String typed) {
		assertThat(said(typed.split(" "))).doesNotContain("S3", "kr3t", "picocli");
	}

	@Test
	void complaintsSayWhatToDo() {
		assertThat(said("heads", "-x", "S3kr3t"))
			.isEqualTo("error: -x takes KEY=VALUE, and one of them has no '=' (it is not shown, it may be"
					+ " a secret); for an empty value write KEY=\n");
		assertThat(said("heads", "-x")).startsWith("error: -x takes KEY=VALUE\n");
		assertThat(said("heads", "-x", "password=two", "S3kr3t"))
			.startsWith("error: what stands behind the value of -x is not expected here (it is not shown, it may be a"
					+ " part of a secret); a value with blanks needs quotes\n");
		assertThat(said("heads", "--pasword=S3kr3t")).startsWith("error: there is no option '--pasword'");
	}

	@Test
	void valueArrivesAsItWasTyped(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.revision("a1", "", "CREATE TABLE v AS SELECT $v$${a}$v$ AS a, $v$${b}$v$ AS b, $v$${c}$v$ AS c;",
					"DROP TABLE v;");
		assertThat(shell.run("-x", "a=it's \"x=1", "upgrade", "heads", "-x", "b=\"quoted, twice\"", "-x", "c=").err())
			.isEmpty();
		assertThat(database.jdbc().sql("SELECT ARRAY[a, b, c]::text FROM v").query(String.class).single())
			.isEqualTo("{\"it's \\\"x=1\",\"\\\"quoted, twice\\\"\",\"\"}");
	}

	@Test
	void argumentWithAnAtIsNoFile() throws Exception {
		Path file = Files.writeString(this.folder.resolve("words"), "root:x:0");
		String typed = "@" + file;
		assertThat(said(typed)).startsWith("error: there is no command '" + typed + "'").doesNotContain("root:x");
		assertThat(new Shell(this.folder).run("revision", "-m", typed, "--rev-id", "b1", "--head", "base").code())
			.isZero();
		assertThat(new Shell(this.folder).run("show", "b1").out()).contains(typed);
	}

	@Test
	void choicesAreListedAsTheyAreDocumented() {
		assertThat(said("heads", "--color=bogus"))
			.startsWith("error: '--color' is 'bogus'; it is one of auto, always, never\n");
		assertThat(said("graph", "--format=png"))
			.startsWith("error: '--format' is 'png'; it is one of text, mermaid, dot\n");
		assertThat(said("adopt", "--from", "dbmate")).startsWith("error: '--from' is 'dbmate'; it is one of ")
			.contains("flyway", "liquibase", "alembic");
		assertThat(List.of(said("completion", "fish").split("\n"))).first()
			.isEqualTo("error: 'SHELL' is 'fish'; it is one of bash, zsh");
	}

}
