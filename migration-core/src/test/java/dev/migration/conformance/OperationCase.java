package dev.migration.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One case: a file of the conformance folder.
 * <p>
 * Lines that begin with {@code #} say what the case is about; {@code # since: 15} names
 * the first server that knows it; {@code # inverse: none} says that the operation does
 * not know its undo, {@code # inverse: partial} that its undo does not bring back
 * everything, for the reason the file gives. Then come the sections {@code == before},
 * {@code == operation} and {@code == sql}; SQL runs a paragraph at a time.
 *
 * @param name the folder and name of the file, without its end
 * @param since the first server that knows it
 * @param undo what becomes of the database when the operation is undone
 * @param before SQL that makes what is there before
 * @param operation the body of a migration in Java
 * @param sql the SQL by hand
 */
record OperationCase(String name, int since, Undo undo, List<String> before, String operation, List<String> sql) {

	static List<OperationCase> all() {
		try (Stream<Path> files = Files.walk(folder())) {
			return files.filter((file) -> file.toString().endsWith(".case")).sorted().map(OperationCase::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder() {
		try {
			URL folder = OperationCase.class.getResource("/conformance/operations");
			return Path.of(Objects.requireNonNull(folder, "no folder of cases").toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static OperationCase read(Path file) {
		try {
			String name = folder().relativize(file).toString().replace(".case", "");
			return parse(name, Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static OperationCase parse(String name, String text) {
		int since = 0;
		Undo undo = Undo.COMPLETE;
		Map<String, StringBuilder> sections = new LinkedHashMap<>();
		StringBuilder section = new StringBuilder();
		for (String line : text.lines().toList()) {
			if (line.startsWith("# since: ")) {
				since = Integer.parseInt(line.substring(9));
			}
			else if (line.startsWith("# inverse: ")) {
				undo = Undo.valueOf(line.substring(11).toUpperCase(Locale.ROOT));
			}
			else if (line.startsWith("== ")) {
				section = sections.computeIfAbsent(line.substring(3), (key) -> new StringBuilder());
			}
			else if (!line.startsWith("#")) {
				section.append(line).append('\n');
			}
		}
		if (!sections.keySet().equals(Set.of("before", "operation", "sql"))) {
			throw new IllegalArgumentException("Case " + name + " has the sections " + sections.keySet());
		}
		return new OperationCase(name, since, undo, paragraphs(sections, "before"),
				Objects.requireNonNull(sections.get("operation")).toString().strip(), paragraphs(sections, "sql"));
	}

	private static List<String> paragraphs(Map<String, StringBuilder> sections, String section) {
		String text = Objects.requireNonNull(sections.get(section)).toString().strip();
		return text.isEmpty() ? List.of() : List.of(text.split("\n\n+"));
	}

	/**
	 * What becomes of the database when the operation is undone.
	 */
	enum Undo {

		/** It is as before. */
		COMPLETE,

		/** The undo runs, but not all is as before. */
		PARTIAL,

		/** The operation does not know its undo. */
		NONE

	}

}
