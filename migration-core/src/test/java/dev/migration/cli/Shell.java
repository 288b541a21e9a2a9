package dev.migration.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migration.testing.TestDatabase;

/**
 * Types commands in a folder and reads what they print.
 */
final class Shell {

	private final Path folder;

	private final Map<String, String> environment = new HashMap<>();

	private String input = "";

	private boolean interactive;

	Shell(Path folder) {
		this.folder = folder;
		this.environment.put("MIGRATION_LOCATIONS", "file:" + folder.resolve("revisions"));
	}

	static Shell on(TestDatabase database, Path folder) {
		Shell shell = new Shell(folder);
		shell.environment.put("DATABASE_URL", database.url());
		return shell;
	}

	Shell with(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	/** A person at a terminal, who types this. */
	Shell typing(String text) {
		this.input = text;
		this.interactive = true;
		return this;
	}

	Shell revision(String id, String revises, String upgrade, String downgrade) {
		return file(id,
				"-- revision: " + id + "\n" + (revises.isEmpty() ? "" : "-- revises: " + revises + "\n")
						+ "-- message: message of " + id + "\n\n-- upgrade\n" + upgrade + "\n\n-- downgrade\n"
						+ downgrade + "\n");
	}

	Shell file(String name, String text) {
		try {
			Files.createDirectories(this.folder.resolve("revisions"));
			Files.writeString(this.folder.resolve("revisions/" + name + ".sql"), text);
			return this;
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** A table for each of a1, b1, c1 and d1; b1 and c1 revise a1, d1 merges them. */
	Shell diamond() {
		return table("a1", "").table("b1", "a1").table("c1", "a1").table("d1", "b1, c1");
	}

	Shell table(String id, String revises) {
		return revision(id, revises, "CREATE TABLE t_" + id + " (id int);", "DROP TABLE t_" + id + ";");
	}

	Outcome run(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err),
				new BufferedReader(new StringReader(this.input)), this.interactive);
		Settings settings = new Settings(new ArrayList<>(List.of(arguments)), this.environment);
		int code = MigrationCommandLine.run(new Surroundings(settings::migrator, settings::model, settings::locations,
				this.folder, this.environment::get, terminal,
				Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC)), settings.arguments());
		return new Outcome(code, out.toString(), err.toString());
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
