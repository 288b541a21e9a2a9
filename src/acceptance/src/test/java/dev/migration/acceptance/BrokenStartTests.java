package dev.migration.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mistakes made on purpose: each stops the start with exit code 1 and an analysis that a
 * person can act on, instead of a stack trace.
 */
@PostgresTest
class BrokenStartTests {

	private static final String NEXT = """
			-- revision: 0123456789ab
			-- revises: %s
			-- message: add an estimate to tasks

			-- upgrade
			%s

			-- downgrade
			ALTER TABLE tasks DROP COLUMN estimate;
			""";

	@Test
	void sqlSyntaxErrorIsShownWithItsPlace(TestDatabase database, @TempDir Path directory) throws IOException {
		String sql = "ALTER TABLE tasks\n  ADD COLUMN estimate integer NOT NUL;";
		Path file = write(directory, NEXT.formatted(Revisions.LAST.id(), sql));
		String log = failedStart(database, directory);
		assertThat(log).contains("syntax error at or near \"NUL\"", "42601", file.getFileName() + ":7, column 35",
				"ADD COLUMN estimate integer NOT NUL", "0123456789ab", "add an estimate to tasks");
		assertThat(applied(database)).hasSameSizeAs(Revisions.ALL).contains(Revisions.LAST.id());
		assertThat(database.jdbc()
			.sql("SELECT error FROM migration_log WHERE revision = '0123456789ab' AND outcome = 'failed'")
			.query(String.class)
			.single()).contains("syntax error");
	}

	@Test
	void revisionThatFailsHalfwayLeavesNothingBehind(TestDatabase database, @TempDir Path directory)
			throws IOException {
		write(directory, NEXT.formatted(Revisions.LAST.id(),
				"ALTER TABLE tasks ADD COLUMN estimate integer;\nUPDATE tasks SET estimat = 1;"));
		assertThat(failedStart(database, directory)).contains("column \"estimat\"", "does not exist", "42703");
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM information_schema.columns WHERE column_name = 'estimate'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void missingParentIsNamedWithTheFileThatAsksForIt(TestDatabase database, @TempDir Path directory)
			throws IOException {
		Path file = write(directory, NEXT.formatted("deadbeefcafe", "ALTER TABLE tasks ADD COLUMN estimate integer;"));
		assertThat(failedStart(database, directory)).contains("deadbeefcafe", "0123456789ab",
				file.getFileName().toString());
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void missingDowngradeIsNamedWithFileAndLine(TestDatabase database, @TempDir Path directory) throws IOException {
		Path file = write(directory, """
				-- revision: 0123456789ab
				-- revises: 63847b552bcb
				-- message: add an estimate to tasks

				-- upgrade
				ALTER TABLE tasks ADD COLUMN estimate integer;
				""");
		assertThat(failedStart(database, directory)).contains(file.getFileName() + ":", "-- downgrade");
	}

	@Test
	void urlOfAnotherKindIsRefusedWithTheFormsThatWork() {
		assertThat(failedStart(Map.of("DATABASE_URL", "mysql://root:s3cr3t@localhost/app")))
			.contains("mysql", "postgresql://", "jdbc:postgresql://")
			.doesNotContain("s3cr3t");
	}

	@Test
	void serverThatDoesNotAnswerIsNamed() {
		assertThat(failedStart(Map.of("DATABASE_URL", "postgres://app:s3cr3t@localhost:1/app")))
			.contains("localhost:1", "refused")
			.doesNotContain("s3cr3t");
	}

	@Test
	void databaseThatDoesNotExistIsNamed(TestDatabase database) {
		String url = "postgres://postgres:s3cr3t@localhost:" + DatabaseUrls.port(database) + "/nowhere";
		assertThat(failedStart(Map.of("DATABASE_URL", url))).contains("\"nowhere\" does not exist")
			.doesNotContain("s3cr3t");
	}

	private static Path write(Path directory, String text) throws IOException {
		return Files.writeString(directory.resolve("20260301_080000_add_estimate_to_tasks.sql"), text);
	}

	private static String failedStart(TestDatabase database, Path directory) {
		return failedStart(Map.of("DATABASE_URL", DatabaseUrls.postgres(database)),
				"--migration.locations=classpath:db/revisions," + directory.toUri());
	}

	private static String failedStart(Map<String, String> environment, String... options) {
		try (SampleProcess process = SampleProcess.start(environment, options)) {
			assertThat(process.awaitExit()).as(process.log()).isEqualTo(1);
			assertThat(process.log()).containsSubsequence("APPLICATION FAILED TO START", "Description:")
				.doesNotContain("\tat ")
				.doesNotContain("Tomcat started");
			return process.log();
		}
	}

	private static List<String> applied(TestDatabase database) {
		return database.jdbc().sql("SELECT revision FROM migration").query(String.class).list();
	}

}
