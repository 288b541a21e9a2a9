package dev.migration.cli;

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
 * What commands that ask for a verdict say of a database with a hole in its history.
 */
@PostgresTest
class DivergedTests {

	private static final String HOLE = "The history of the database and the revisions found have diverged: b1 "
			+ "(message of b1) in ";

	@TempDir
	private Path folder;

	/** The row of the one in the middle is gone. */
	private Shell withoutARow(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1").table("c1", "b1");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		database.jdbc().sql("DELETE FROM migration WHERE revision = 'b1'").update();
		return shell;
	}

	/** One was put beneath what is applied, and that was accepted. */
	private Shell withOneBeneath(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder).table("a1", "").table("b1", "a1");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		shell.table("x1", "a1").table("b1", "x1");
		assertThat(shell.run("repair").out()).contains("accepted 1 revision");
		return shell;
	}

	@Test
	void checkFindsTheHole(TestDatabase database) {
		Shell shell = withoutARow(database);
		assertThat(shell.run("upgrade", "heads").err()).contains(HOLE);
		Outcome check = shell.run("check");
		assertThat(check.code()).isEqualTo(3);
		assertThat(check.out()).startsWith("diverged " + HOLE)
			.contains("is not applied, though c1 (message of c1), which needs it, is", "'migration stamp'");
		assertThat(check.err()).contains("the model was not compared", "1 finding");
		JsonNode json = new JsonMapper().readTree(shell.run("check", "--only", "revisions", "--json").out());
		assertThat(json.get("clean").asBoolean()).isFalse();
		JsonNode finding = json.get("findings").get(0);
		assertThat(finding.get("kind").asString()).isEqualTo("diverged");
		assertThat(finding.get("text").asString()).startsWith(HOLE);
		assertThat(finding.get("id").isNull()).isTrue();
	}

	@Test
	void headsAreNotReachedOverTheHole(TestDatabase database) {
		Outcome current = withoutARow(database).run("current", "--check-heads");
		assertThat(current.code()).isEqualTo(3);
		assertThat(current.out()).contains("c1 (head)");
		assertThat(current.err()).contains(HOLE).doesNotContain("applies");
	}

	@Test
	void revisionPutBeneathAnAppliedOneIsFound(TestDatabase database) {
		Shell shell = withOneBeneath(database);
		assertThat(shell.run("upgrade", "heads").err()).contains("x1 (message of x1) in ", "is not applied, though b1");
		Outcome check = shell.run("check", "--only", "revisions");
		assertThat(check.code()).isEqualTo(3);
		assertThat(check.out()).startsWith("diverged The history of the database")
			.contains("x1 (message of x1) in ", "is not applied, though b1 (message of b1), which needs it, is");
		Outcome current = shell.run("current", "--check-heads");
		assertThat(current.code()).isEqualTo(3);
		assertThat(current.err()).contains("x1 (message of x1) in ");
	}

}
