package dev.migration.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Terminal}: nobody takes half of an output for all of it.
 */
class TerminalTests {

	private final StringWriter complaints = new StringWriter();

	@TempDir
	private Path folder;

	private Terminal terminal(OutputStream output) {
		return new Terminal(new PrintWriter(output, false, StandardCharsets.UTF_8), new PrintWriter(this.complaints),
				new BufferedReader(new StringReader("")), false);
	}

	private Path link(String target) throws IOException {
		return Files.createSymbolicLink(this.folder.resolve("1"), Path.of(target));
	}

	@Test
	void outputThatGotLostIsAFailure() throws IOException {
		Terminal terminal = terminal(new Broken());
		terminal.out().println("-- a script");
		assertThat(terminal.isComplete(link("/dev/full"))).isFalse();
		assertThat(this.complaints.toString()).startsWith("error: the output is not complete");
	}

	@Test
	void readerThatHasEnoughIsNone() throws IOException {
		Terminal terminal = terminal(new Broken());
		terminal.out().println("a line");
		assertThat(terminal.isComplete(link("pipe:[1]"))).isTrue();
		assertThat(this.complaints.toString()).isEmpty();
	}

	@Test
	void outputThatArrivedIsComplete() throws IOException {
		Terminal terminal = terminal(OutputStream.nullOutputStream());
		terminal.out().println("a line");
		assertThat(terminal.isComplete(link("/dev/full"))).isTrue();
	}

	/** A full disk. */
	private static final class Broken extends OutputStream {

		@Override
		public void write(int each) throws IOException {
			throw new IOException("No space left on device");
		}

	}

}
