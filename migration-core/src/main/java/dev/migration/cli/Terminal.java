package dev.migration.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command reads and prints.
 *
 * @param out what was asked for
 * @param err what went wrong, and remarks
 * @param in what the user types
 * @param interactive whether a person sits there: questions can be asked, lines redrawn
 */
public record Terminal(PrintWriter out, PrintWriter err, BufferedReader in, boolean interactive) {

	/** Since when {@link System#console()} is there without a terminal, too. */
	private static final int CONSOLE_ALWAYS = 22;

	/**
	 * This process's own standard streams.
	 * @return the terminal
	 */
	public static Terminal system() {
		Charset charset = charset();
		return new Terminal(new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset),
				new BufferedReader(new InputStreamReader(System.in, charset)), isTerminal());
	}

	private static Charset charset() {
		String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
		if (name != null && Charset.isSupported(name)) {
			return Charset.forName(name);
		}
		return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
	}

	// Before Java 22 the console is null without a terminal; from then on it can be asked
	@SuppressWarnings("SystemConsoleNull")
	private static boolean isTerminal() {
		Console console = System.console();
		if (console == null || Runtime.version().feature() < CONSOLE_ALWAYS) {
			return console != null;
		}
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (ReflectiveOperationException ex) {
			return false;
		}
	}

	/**
	 * Whether all that was printed has arrived; says so when it has not. A reader that
	 * wanted only the beginning, such as {@code head}, is no reason to complain.
	 */
	boolean isComplete() {
		return isComplete(Path.of("/proc/self/fd/1"));
	}

	boolean isComplete(Path output) {
		flush();
		if (!this.out.checkError() || isPipe(output)) {
			return true;
		}
		this.err.println("error: the output is not complete; is the disk full?");
		this.err.flush();
		return false;
	}

	private static boolean isPipe(Path output) {
		try {
			return Files.readSymbolicLink(output).toString().startsWith("pipe:");
		}
		catch (IOException | UnsupportedOperationException ex) {
			return false;
		}
	}

	void flush() {
		this.out.flush();
		this.err.flush();
	}

}
