package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code revision --autogenerate} with a schema that is a file.
 */
@PostgresTest
class AutogenerateTests {

	private static final String PEOPLE = "CREATE TABLE people (id bigint PRIMARY KEY, name text NOT NULL);\n";

	@TempDir
	private Path folder;

	private Path model;

	@BeforeEach
	void file() {
		this.model = this.folder.resolve("schema.sql");
	}

	private Shell shell(TestDatabase database) {
		return Shell.on(database, this.folder).with("MIGRATION_MODEL_LOCATION", this.model.toString());
	}

	private Path written(Outcome outcome) {
		assertThat(outcome.err()).doesNotContain("error:");
		assertThat(outcome.code()).isZero();
		return Path.of(outcome.out().strip());
	}

	private List<Path> revisions() throws IOException {
		Path revisions = this.folder.resolve("revisions");
		if (!Files.exists(revisions)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(revisions)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	@Test
	void writesWhatTheModelHasAndTheDatabaseHasNot(TestDatabase database) throws IOException {
		Files.writeString(this.model, PEOPLE);
		Shell shell = shell(database);
		Outcome outcome = shell.run("revision", "--autogenerate", "-m", "people", "--rev-id", "a1");
		assertThat(written(outcome)).content().contains("CREATE TABLE people (", "DROP TABLE people;");
		assertThat(outcome.err()).contains("  create table people");
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 1 revision");
		Outcome again = shell.run("revision", "--autogenerate", "-m", "more");
		assertThat(again.code()).isZero();
		assertThat(again.out()).isEmpty();
		assertThat(again.err()).contains("nothing to write: the database is what the model says (" + this.model + ")");
		assertThat(revisions()).hasSize(1);
		assertThat(shell.run("downgrade", "base", "--yes").code()).isZero();
		assertThat(database.jdbc().sql("SELECT to_regclass('people') IS NULL").query(Boolean.class).single()).isTrue();
	}

	@Test
	void aColumnThatIsAddedComesWithItsWarningAndTheGentleForm(TestDatabase database) throws IOException {
		Files.writeString(this.model, PEOPLE.replace("name text", "born date NOT NULL, name text"));
		Shell shell = shell(database).revision("a1", "", PEOPLE, "DROP TABLE people;");
		shell.run("upgrade", "heads");
		Outcome outcome = shell.run("revision", "--autogenerate", "-m", "birthdays");
		assertThat(written(outcome)).content()
			.contains("-- revises: a1", "ALTER TABLE people ADD COLUMN born date NOT NULL;",
					"ALTER TABLE people DROP COLUMN born;", "--     ALTER TABLE people ADD COLUMN born date;",
					"--     UPDATE people SET born = now() WHERE \"born\" IS NULL;");
		assertThat(outcome.err()).contains("add column people.born", "! fails when people has rows");
	}

	@Test
	void theGentleFormOfARefusalOfNullsIsWrittenOnce(TestDatabase database) throws IOException {
		Files.writeString(this.model, PEOPLE);
		Shell shell = shell(database).revision("a1", "", PEOPLE.replace(" NOT NULL", ""), "DROP TABLE people;");
		shell.run("upgrade", "heads");
		assertThat(written(shell.run("revision", "--autogenerate", "-m", "names"))).content()
			.containsOnlyOnce("--     UPDATE people SET name = '' WHERE \"name\" IS NULL;")
			.containsOnlyOnce("VALIDATE CONSTRAINT");
	}

	@Test
	void aToldRenameKeepsTheValues(TestDatabase database) throws IOException {
		Files.writeString(this.model, PEOPLE.replace("name text", "full_name varchar(200)"));
		Shell shell = shell(database).revision("a1", "", PEOPLE, "DROP TABLE people;");
		shell.run("upgrade", "heads");
		database.jdbc().sql("INSERT INTO people VALUES (1, 'Ada')").update();
		Outcome drop = shell.run("revision", "--autogenerate", "-m", "full name", "--rev-id", "lossy");
		assertThat(drop.err()).contains("! all values of people.name are lost", "people.name=full_name");
		Files.delete(written(drop));
		written(shell.run("revision", "--autogenerate", "-m", "full name", "--rename", "people.name=full_name"));
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		assertThat(database.jdbc().sql("SELECT full_name FROM people").query(String.class).list())
			.containsExactly("Ada");
	}

	@Test
	void aDatabaseBehindTheHeadsIsRefused(TestDatabase database) throws IOException {
		Files.writeString(this.model, PEOPLE);
		Outcome outcome = shell(database).table("a1", "").run("revision", "--autogenerate", "-m", "x");
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.err()).contains("the database is not at the heads: the project has a1 (message of a1), which"
				+ " is not applied; build the application, run 'migration upgrade heads', then generate");
		assertThat(revisions()).hasSize(1);
	}

	@Test
	void aDatabaseWithUnknownRevisionsIsRefused(TestDatabase database) throws IOException {
		Files.writeString(this.model, PEOPLE);
		Shell shell = shell(database).table("a1", "").table("b1", "a1");
		shell.run("upgrade", "heads");
		Files.delete(this.folder.resolve("revisions/b1.sql"));
		Outcome outcome = shell.run("revision", "--autogenerate", "-m", "x");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err())
			.contains("The database has revisions that this application does not know: b1 (message of b1)");
	}

	@Test
	void renamesThatCannotBeAreRefusedWithTheChoices(TestDatabase database) throws IOException {
		Files.writeString(this.model, PEOPLE);
		Outcome nonsense = shell(database).run("revision", "--autogenerate", "-m", "x", "--rename", "people");
		assertThat(nonsense.code()).isEqualTo(2);
		assertThat(nonsense.err()).contains("'people' is no rename; write old=new, for example users.name=full_name");
		Outcome unknown = shell(database).run("revision", "--autogenerate", "-m", "x", "--rename", "folk=people");
		assertThat(unknown.code()).isEqualTo(2);
		assertThat(unknown.err()).contains("'folk=people' cannot be:");
		assertThat(revisions()).isEmpty();
	}

	@Test
	void withoutAModelItSaysHowToNameOne(TestDatabase database) {
		Outcome outcome = Shell.on(database, this.folder).run("revision", "--autogenerate", "-m", "x");
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.err()).contains("There is no model to compare the database with; name a SQL file that"
				+ " creates the whole schema, with --model FILE or the setting migration.model.location");
	}

	@Test
	void aModelThatIsNotThereOrWrongIsNamed(TestDatabase database) throws IOException {
		Shell shell = Shell.on(database, this.folder);
		Outcome missing = shell.run("revision", "--autogenerate", "-m", "x", "--model", this.model.toString());
		assertThat(missing.code()).isEqualTo(2);
		assertThat(missing.err()).contains("There is no file " + this.model + " to read the model from");
		Files.writeString(this.model, PEOPLE + "CREATE TABEL x ();\n");
		Outcome wrong = shell.run("revision", "--autogenerate", "-m", "x", "--model", this.model.toString());
		assertThat(wrong.code()).isEqualTo(1);
		assertThat(wrong.err()).contains(this.model + ":2", "syntax error at or near \"TABEL\"");
		assertThat(revisions()).isEmpty();
	}

	@Test
	void optionsOfTheModelNeedAutogenerate(TestDatabase database) {
		Outcome outcome = Shell.on(database, this.folder).run("revision", "-m", "x", "--rename", "a=b");
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.err()).contains("--model and --rename belong to --autogenerate, which is missing");
	}

	@Test
	void noScratchDatabaseIsLeftBehind(TestDatabase database) throws IOException {
		Files.writeString(this.model, PEOPLE + "SELECT 1/0;\n");
		shell(database).run("revision", "--autogenerate", "-m", "x");
		Files.writeString(this.model, PEOPLE);
		shell(database).run("revision", "--autogenerate", "-m", "x");
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM pg_database WHERE datname LIKE 'migration\\_scratch%'")
			.query(Integer.class)
			.single()).isZero();
	}

}
