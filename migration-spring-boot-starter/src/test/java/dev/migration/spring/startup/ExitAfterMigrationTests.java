package dev.migration.spring.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExitAfterMigration}, in a process of its own.
 */
@PostgresTest
class ExitAfterMigrationTests {

	@Test
	void theProcessEndsBeforeTheWebServerStarts(TestDatabase database) throws IOException, InterruptedException {
		String output = run("--migration.url=" + database.url());
		assertThat(output).contains("Applied 2 revisions", "Exiting as 'migration.exit-after' says")
			.doesNotContain("Tomcat started", "WARN  [", "ERROR [");
	}

	@Test
	void anExitWithoutAMigrationIsWarnedAbout(TestDatabase database) throws IOException, InterruptedException {
		assertThat(run("--migration.url=" + database.url(), "--migration.on-startup=none"))
			.containsPattern(
					"WARN .*'migration.exit-after' ends this process, and 'migration.on-startup=none' keeps it "
							+ "from migrating before: nothing is done")
			.contains("Exiting as 'migration.exit-after' says");
	}

	private static String run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), ExitingApplication.class.getName(),
						"--migration.exit-after=true", "--server.port=0", "--spring.docker.compose.enabled=false"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(output).isZero();
		return output;
	}

}
