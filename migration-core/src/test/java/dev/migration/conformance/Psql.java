package dev.migration.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import dev.migration.ddl.SqlStatement;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The client that runs scripts by hand.
 */
final class Psql {

	private Psql() {
	}

	static boolean isThere() {
		try {
			return new ProcessBuilder("psql", "--version").redirectErrorStream(true).start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	// The statements as a script: a transaction up to each boundary, alone what has to
	// be.
	static String script(List<SqlStatement> statements) {
		StringBuilder script = new StringBuilder("SET client_min_messages = error;\n");
		boolean open = false;
		for (SqlStatement statement : statements) {
			if (statement.transactional() != open) {
				script.append(open ? "COMMIT;\n" : "BEGIN;\n");
				open = !open;
			}
			script.append(statement.sql()).append(";\n");
			if (open && statement.boundary()) {
				script.append("COMMIT;\n");
				open = false;
			}
		}
		return script.append(open ? "COMMIT;\n" : "").toString();
	}

	// A file of any size, which may stop where it is wrong.
	static void run(TestDatabase database, Path file) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d",
				database.url().replace("jdbc:", ""), "-f", file.toString())
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		String output = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

	static void run(TestDatabase database, String script) throws IOException, InterruptedException {
		String url = database.url().replace("jdbc:", "");
		Process process = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url, "-f", "-")
			.redirectErrorStream(true)
			.start();
		try (OutputStream input = process.getOutputStream()) {
			input.write(script.getBytes(StandardCharsets.UTF_8));
		}
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output + "\n" + script).isZero();
	}

}
