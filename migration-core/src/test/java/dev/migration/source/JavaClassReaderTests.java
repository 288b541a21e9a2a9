package dev.migration.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.script.Script;
import dev.migration.script.TimeLimits;
import dev.migration.source.CompiledClasses.Loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JavaClassReaderTests {

	private static final String METHODS = """
			@Override public void upgrade(Operations op) { op.execute("SELECT 1"); }
			@Override public void downgrade(Operations op) { op.execute("SELECT 2"); }
			""";

	private final Path classes;

	private final Loader loader;

	JavaClassReaderTests(@TempDir Path folder) throws IOException {
		this.classes = folder.resolve("classes");
		Files.createDirectories(this.classes.resolve("db/revisions"));
		this.loader = new Loader(this.classes);
	}

	@AfterEach
	void closeLoader() throws IOException {
		this.loader.close();
	}

	@Test
	void readsEveryAttribute() throws IOException {
		compile("R1", """
				@RevisionScript(id = "j1", revises = { "a", "b" }, message = "m", created = "2025-01-15T14:30:22Z",
						branchLabels = "billing", dependsOn = "other", transactional = false, irreversible = "gone",
						lockTimeout = "500ms", statementTimeout = "2m")
				class R1 implements Migration {""" + METHODS + "}");
		Script script = read().get(0);
		assertThat(script.revision().id()).isEqualTo("j1");
		assertThat(script.revision().revises()).containsExactly("a", "b");
		assertThat(script.revision().message()).isEqualTo("m");
		assertThat(script.revision().created()).isEqualTo(Instant.parse("2025-01-15T14:30:22Z"));
		assertThat(script.revision().branchLabels()).containsExactly("billing");
		assertThat(script.revision().dependsOn()).containsExactly("other");
		assertThat(script.revision().location()).isEqualTo("db.revisions.R1");
		assertThat(script.transactional()).isFalse();
		assertThat(script.irreversible()).hasValue("gone");
		assertThat(script.limits()).isEqualTo(new TimeLimits(Duration.ofMillis(500), Duration.ofMinutes(2)));
	}

	@Test
	void attributesHaveDefaults() throws IOException {
		compile("R1", CompiledClasses.revision("R1", "j1"));
		Script script = read().get(0);
		assertThat(script.revision().revises()).isEmpty();
		assertThat(script.revision().created()).isNull();
		assertThat(script.transactional()).isTrue();
		assertThat(script.irreversible()).isEmpty();
		assertThat(script.limits()).isEqualTo(TimeLimits.CONFIGURED);
	}

	@Test
	void migrationMayInheritWhatItDoes() throws IOException {
		compile("Base", "abstract class Base implements Migration {" + METHODS + "}");
		compile("R1", "@RevisionScript(id = \"j1\", message = \"m\") class R1 extends Base { }");
		assertThat(SqlFiles.upgrade(read().get(0))).containsExactly("SELECT 1");
	}

	@Test
	void nestedStaticAndPrivateClassesAreFine() throws IOException {
		compile("Outer", "class Outer { @RevisionScript(id = \"j1\", message = \"m\") private static class R1"
				+ " implements Migration { private R1() { } " + METHODS + "} }");
		assertThat(SqlFiles.upgrade(read().get(0))).containsExactly("SELECT 1");
	}

	@Test
	void otherClassesAreNoneOfOurBusiness() throws IOException {
		compile("Helper", "class Helper { Migration anonymous = new Migration() {" + METHODS + "}; enum E { A }"
				+ " @interface I { } record R(int x) { } }");
		assertThat(read()).isEmpty();
	}

	@Test
	void annotatedWithoutBeingAMigration() throws IOException {
		compile("R1", "@RevisionScript(id = \"j1\", message = \"m\") class R1 extends java.util.ArrayList<String> { }");
		problem(MigrationClassProblem.NOT_A_MIGRATION).withMessage("db.revisions.R1: the class is annotated with"
				+ " @RevisionScript but does not implement dev.migration.script.Migration; add 'implements Migration'");
	}

	@Test
	void migrationWithoutTheAnnotation() throws IOException {
		compile("R1", "class R1 implements Migration {" + METHODS + "}");
		problem(MigrationClassProblem.NOT_ANNOTATED)
			.withMessage("db.revisions.R1: the class implements Migration but is no revision; annotate it with"
					+ " @RevisionScript(id = \"…\", message = \"…\"), or make it abstract");
	}

	@Test
	void timeLimitThatIsNone() throws IOException {
		compile("R1",
				"@RevisionScript(id = \"j1\", message = \"m\", lockTimeout = \"10\") class R1 implements Migration {"
						+ METHODS + "}");
		problem(MigrationClassProblem.BAD_DURATION)
			.withMessage("db.revisions.R1: '10' in 'lockTimeout' of @RevisionScript is no time limit; write it like"
					+ " 500ms, 10s or 2m, or 0 for no limit");
	}

	@Test
	void abstractClass() throws IOException {
		compile("R1", "@RevisionScript(id = \"j1\", message = \"m\") abstract class R1 implements Migration { }");
		problem(MigrationClassProblem.ABSTRACT)
			.withMessage("db.revisions.R1: the class is annotated with @RevisionScript but is abstract; make it"
					+ " concrete, or leave the annotation to the classes that extend it");
	}

	@Test
	void innerClass() throws IOException {
		compile("Outer", "class Outer { @RevisionScript(id = \"j1\", message = \"m\") class R1 implements Migration {"
				+ METHODS + "} }");
		problem(MigrationClassProblem.INNER).withMessage("db.revisions.Outer$R1: the class is annotated with"
				+ " @RevisionScript but is an inner class; make it static or give it a file of its own");
	}

	@Test
	void badAttributes() throws IOException {
		compile("R1", CompiledClasses.revision("R1", "j-1"));
		problem(MigrationClassProblem.BAD_ID).withMessage("db.revisions.R1: 'j-1' in 'id' of @RevisionScript is not"
				+ " allowed; ids and labels are letters, digits, underscores, and dots between them");
		compile("R1",
				"@RevisionScript(id = \"j1\", message = \"m\", created = \"2025\") class R1 implements Migration {"
						+ METHODS + "}");
		problem(MigrationClassProblem.BAD_INSTANT).withMessage("db.revisions.R1: '2025' in 'created' of"
				+ " @RevisionScript is no instant; write it like 2025-01-15T14:30:22Z");
	}

	@Test
	void bytesThatAreNoClass() throws IOException {
		Files.writeString(this.classes.resolve("db/revisions/R1.class"), "no class");
		problem(MigrationClassProblem.UNREADABLE).withMessage("db/revisions/R1.class: not a class that this Java can"
				+ " read; compile it for the Java that runs it");
	}

	@Test
	void noConstructorWithoutParameters() throws IOException {
		compile("R1", "@RevisionScript(id = \"j1\", message = \"m\") class R1 implements Migration { R1(int x) { } "
				+ METHODS + "}");
		recordingProblem(MigrationClassProblem.NO_CONSTRUCTOR).withMessage("db.revisions.R1: the class has no"
				+ " constructor without parameters; a migration needs one, and no more than that: what it works with"
				+ " comes through 'op'");
	}

	@Test
	void constructorThatFails() throws IOException {
		compile("R1", "@RevisionScript(id = \"j1\", message = \"m\") class R1 implements Migration {"
				+ " R1() { throw new IllegalStateException(\"no\"); } " + METHODS + "}");
		recordingProblem(MigrationClassProblem.CONSTRUCTOR_FAILED)
			.withMessage("db.revisions.R1: the constructor failed: java.lang.IllegalStateException: no")
			.withRootCauseInstanceOf(IllegalStateException.class);
	}

	@Test
	void staticInitializerThatFails() throws IOException {
		compile("R1", "@RevisionScript(id = \"j1\", message = \"m\") class R1 implements Migration {"
				+ " static int x = Integer.parseInt(\"?\"); " + METHODS + "}");
		recordingProblem(MigrationClassProblem.CONSTRUCTOR_FAILED).withMessage("db.revisions.R1: the static"
				+ " initializer failed: java.lang.NumberFormatException: For input string: \"?\"");
	}

	@Test
	void classThatIsNotOnTheClassPath() throws IOException {
		compile("R1", CompiledClasses.revision("R1", "j1"));
		Script script = LocationScriptSource
			.of(List.of("file:" + this.classes.resolve("db/revisions")), getClass().getClassLoader())
			.read()
			.revisions()
			.get(0);
		assertThatExceptionOfType(MigrationClassException.class).isThrownBy(() -> SqlFiles.upgrade(script))
			.withMessage("db.revisions.R1: the class cannot be loaded (java.lang.ClassNotFoundException:"
					+ " db.revisions.R1); a location of classes must be on the class path");
	}

	@Test
	void twoClassesWithOneIdAreRefused() throws IOException {
		compile("R1", CompiledClasses.revision("R1", "j1"));
		compile("R2", CompiledClasses.revision("R2", "j1"));
		assertThatExceptionOfType(DuplicateScriptException.class).isThrownBy(this::read)
			.withMessage("Two scripts are revision 'j1': db.revisions.R1 and db.revisions.R2; give one of them another"
					+ " id, or remove it");
	}

	private void compile(String name, String body) throws IOException {
		CompiledClasses.compile(this.classes, "db.revisions." + name, body);
	}

	private List<Script> read() {
		return LocationScriptSource.of(List.of(LocationScriptSource.DEFAULT_LOCATION), this.loader).read().revisions();
	}

	private ThrowableAssertAlternative<MigrationClassException> problem(MigrationClassProblem problem) {
		return assertThatExceptionOfType(MigrationClassException.class).isThrownBy(this::read)
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo(problem));
	}

	private ThrowableAssertAlternative<MigrationClassException> recordingProblem(MigrationClassProblem problem) {
		Script script = read().get(0);
		return assertThatExceptionOfType(MigrationClassException.class).isThrownBy(() -> SqlFiles.upgrade(script))
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo(problem))
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo("db.revisions.R1"));
	}

}
