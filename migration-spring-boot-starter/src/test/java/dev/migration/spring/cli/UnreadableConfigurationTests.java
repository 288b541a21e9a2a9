package dev.migration.spring.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands of an application whose configuration cannot be read, in a process of its own.
 */
class UnreadableConfigurationTests {

	@TempDir
	private Path folder;

	@Test
	void brokenFileIsNamedWithoutAStackTraceAndWithoutItsText() throws Exception {
		String broken = broken();
		assertThat(run(2, "migration", "status", broken))
			.contains("error: the application's configuration could not be read: while parsing a flow sequence")
			.contains("line 3")
			.doesNotContain("\tat ", "s3cret");
		assertThat(run(2, "migration", "status", "-v", broken)).contains("error: ", "\tat ");
	}

	@Test
	void applicationFailsAsEverWithoutACommand() throws Exception {
		assertThat(run(1, broken())).contains("Application run failed", "\tat ").doesNotContain("error: ");
	}

	@Test
	void analysisOfSpringBootIsPrinted() throws Exception {
		assertThat(run(2, "migration", "status", "--spring.config.import=file:/nowhere.yml"))
			.contains("error: Config data resource 'file [/nowhere.yml]'")
			.contains("does not exist")
			.doesNotContain("\tat ", "APPLICATION FAILED TO START");
		assertThat(run(2, "migration", "status", "--migration.lock.timeout=soon"))
			.contains("error: Failed to bind properties under 'migration.lock.timeout'")
			.contains("soon")
			.doesNotContain("\tat ");
	}

	private String broken() throws IOException {
		Path file = Files.writeString(this.folder.resolve("broken.yml"), "migration:\n  password: [s3cret\n");
		return "--spring.config.import=file:" + file;
	}

	private static String run(int code, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), Application.class.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(output).isEqualTo(code);
		return output;
	}

	/** Never gets far. */
	@Configuration(proxyBeanMethods = false)
	public static class Application {

		public static void main(String[] arguments) {
			SpringApplication.run(Application.class, arguments);
		}

	}

}
