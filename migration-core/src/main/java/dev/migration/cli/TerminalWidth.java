package dev.migration.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * How many columns the terminal has.
 */
final class TerminalWidth {

	private static final int USUAL = 80;

	private TerminalWidth() {
	}

	/** From {@code COLUMNS}, else from {@code stty}, else 80. */
	static int columns(Session session) {
		String columns = session.variable("COLUMNS");
		return (columns != null && columns.matches("[1-9]\\d{1,4}")) ? Integer.parseInt(columns) : stty();
	}

	private static int stty() {
		try {
			Process process = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			String size = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
			process.waitFor(1, TimeUnit.SECONDS);
			return size.matches("\\d+ [1-9]\\d{1,4}") ? Integer.parseInt(size.substring(size.indexOf(' ') + 1)) : USUAL;
		}
		catch (IOException ex) {
			return USUAL;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return USUAL;
		}
	}

}
