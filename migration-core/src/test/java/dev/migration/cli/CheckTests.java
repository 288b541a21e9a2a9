package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code check}: revisions, drift and model.
 */
@PostgresTest
class CheckTests {

	@TempDir
	private Path folder;

	private Shell migrated(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		return shell;
	}

	private Path model(String sql) throws IOException {
		return Files.writeString(this.folder.resolve("schema.sql"), sql);
	}

	@Test
	void nothingIsFoundWhereAllAgree(TestDatabase database) throws IOException {
		Outcome outcome = migrated(database).run("check", "--model", model("CREATE TABLE t_a1 (id int);\n").toString());
		assertThat(outcome.code()).isZero();
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err().strip()).isEqualTo("nothing was found");
	}

	@Test
	void withoutAModelItSaysSoAndChecksTheRest(TestDatabase database) {
		Outcome outcome = migrated(database).run("check");
		assertThat(outcome.code()).isZero();
		assertThat(outcome.err()).contains("no model was compared: There is no model", "nothing was found");
		assertThat(migrated(database).run("check", "--only", "model").code()).isEqualTo(2);
	}

	@Test
	void whatTheModelHasMoreIsFound(TestDatabase database) throws IOException {
		Path model = model("CREATE TABLE t_a1 (id bigint);\nCREATE TABLE more (id int);\n");
		Outcome outcome = migrated(database).run("check", "--model", model.toString(), "--verbose");
		assertThat(outcome.code()).isEqualTo(3);
		assertThat(outcome.out()).contains("model    create table more", "         CREATE TABLE more (", "model    ",
				"all rows of t_a1 are written anew");
		assertThat(outcome.err()).contains("2 findings");
	}

	@Test
	void whatOthersChangedIsFoundAndCanBeAccepted(TestDatabase database) {
		Shell shell = migrated(database);
		database.jdbc().sql("ALTER TABLE t_a1 ADD COLUMN note text").update();
		Outcome outcome = shell.run("check", "--only", "drift");
		assertThat(outcome.code()).isEqualTo(3);
		assertThat(outcome.out()).startsWith("drift    add column public.t_a1.note (after ");
		JsonNode json = new JsonMapper().readTree(shell.run("check", "--json").out());
		assertThat(json.get("clean").asBoolean()).isFalse();
		assertThat(json.get("findings").get(0).get("operation").asString()).isEqualTo("add column public.t_a1.note");
		assertThat(json.get("findings").get(0).get("statements").get(0).asString())
			.isEqualTo("ALTER TABLE public.t_a1 ADD COLUMN note text");
		assertThat(shell.run("repair", "--drift").out()).contains("accepted the schema as it is");
		assertThat(shell.run("check").code()).isZero();
		assertThat(shell.run("log").out()).contains("accept schema");
	}

	@Test
	void unknownDriftIsARemark(TestDatabase database) {
		Outcome outcome = Shell.on(database, this.folder)
			.with("MIGRATION_SNAPSHOTS", "false")
			.table("a1", "")
			.run("check", "--only", "drift");
		assertThat(outcome.code()).isZero();
		assertThat(outcome.err()).contains("drift is not known: nothing was run here yet; the next run",
				"'migration repair --drift'");
	}

	@Test
	void driftSinceARunThatKeptNothingIsUnknown(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).with("MIGRATION_SNAPSHOTS", "false").table("a1", "");
		shell.run("upgrade", "heads");
		assertThat(shell.run("check", "--only", "drift").err())
			.contains("drift is not known: nobody has kept what the database looks like since the last attempt; ");
	}

	@Test
	void pendingRevisionsKeepTheModelFromBeingCompared(TestDatabase database) throws IOException {
		Outcome outcome = migrated(database).table("b1", "a1")
			.run("check", "--model", model("CREATE TABLE t_a1 (id int);\n").toString());
		assertThat(outcome.code()).isEqualTo(3);
		assertThat(outcome.out()).isEqualTo("pending  b1 message of b1\n");
		assertThat(outcome.err()).contains("the model was not compared, as the database is not at the heads");
	}

	@Test
	void anUnknownThingIsRefusedWithTheChoices(TestDatabase database) {
		Outcome outcome = migrated(database).run("check", "--only", "tables");
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.err()).contains("there is no 'tables' to check; there is revisions, drift, model");
	}

}
