package dev.migration.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.testing.TestDatabase;

/**
 * What {@code pg_dump --schema-only} says of a database, an entry an object, so that two
 * databases can be compared without their order.
 * <p>
 * Nothing else is forgiven than:
 * <ul>
 * <li>the owners, which {@code --no-owner} leaves out;</li>
 * <li>the order of the entries, which depends on what was made first wherever neither
 * names nor needs decide; and of the statements in an entry of privileges, of an index or
 * of storage parameters, where it is that of the entries in a list of the catalog;</li>
 * <li>the preamble and the end, which are the same for every database.</li>
 * </ul>
 * The tablespace and access method that are set between entries become part of those that
 * they are for.
 */
final class Dump {

	private static final Pattern HEADER = Pattern
		.compile("^--\n-- Name: (.*); Type: (.*); Schema: (.*); Owner: .*\n--\n", Pattern.MULTILINE);

	private static final Pattern SETTING = Pattern.compile("SET (default_\\w+) = (.*);");

	private static final Pattern PARAMETERS = Pattern.compile("^(WITH \\(|.* WITH \\()([\\w.]+='.*')(\\).*)$");

	private static final Pattern BETWEEN = Pattern
		.compile("|--|-- PostgreSQL database dump complete|\\\\unrestrict .*|" + SETTING);

	private Dump() {
	}

	static boolean understands(int server) {
		try {
			Process process = new ProcessBuilder("pg_dump", "--version").redirectErrorStream(true).start();
			String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			Matcher number = Pattern.compile("(\\d+)\\.").matcher(version);
			return process.waitFor() == 0 && number.find() && Integer.parseInt(number.group(1)) >= server;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	static List<Entry> of(TestDatabase database) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("pg_dump", "--schema-only", "--no-owner", "-d",
				database.url().replace("jdbc:", ""))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IOException("pg_dump does not dump " + database.name());
		}
		return parse(text);
	}

	static List<String> difference(List<Entry> expected, List<Entry> found) {
		return CatalogFingerprint.difference(expected.stream().map(Entry::toString).toList(),
				found.stream().map(Entry::toString).toList());
	}

	private static List<Entry> parse(String dump) {
		List<Entry> entries = new ArrayList<>();
		Matcher header = HEADER.matcher(dump);
		List<String> settings = new ArrayList<>();
		int start = header.find() ? header.end() : dump.length();
		while (start < dump.length()) {
			String name = header.group(1);
			String type = header.group(2);
			String schema = header.group(3);
			int end = header.find() ? header.start() : dump.length();
			entries.add(entry(name, type, schema, dump.substring(start, end), settings));
			start = (end < dump.length()) ? header.end() : end;
		}
		return entries;
	}

	private static Entry entry(String name, String type, String schema, String text, List<String> settings) {
		String space = String.join(" ", settings);
		List<String> lines = new ArrayList<>(text.stripTrailing().lines().toList());
		Deque<String> between = new ArrayDeque<>();
		while (!lines.isEmpty() && BETWEEN.matcher(lines.get(lines.size() - 1)).matches()) {
			between.addFirst(lines.remove(lines.size() - 1));
		}
		between.forEach((line) -> set(line, settings));
		boolean list = type.equals("ACL") || type.equals("DEFAULT ACL");
		String body = String
			.join("\n", list ? lines.stream().sorted().toList() : lines.stream().map(Dump::sorted).toList())
			.strip();
		boolean placed = Stream.of("TABLE", "MATERIALIZED VIEW", "INDEX", "CONSTRAINT").anyMatch(type::equals);
		boolean partitioned = body.contains("\nPARTITION BY ");
		return new Entry(name, type, schema, (placed && !partitioned) ? space : "", body);
	}

	// The storage parameters of the line, by name.
	private static String sorted(String line) {
		return PARAMETERS.matcher(line)
			.replaceFirst((list) -> Matcher.quoteReplacement(list.group(1)
					+ Stream.of(list.group(2).split(", (?=[\\w.]+=')")).sorted().collect(Collectors.joining(", "))
					+ list.group(3)));
	}

	private static void set(String line, List<String> settings) {
		Matcher setting = SETTING.matcher(line);
		if (setting.matches()) {
			settings.removeIf((other) -> other.startsWith(setting.group(1)));
			settings.add(setting.group(1) + "=" + setting.group(2));
			settings.sort(null);
		}
	}

	/**
	 * What a dump says of one object.
	 *
	 * @param name its name, as the dump prints it
	 * @param type its kind in capital letters
	 * @param schema its schema, or a hyphen
	 * @param space the tablespace and access method that count for it
	 * @param sql the statements
	 */
	record Entry(String name, String type, String schema, String space, String sql) {

	}

}
