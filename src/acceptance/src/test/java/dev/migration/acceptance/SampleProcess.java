package dev.migration.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.testing.TestDatabase;

/**
 * The packaged sample, running.
 */
final class SampleProcess implements AutoCloseable {

	/**
	 * Generous: the machine may be busy, and a test that passes never waits that long.
	 */
	private static final Duration LIMIT = Duration.ofMinutes(2);

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	private final Process process;

	private final ProcessLog log;

	private SampleProcess(Process process) {
		this.process = process;
		this.log = new ProcessLog(process.getInputStream());
	}

	/**
	 * Starts the sample on a database, given as a platform would give it.
	 * @param database the database
	 * @param options Spring Boot's options, for example {@code --migration.target=base}
	 * @return the process, still starting
	 */
	static SampleProcess on(TestDatabase database, String... options) {
		return start(Map.of("DATABASE_URL", DatabaseUrls.postgres(database)), options);
	}

	/**
	 * Starts the sample.
	 * @param environment the variables it sees besides those of this machine
	 * @param options Spring Boot's options
	 * @return the process, still starting
	 */
	static SampleProcess start(Map<String, String> environment, String... options) {
		List<String> command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar",
				System.getProperty("sample.jar"), "--server.port=0"));
		command.addAll(List.of(options));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.matches("(DATABASE|MIGRATION|SPRING|SERVER).*"));
		builder.environment().putAll(environment);
		try {
			return new SampleProcess(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sample cannot be started with " + command, ex);
		}
	}

	/**
	 * Waits for the web server.
	 * @return a client of it
	 * @throws AssertionError when the process ends or hangs before
	 */
	SampleClient awaitStarted() {
		Matcher started = this.log.await(STARTED, LIMIT)
			.orElseThrow(() -> new AssertionError("The sample ended before its web server started:\n" + log()));
		return new SampleClient(Integer.parseInt(started.group(1)));
	}

	/**
	 * Waits until the process ends by itself.
	 * @return its exit code
	 */
	int awaitExit() {
		this.log.awaitEnd(LIMIT);
		return exitCode();
	}

	/**
	 * What the process has printed so far.
	 * @return the log
	 */
	String log() {
		return this.log.text();
	}

	/**
	 * Stops the process as a platform does, so that it can end in order.
	 */
	@Override
	public void close() {
		this.process.destroy();
		exitCode();
	}

	private int exitCode() {
		try {
			if (!this.process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new AssertionError("The sample does not end:\n" + log());
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the sample's end", ex);
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
