package dev.migration.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A process of {@link RunnerMain}, seen from outside.
 */
final class RunnerProcess implements AutoCloseable {

	private static final long LIMIT_MINUTES = 5;

	private final Process process;

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Thread reader;

	private RunnerProcess(Process process) {
		this.process = process;
		this.reader = new Thread(this::read, "reads " + process.pid());
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/** Starts a process; it runs nothing before it is told to. */
	static RunnerProcess start(String url, String name) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new RunnerProcess(
				new ProcessBuilder(java.toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
						"-Xmx64m", "-cp", System.getProperty("java.class.path"), RunnerMain.class.getName(), url, name)
					.redirectErrorStream(true)
					.start());
	}

	/** Waits until the process is up. */
	RunnerProcess awaitReady() {
		return await("ready"::equals);
	}

	/** Waits for a line of its output. */
	RunnerProcess await(Predicate<String> line) {
		Wait.until("the runner prints what is awaited: " + this,
				() -> this.lines.stream().anyMatch(line) || !this.process.isAlive());
		return this;
	}

	/** Waits until it has begun so many statements, or ended. */
	void awaitStatements(int count) {
		Wait.until("the runner begins " + count + " statements or ends: " + this, () -> !this.process.isAlive()
				|| this.lines.stream().filter((line) -> line.startsWith("statementstarted")).count() >= count);
	}

	/** Lets it run. */
	void go() throws IOException {
		this.process.getOutputStream().write('\n');
		this.process.getOutputStream().flush();
	}

	/** Whether it ends by itself within a time. */
	boolean endsWithin(Duration time) throws InterruptedException {
		return this.process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
	}

	/** Kills it; nothing of it gets to say goodbye. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Asks it to end, as an orchestrator does first. */
	void terminate() {
		this.process.destroy();
	}

	/** Waits for its end. */
	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
			throw new AssertionError("The runner hangs: " + this);
		}
		this.reader.join();
		return this.process.exitValue();
	}

	/** What it printed so far. */
	List<String> lines() {
		return List.copyOf(this.lines);
	}

	private void read() {
		try (BufferedReader output = new BufferedReader(
				new java.io.InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			output.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			this.lines.add("unreadable: " + ex.getMessage());
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	@Override
	public String toString() {
		return "process " + this.process.pid() + " " + this.lines;
	}

}
