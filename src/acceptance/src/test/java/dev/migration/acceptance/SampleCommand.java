package dev.migration.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.migration.testing.TestDatabase;

/**
 * The packaged sample's command line, typed in a folder.
 */
final class SampleCommand {

	private static final Duration LIMIT = Duration.ofMinutes(2);

	private final Path folder;

	private final Map<String, String> environment = new HashMap<>();

	SampleCommand(TestDatabase database, Path folder) {
		this.folder = folder;
		this.environment.put("DATABASE_URL", DatabaseUrls.postgres(database));
	}

	SampleCommand with(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	/**
	 * Runs a command that has to succeed.
	 * @param arguments what stands behind {@code migration}
	 * @return what it printed on standard output
	 */
	String run(String... arguments) {
		Outcome outcome = outcome(arguments);
		if (outcome.code() != 0) {
			throw new AssertionError("Exit code " + outcome.code() + " of " + List.of(arguments) + ":\n" + outcome.out()
					+ outcome.err());
		}
		return outcome.out();
	}

	/**
	 * Runs a command.
	 * @param arguments what stands behind {@code migration}
	 * @return what it did
	 */
	Outcome outcome(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-jar", System.getProperty("sample.jar"), "migration"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile());
		builder.environment().keySet().removeIf((name) -> name.matches("(DATABASE|MIGRATION|SPRING|SERVER).*"));
		builder.environment().putAll(this.environment);
		try {
			Path err = Files.createTempFile("command", ".err");
			Process process = builder.redirectError(err.toFile()).start();
			process.getOutputStream().close();
			String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError("The command does not end: " + command);
			}
			return new Outcome(process.exitValue(), out, Files.readString(err));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The command cannot be run: " + command, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + command, ex);
		}
	}

	/**
	 * What a command did.
	 *
	 * @param code its exit code
	 * @param out what it printed
	 * @param err what it complained about
	 */
	record Outcome(int code, String out, String err) {

	}

}
