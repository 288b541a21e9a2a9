package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several heads become one, by a merge or by moving a branch.
 */
@PostgresTest
class JoiningTests {

	@TempDir
	private Path folder;

	/** Revision f1 of a branch of its own depends on e1, beside which there is d1. */
	private Shell dependent(TestDatabase database) {
		return Shell.on(database, this.folder)
			.table("a1", "")
			.table("b1", "a1")
			.table("c1", "b1")
			.table("d1", "b1")
			.table("e1", "c1")
			.table("n1", "")
			.file("f1", "-- revision: f1\n-- revises: n1\n-- depends-on: e1\n-- upgrade\n-- downgrade\n");
	}

	private String source(String id) throws IOException {
		return Files.readString(this.folder.resolve("revisions/" + id + ".sql"));
	}

	@Test
	void mergeOfHeadsLeavesOne(TestDatabase database) {
		Shell shell = dependent(database);
		assertThat(Path.of(shell.run("merge", "heads", "--rev-id", "m1").out().strip())).content()
			.contains("-- revises: d1, e1, f1\n", "-- message: merge d1 and e1 and f1\n");
		assertThat(shell.run("heads").out()).isEqualTo("m1 (head), merge d1 and e1 and f1\n");
		assertThat(shell.run("upgrade", "head").out()).contains("applied 8 revisions");
	}

	@Test
	void branchThatIsOnTopAlreadyIsNotMoved(TestDatabase database) throws IOException {
		Shell shell = dependent(database);
		String before = source("d1") + source("b1");
		Outcome line = shell.run("rebase", "d1", "--onto", "a1");
		assertThat(line.err()).startsWith(
				"error: d1 (message of d1) is on top of a1 (message of a1) already; there is nothing to move\n");
		assertThat(line.code()).isEqualTo(2);
		assertThat(line.out()).isEmpty();
		assertThat(shell.run("rebase", "b1", "--onto", "d1").err()).startsWith(
				"error: b1 (message of b1) is on the line to d1 (message of d1) already; there is nothing to move\n");
		assertThat(source("d1") + source("b1")).isEqualTo(before);
	}

	@Test
	void historyOfItsOwnIsMoved(TestDatabase database) throws IOException {
		Shell shell = dependent(database);
		assertThat(shell.run("rebase", "f1", "--onto", "d1", "--dry-run").out())
			.isEqualTo("n1 message of n1: revises d1, and begins no history of its own any more\n");
		assertThat(source("n1")).doesNotContain("revises");
	}

	@Test
	void moveThatMakesACycleIsRefused(TestDatabase database) throws IOException {
		Shell shell = dependent(database);
		String before = source("c1");
		Outcome cycle = shell.run("rebase", "e1", "--onto", "f1");
		assertThat(cycle.err()).startsWith("error: e1 (message of e1) cannot be moved onto f1 (f1). ")
			.contains("c1", "depends", "; nothing was written\n")
			.doesNotContain("..");
		assertThat(cycle.code()).isEqualTo(2);
		assertThat(source("c1")).isEqualTo(before);
	}

}
