package dev.migration.spring.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
		Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", System.getProperty("java.class.path"), ExitingApplication.class.getName(),
				"--migration.url=" + database.url(), "--migration.exit-after=true", "--server.port=0",
				"--spring.docker.compose.enabled=false"))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(output).isZero();
		assertThat(output).contains("Applied 2 revisions", "Exiting as 'migration.exit-after' says")
			.doesNotContain("Tomcat started", "WARN  [", "ERROR [");
	}

}
