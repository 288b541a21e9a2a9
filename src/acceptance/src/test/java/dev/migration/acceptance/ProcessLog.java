package dev.migration.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process prints, read as it comes by a thread of its own; for one test at a time.
 */
final class ProcessLog {

	private static final Pattern NOTHING = Pattern.compile("(?!)");

	/** Lines on their way; an empty one is the end. */
	private final BlockingQueue<Optional<String>> arriving = new LinkedBlockingQueue<>();

	private final List<String> lines = new ArrayList<>();

	private boolean ended;

	/**
	 * Begins to read.
	 * @param output the standard output of the process, its errors included
	 */
	ProcessLog(InputStream output) {
		Thread reader = new Thread(() -> read(output), "sample log");
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Waits for a line.
	 * @param pattern what to find in it
	 * @param limit how long to wait
	 * @return the first match, or empty when the process ended without such a line
	 * @throws AssertionError when the limit has passed
	 */
	Optional<Matcher> await(Pattern pattern, Duration limit) {
		long deadline = System.nanoTime() + limit.toNanos();
		for (int next = 0;; next++) {
			while (next == this.lines.size() && !this.ended) {
				receive(deadline);
			}
			if (next == this.lines.size()) {
				return Optional.empty();
			}
			Matcher matcher = pattern.matcher(this.lines.get(next));
			if (matcher.find()) {
				return Optional.of(matcher);
			}
		}
	}

	/**
	 * Waits until the process closes its output.
	 * @param limit how long to wait
	 * @throws AssertionError when the limit has passed
	 */
	void awaitEnd(Duration limit) {
		await(NOTHING, limit);
	}

	/**
	 * The text so far.
	 * @return the lines, joined
	 */
	String text() {
		List<Optional<String>> arrived = new ArrayList<>();
		this.arriving.drainTo(arrived);
		arrived.forEach(this::keep);
		return String.join("\n", this.lines);
	}

	private void receive(long deadline) {
		try {
			Optional<String> line = this.arriving.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
			if (line == null) {
				throw new AssertionError("The process goes on without what was waited for:\n" + text());
			}
			keep(line);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the process", ex);
		}
	}

	private void keep(Optional<String> line) {
		line.ifPresentOrElse(this.lines::add, () -> this.ended = true);
	}

	private void read(InputStream output) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				this.arriving.add(Optional.of(line));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.arriving.add(Optional.empty());
		}
	}

}
