package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that write revisions.
 */
@PostgresTest
class AuthoringTests {

	private static final String AWKWARD = "Größe \"x\" \\u0041 */ <b> @see it's";

	@TempDir
	private Path folder;

	private static String only(Outcome outcome) {
		assertThat(outcome.err()).doesNotContain("error:");
		return outcome.out().strip();
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	@Test
	void sqlFileIsNamedAfterTimeAndMessageAndCanBeApplied(TestDatabase database) throws IOException {
		Shell shell = Shell.on(database, this.folder);
		Path first = Path.of(only(shell.run("revision", "-m", "Create Accounts!", "--rev-id", "a1")));
		assertThat(first.getFileName()).hasToString("20260301_080000_create_accounts.sql");
		assertThat(first).hasContent("""
				-- revision: a1
				-- message: Create Accounts!
				-- created: 2026-03-01T08:00:00Z

				-- upgrade

				-- downgrade
				""");
		shell.run("revision", "-m", AWKWARD, "--branch-label", "billing", "--depends-on", "a1", "--head", "base");
		assertThat(shell.run("heads").out()).contains("a1 (effective head), Create Accounts!",
				"(billing) (head), " + AWKWARD);
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 2 revisions");
	}

	@Test
	void nothingIsOverwritten() throws IOException {
		Shell shell = new Shell(this.folder);
		Path file = Path.of(only(shell.run("revision", "-m", "x", "--rev-id", "a1")));
		Files.writeString(file, Files.readString(file) + "-- mine\n");
		Outcome again = shell.run("revision", "-m", "x");
		assertThat(again.code()).isEqualTo(2);
		assertThat(again.err()).contains("is there already");
		assertThat(file).content().endsWith("-- mine\n");
		assertThat(files(this.folder)).hasSize(1);
	}

	@Test
	void refusedRevisionLeavesNoFile() throws IOException {
		Shell shell = new Shell(this.folder);
		shell.run("revision", "-m", "one", "--branch-label", "left");
		assertThat(shell.run("revision", "-m", "two", "--branch-label", "left").code()).isEqualTo(2);
		assertThat(files(this.folder)).hasSize(1);
		assertThat(shell.run("heads").code()).isZero();
	}

	@Test
	void javaRevisionsCompileAsGenerated() throws IOException {
		Files.createDirectories(this.folder.resolve("src/main/java"));
		Shell shell = new Shell(this.folder).with("MIGRATION_LOCATIONS", "classpath:nowhere/revisions");
		Path first = Path.of(only(shell.run("revision", "-m", "create accounts")));
		assertThat(first)
			.isEqualTo(this.folder.resolve("src/main/java/nowhere/revisions/R20260301_080000_CreateAccounts.java"));
		Path second = Path.of(only(shell.run("revision", "-m", AWKWARD, "--branch-label", "a", "--branch-label", "b")));
		Path merge = Path.of(only(shell.run("revision", "-m", "other", "--head", "base", "--depends-on", "a")));
		shell.run("revision", "-m", "one more", "--head", "base");
		assertThat(only(shell.run("merge", "heads", "--java"))).endsWith(".java");
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		Path classes = Files.createDirectory(this.folder.resolve("classes"));
		List<String> arguments = Stream
			.concat(Stream.of("-Xlint:all,-processing,-path,-classfile", "-Werror", "-proc:none", "-d",
					classes.toString()), files(this.folder.resolve("src")).stream().map(Path::toString))
			.toList();
		assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
		assertThat(second).content().contains("branchLabels = { \"a\", \"b\" }");
		assertThat(merge).content().contains("dependsOn = \"a\"");
	}

	@Test
	void javaRevisionsAreIndentedAsTheNewestNeighbour() throws IOException {
		Path classes = Files.createDirectories(this.folder.resolve("src/main/java/nowhere/revisions"));
		Files.writeString(classes.resolve("package-info.java"), "package nowhere.revisions;\n");
		Files.writeString(classes.resolve("R1_Old.java"), "class R1_Old {\n    int one;\n}\n");
		Files.writeString(classes.resolve("R2_New.java"), "class R2_New {\n\n\tint one;\n\n}\n");
		Shell shell = new Shell(this.folder).with("MIGRATION_LOCATIONS", "classpath:nowhere/revisions");
		Path tabs = Path.of(only(shell.run("revision", "-m", "tabs", "--rev-id", "a1")));
		assertThat(tabs).content()
			.contains("class R20260301_080000_Tabs implements Migration {\n\n\t@Override\n\tpublic");
		assertThat(tabs).content().doesNotContain("    ");
		Path template = this.folder.resolve("template");
		Files.writeString(template, "${annotation}\nclass ${class} {\n  void up() {\n${upgrade}  }\n}\n");
		shell.with("MIGRATION_TEMPLATE_JAVA", template.toString());
		assertThat(Path.of(only(shell.run("revision", "-m", "own", "--rev-id", "b1", "--head", "base")))).content()
			.startsWith("@RevisionScript(id = \"b1\", message = \"own\", created = \"2026-03-01T08:00:00Z\")\n")
			.contains("{\n  void up() {\n");
	}

	@Test
	void revisionsOfModulesAreFoundFromAbove() throws IOException {
		Path module = this.folder.resolve("app/src/main/resources/nowhere/revisions");
		Files.createDirectories(module);
		Files.writeString(this.folder.resolve("settings.gradle"), "");
		Shell shell = new Shell(this.folder).with("MIGRATION_LOCATIONS", "classpath:nowhere/revisions");
		assertThat(only(shell.run("revision", "-m", "x"))).startsWith(module.toString());
		Files.createDirectories(this.folder.resolve("other/src/main/java/nowhere/revisions"));
		Outcome ambiguous = shell.run("revision", "-m", "y");
		assertThat(ambiguous.code()).isEqualTo(2);
		assertThat(ambiguous.err()).contains("app", "other", "--path");
	}

	@Test
	void templatesAreTheProjectsOwn() throws IOException {
		Shell shell = new Shell(this.folder);
		assertThat(shell.run("init", "--templates", this.folder.resolve("templates").toString()).code()).isZero();
		Path template = this.folder.resolve("templates/revision.sql.template");
		Files.writeString(template, Files.readString(template).replace("-- upgrade", "-- upgrade\n-- ticket: ${id}"));
		shell.with("MIGRATION_TEMPLATE_SQL", template.toString());
		assertThat(Path.of(only(shell.run("revision", "-m", "x", "--rev-id", "a1")))).content()
			.contains("-- ticket: a1");
		Files.writeString(template, "${nosuch}");
		Outcome outcome = shell.run("revision", "-m", "y");
		assertThat(outcome.err()).contains("${nosuch}", "revises", "message");
		assertThat(outcome.code()).isEqualTo(2);
	}

	@Test
	void templateThatMakesNoRevisionIsRefused() throws IOException {
		Path template = Files.writeString(this.folder.resolve("bad.sql.template"), "-- upgrade\n");
		Shell shell = new Shell(this.folder).with("MIGRATION_TEMPLATE_SQL", template.toString());
		Outcome outcome = shell.run("revision", "-m", "x");
		assertThat(outcome.err()).contains("lacks ${header}, -- downgrade", "migration init --templates",
				"nothing was written");
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(this.folder.resolve("revisions")).doesNotExist();
	}

	@Test
	void folderThatCannotBeWrittenIsNamed() throws IOException {
		Path file = Files.writeString(this.folder.resolve("no-folder"), "");
		Outcome outcome = new Shell(this.folder).run("revision", "-m", "x", "--path", file.toString());
		assertThat(outcome.err()).contains("cannot be written", "no-folder is a file and no folder")
			.doesNotContain("unexpected");
		assertThat(outcome.code()).isEqualTo(2);
	}

	@Test
	void templatesCanBeHadForRevisionsThatAreThere() {
		Shell shell = new Shell(this.folder).table("a1", "");
		Outcome outcome = shell.run("init", "--templates", this.folder.resolve("templates").toString());
		assertThat(outcome.out()).contains("revision.sql.template");
		assertThat(outcome.code()).isZero();
	}

	@Test
	void initMakesTheFolderOnce() throws IOException {
		Shell shell = new Shell(this.folder);
		assertThat(shell.run("init").out().strip()).isEqualTo(this.folder.resolve("revisions").toString());
		shell.run("revision", "-m", "x");
		Outcome again = shell.run("init");
		assertThat(again.code()).isEqualTo(2);
		assertThat(again.err()).contains("is there already");
	}

	@Test
	void editOpensTheSource() {
		Shell shell = new Shell(this.folder).with("EDITOR", "test -f").diamond();
		assertThat(shell.run("edit", "head").code()).isZero();
		Outcome missing = shell.with("EDITOR", "no-such-editor -w").run("edit", "head");
		assertThat(missing.err())
			.isEqualTo("error: the editor 'no-such-editor -w' does not start; set EDITOR to another one\n");
		assertThat(missing.code()).isEqualTo(2);
	}

	@Test
	void editorIsReadByAShell() throws IOException {
		Shell shell = new Shell(this.folder).diamond();
		Outcome three = shell.with("EDITOR", "sh -c 'exit 3'").run("edit", "head");
		assertThat(three.err()).isEqualTo("the editor ended with 3\n");
		assertThat(three.code()).isEqualTo(1);
		Path seen = this.folder.resolve("what it saw");
		Path editor = Files.writeString(this.folder.resolve("my editor"), "printf '%s|' \"$@\" > \"$SEEN\"\n");
		shell.with("VISUAL", "SEEN='" + seen + "' sh '" + editor + "' --wait").run("edit", "b1 c1");
		assertThat(seen).hasContent("--wait|" + this.folder.resolve("revisions/b1.sql") + "|"
				+ this.folder.resolve("revisions/c1.sql") + "|");
	}

}
