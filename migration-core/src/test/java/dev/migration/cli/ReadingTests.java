package dev.migration.cli;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migration.cli.Shell.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that need no database.
 */
class ReadingTests {

	private static final JsonMapper JSON = new JsonMapper();

	@TempDir
	private Path folder;

	private Shell shell = new Shell(Path.of(""));

	@BeforeEach
	void revisions() {
		this.shell = new Shell(this.folder).diamond();
	}

	static Stream<String> commands() {
		return Commands.all().stream().map(Commands.Entry::name);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyCommandHasHelpWithAnExample(String command) {
		Outcome help = this.shell.run(command, "--help");
		assertThat(help.code()).isZero();
		assertThat(help.out()).contains("Usage: migration " + command).containsPattern("\n  .*migration " + command);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void helpOfTheProgramListsEveryCommand(String command) {
		assertThat(this.shell.run("--help").out()).containsPattern("(?m)^  " + command + " +[A-Z]");
	}

	@Test
	void commandThatIsNearlyRightIsGuessed() {
		Outcome outcome = this.shell.run("upgrad", "heads");
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.err()).startsWith("error: there is no command 'upgrad'; did you mean 'upgrade'")
			.contains("migration --help");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "upgrade", "history --nosuch", "heads extra", "show", "graph --format png",
			"history -r a1", "log -n 0", "-x", "revision", "merge a1", "completion fish" })
	void wrongUsageEndsWithTwo(String line) {
		Outcome outcome = this.shell.run(line.isEmpty() ? new String[0] : line.split(" "));
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.err()).startsWith("error: ").doesNotContain("\tat ");
		assertThat(outcome.out()).isEmpty();
	}

	@Test
	void headsShowsWhatNothingRevises() {
		assertThat(this.shell.run("heads").out()).isEqualTo("d1 (head), message of d1\n");
		assertThat(this.shell.run("heads", "-v").out()).startsWith("Rev: d1 (head) (mergepoint)\nMerges: b1, c1\n");
	}

	@Test
	void historyIsNewestFirst() {
		assertThat(this.shell.run("history").out()).isEqualTo("""
				b1, c1 -> d1 (head) (mergepoint), message of d1
				a1 -> c1, message of c1
				a1 -> b1, message of b1
				<base> -> a1 (branchpoint), message of a1
				""");
	}

	@Test
	void rangeOfHistoryIncludesBothEnds() {
		assertThat(this.shell.run("history", "-r", "a1:b1").out()).isEqualTo("""
				a1 -> b1, message of b1
				<base> -> a1 (branchpoint), message of a1
				""");
		assertThat(this.shell.table("e1", "d1").table("f1", "e1").run("history", "-r", "-1:").out()).contains("-> f1")
			.doesNotContain("-> d1");
	}

	@Test
	void branchesShowsWhereTheyBegin() {
		assertThat(this.shell.run("branches").out()).isEqualTo("""
				a1 (branchpoint), message of a1
				   -> b1, message of b1
				   -> c1, message of c1
				""");
	}

	@Test
	void graphIsDrawnInThreeForms() {
		assertThat(this.shell.run("graph").out()).startsWith("* d1 (head) message of d1\n|\\\n");
		assertThat(this.shell.run("graph", "--format", "mermaid").out()).startsWith("flowchart");
		assertThat(this.shell.run("graph", "-f", "dot").out()).startsWith("digraph");
	}

	@ParameterizedTest
	@ValueSource(strings = { "heads", "branches", "history", "show d1", "graph" })
	void everyListingIsThereAsJson(String line) {
		Outcome outcome = this.shell.run((line + " --json").split(" "));
		JsonNode json = JSON.readTree(outcome.out());
		JsonNode first = json.isArray() ? json.get(0) : json.get("revisions").get(0);
		assertThat(first.get("id").asString()).isIn("a1", "d1");
		assertThat(outcome.code()).isZero();
	}

	@Test
	void jsonHoldsAnyText() {
		this.shell.file("odd", "-- revision: odd\n-- message: a \"b\" \\ \t ü 😀\n-- upgrade\n-- downgrade\n");
		JsonNode json = JSON.readTree(this.shell.run("show", "odd", "--json").out());
		assertThat(json.get(0).get("message").asString()).isEqualTo("a \"b\" \\ \t ü 😀");
	}

	@Test
	void colourIsForTerminalsUnlessAskedFor() {
		assertThat(this.shell.run("heads").out()).doesNotContain("\u001B");
		assertThat(this.shell.run("heads", "--color", "always").out()).contains("\u001B[33md1\u001B[0m");
		assertThat(this.shell.typing("").run("heads").out()).contains("\u001B");
		assertThat(this.shell.with("NO_COLOR", "1").run("heads").out()).doesNotContain("\u001B");
		assertThat(this.shell.run("heads", "--color=never").out()).doesNotContain("\u001B");
	}

	@Test
	void remarksAreNotPartOfTheAnswer() {
		Outcome outcome = new Shell(this.folder.resolve("nothing")).run("heads");
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err()).contains("no revisions under", "migration revision -m");
		assertThat(new Shell(this.folder.resolve("nothing")).run("heads", "-q").err()).isEmpty();
	}

	@Test
	void stackTraceIsShownOnlyWhenAskedFor() {
		assertThat(this.shell.run("show", "zzzz").err()).doesNotContain("\tat ");
		assertThat(this.shell.run("show", "zzzz", "--verbose").err()).contains("error: No revision", "\tat ");
	}

	@Test
	void completionKnowsCommandsAndOptions() {
		for (String shell : new String[] { "bash", "zsh" }) {
			assertThat(this.shell.run("completion", shell).out()).contains("ensure-version", "--depends-on",
					"bashcompinit");
		}
	}

	@Test
	void settingsAreGivenAsArgumentsToo() {
		Outcome outcome = new Shell(this.folder.resolve("nothing")).run("heads",
				"--migration.locations=file:" + this.folder.resolve("revisions"));
		assertThat(outcome.out()).startsWith("d1 (head)");
	}

}
