package dev.migration.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two databases to compare: one of the cases in a file of the folder
 * {@code conformance/diff}.
 * <p>
 * A case begins with {@code -- case: name}. {@code -- since: 15} names the first server
 * that knows what it is about, {@code -- rename: users.name=full_name} what is told about
 * names. Then come sections of SQL, a statement a paragraph: {@code -- both} makes what
 * is in both databases, {@code -- before} and {@code -- after} what is in one of them.
 * {@code -- rows} puts rows into the first, and {@code -- holds} is a condition that
 * holds of them once they are there and again after the upgrade. {@code -- operations}
 * has the operations of the upgrade in words, a line each, {@code -- notes} the kinds of
 * their notes.
 *
 * @param name the file and the name of the case
 * @param since the first server that knows it
 * @param renames what is told about names
 * @param sections the sections by name
 */
record DiffCase(String name, int since, List<String> renames, Map<String, String> sections) {

	private static final Pattern CASE = Pattern.compile("^-- case: ", Pattern.MULTILINE);

	private static final Set<String> SECTIONS = Set.of("both", "before", "after", "rows", "holds", "operations",
			"notes");

	static List<DiffCase> all() {
		try (Stream<Path> files = Files.list(folder())) {
			return files.sorted().flatMap((file) -> read(file).stream()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> before() {
		return Stream.of("both", "before").flatMap((section) -> paragraphs(section).stream()).toList();
	}

	List<String> after() {
		return Stream.of("both", "after").flatMap((section) -> paragraphs(section).stream()).toList();
	}

	List<String> paragraphs(String section) {
		String text = text(section);
		return text.isEmpty() ? List.of() : List.of(text.split("\n\n+"));
	}

	String text(String section) {
		return this.sections.getOrDefault(section, "").strip();
	}

	private static Path folder() {
		try {
			URL folder = DiffCase.class.getResource("/conformance/diff");
			return Path.of(Objects.requireNonNull(folder, "no folder of cases").toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<DiffCase> read(Path file) {
		try {
			String start = file.getFileName().toString().replace(".sql", "") + ": ";
			return CASE.splitAsStream(Files.readString(file))
				.filter((text) -> !text.isBlank())
				.map((text) -> parse(start, text))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DiffCase parse(String start, String text) {
		int since = 0;
		List<String> renames = new ArrayList<>();
		Map<String, StringBuilder> sections = new LinkedHashMap<>();
		StringBuilder section = new StringBuilder();
		String name = text.lines().findFirst().orElseThrow().strip();
		for (String line : text.lines().skip(1).toList()) {
			if (line.startsWith("-- since: ")) {
				since = Integer.parseInt(line.substring(10).strip());
			}
			else if (line.startsWith("-- rename: ")) {
				renames.add(line.substring(11).strip());
			}
			else if (line.startsWith("-- ") && SECTIONS.contains(line.substring(3).strip())) {
				section = sections.computeIfAbsent(line.substring(3).strip(), (key) -> new StringBuilder());
			}
			else if (line.startsWith("-- ")) {
				throw new IllegalArgumentException("Case " + start + name + " has no section for: " + line);
			}
			else {
				section.append(line).append('\n');
			}
		}
		Map<String, String> texts = new LinkedHashMap<>();
		sections.forEach((key, lines) -> texts.put(key, lines.toString()));
		return new DiffCase(start + name, since, List.copyOf(renames), Map.copyOf(texts));
	}

}
