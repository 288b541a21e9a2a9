package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migration.cli.Shell.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a revision goes in a project of several modules, and below a project's folder.
 */
class ModulesTests {

	private static final String SQL = "src/main/resources/nowhere/revisions";

	@TempDir
	private Path folder;

	/** Modules {@code a} and {@code b}, each with a revision of its own name. */
	@BeforeEach
	void modules() throws IOException {
		Files.writeString(this.folder.resolve("pom.xml"), "");
		for (String id : new String[] { "a", "b" }) {
			Path module = Files.createDirectories(this.folder.resolve(id).resolve(SQL));
			Files.createDirectories(this.folder.resolve(id).resolve("src/main/java"));
			Files.writeString(this.folder.resolve(id).resolve("pom.xml"), "");
			Files.writeString(module.resolve("1.sql"), "-- revision: " + id + "1\n-- upgrade\n-- downgrade\n");
		}
	}

	private static Shell in(Path place) {
		return new Shell(place).with("MIGRATION_LOCATIONS", "classpath:nowhere/revisions");
	}

	private static Path written(Outcome outcome) {
		assertThat(outcome.err()).doesNotContain("error:", "nobody");
		assertThat(outcome.code()).isZero();
		return Path.of(outcome.out().strip()).normalize();
	}

	@Test
	void pathSaysWhichModuleIsMeant() {
		Path file = written(in(this.folder).run("revision", "-m", "x", "--path", "b/" + SQL));
		assertThat(file).hasParent(this.folder.resolve("b").resolve(SQL)).content().contains("-- revises: b1\n");
	}

	@Test
	void pathInAnotherModuleRevisesWhatThatOneHas() {
		Path file = written(in(this.folder.resolve("a")).run("revision", "-m", "x", "--path", "../b/" + SQL));
		assertThat(file).hasParent(this.folder.resolve("b").resolve(SQL)).content().contains("-- revises: b1\n");
	}

	@Test
	void pathSaysTheForm() {
		Path file = written(in(this.folder).run("revision", "-m", "x", "--path", "b/src/main/java/nowhere/revisions"));
		assertThat(file).content().contains("package nowhere.revisions;", "revises = \"b1\"");
	}

	@Test
	void withoutPathTheModulesAreNamed() {
		Outcome outcome = in(this.folder).run("revision", "-m", "x");
		assertThat(outcome.err())
			.startsWith("error: Several modules have revisions: a, b; go to one of them, or, to write"
					+ " a revision, name a folder of one of them with --path\n");
		assertThat(outcome.code()).isEqualTo(2);
	}

	@Test
	void templatesNeedNoModule() {
		Outcome outcome = in(this.folder).run("init", "--templates", "tpl");
		assertThat(outcome.err()).doesNotContain("error:");
		assertThat(outcome.code()).isZero();
		assertThat(this.folder.resolve("tpl/revision.sql.template")).exists();
	}

	@ParameterizedTest
	@ValueSource(strings = { SQL, "src/main/java", "src/main", "docs" })
	void moduleIsFoundFromBelow(String place) throws IOException {
		Path below = Files.createDirectories(this.folder.resolve("a").resolve(place));
		Path file = written(in(below).run("revision", "-m", "x"));
		assertThat(file).hasParent(this.folder.resolve("a").resolve(SQL)).content().contains("-- revises: a1\n");
	}

	@Test
	void folderOfAnotherRepositoryIsNoPartOfTheProject() throws IOException {
		Path other = this.folder.resolve("other");
		Files.createDirectories(other.resolve(".git"));
		assertThat(written(in(other).run("revision", "-m", "x"))).hasParent(other.resolve(SQL));
	}

	@Test
	void placeWhereNobodyLooksIsRemarked() {
		Path three = this.folder.resolve("a/three");
		Outcome outcome = in(this.folder.resolve("a")).run("revision", "-m", "x", "--path", "three");
		assertThat(outcome.code()).isZero();
		assertThat(outcome.err()).contains("nobody will find it: the application looks for revisions in"
				+ " classpath:nowhere/revisions; add file:" + three + " to migration.locations, or move it\n");
		assertThat(Path.of(outcome.out().strip())).hasParent(three);
		Shell files = new Shell(this.folder).with("MIGRATION_LOCATIONS", "file:one,file:" + this.folder.resolve("two"));
		assertThat(files.run("revision", "-m", "x", "--path", "three").err()).contains("nobody will find it",
				"file:one, file:");
		assertThat(files.run("revision", "-m", "y", "--path", "two/below", "--head", "base").err()).isEmpty();
		assertThat(files.run("revision", "-m", "z").err()).isEmpty();
	}

}
