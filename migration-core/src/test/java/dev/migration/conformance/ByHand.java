package dev.migration.conformance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migration.schema.UnsupportedObject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a schema only names, made by somebody who reads those names: the entries of the
 * dump that they stand for, and no other.
 */
final class ByHand {

	private static final Map<String, String> TYPES = Map.of("statistics object", "STATISTICS", "base type", "TYPE",
			"foreign-data wrapper", "FOREIGN DATA WRAPPER", "language", "PROCEDURAL LANGUAGE", "default of view column",
			"DEFAULT");

	/** What is one statement among those of another object. */
	private static final Map<String, Pattern> PARTS = Map.of("statistics target of index",
			Pattern.compile("ALTER INDEX .* ALTER COLUMN \\d+ SET STATISTICS \\d+;"), "clustered materialized view",
			Pattern.compile("ALTER TABLE \\S+ CLUSTER ON \\S+;"), "inherited column",
			Pattern.compile("ALTER TABLE ONLY \\S+ ALTER COLUMN \\S+ SET (DEFAULT|NOT NULL|STATISTICS|STORAGE).*;"));

	/** What would act on everything that comes after it. */
	private static final Set<String> LATE = Set.of("DEFAULT ACL", "EVENT TRIGGER", "PUBLICATION", "RULE");

	private static final String MEMBER = "privileges in extension";

	private final List<Dump.Entry> waiting;

	private ByHand(List<Dump.Entry> entries) {
		this.waiting = new ArrayList<>(entries);
	}

	static ByHand of(List<UnsupportedObject> unsupported, List<Dump.Entry> dump) {
		List<String> members = unsupported.stream()
			.filter((object) -> object.kind().equals(MEMBER))
			.map((object) -> object.name().replaceFirst("\\(.*", ""))
			.toList();
		List<Dump.Entry> entries = new ArrayList<>(dump.stream()
			.filter((entry) -> entry.type().equals("ACL") && members
				.contains(entry.schema() + "." + entry.name().replaceFirst("^[A-Z]+ ", "").replaceFirst("\\(.*", "")))
			.toList());
		List<UnsupportedObject> objects = unsupported.stream()
			.filter((object) -> !PARTS.containsKey(object.kind()) && !object.kind().equals(MEMBER))
			.toList();
		objects.stream().map(ByHand::type).distinct().forEach((type) -> {
			List<Dump.Entry> found = dump.stream().filter((entry) -> entry.type().equals(type)).toList();
			List<String> names = objects.stream()
				.filter((object) -> type(object).equals(type))
				.map((object) -> object.name().replace("\"", "").toLowerCase(Locale.ROOT))
				.toList();
			assertThat(found).as("what a dump has of the unsupported %s %s", type, names)
				.hasSameSizeAs(names)
				.allMatch((entry) -> names.stream().anyMatch((name) -> isMeant(entry, name)));
			entries.addAll(found);
			dump.stream()
				.filter((entry) -> entry.type().startsWith(type + " ")
						|| (Stream.of("COMMENT", "ACL").anyMatch(entry.type()::equals)
								&& entry.name().startsWith(type + " ")))
				.forEach(entries::add);
		});
		List<Dump.Entry> parts = parts(unsupported, dump);
		return new ByHand(Stream.concat(dump.stream().filter(entries::contains), parts.stream()).toList());
	}

	private static List<Dump.Entry> parts(List<UnsupportedObject> unsupported, List<Dump.Entry> dump) {
		List<Dump.Entry> parts = new ArrayList<>();
		PARTS.forEach((kind, pattern) -> unsupported.stream()
			.filter((object) -> object.kind().equals(kind))
			.forEach((object) -> dump.stream()
				.flatMap((entry) -> entry.sql().lines())
				.filter((line) -> pattern.matcher(line).matches() && isMeant(line, object.name()))
				.forEach((line) -> parts.add(new Dump.Entry(object.name(), kind, "", "", line)))));
		return parts;
	}

	private static boolean isMeant(String line, String name) {
		List<String> words = List.of(line.toLowerCase(Locale.ROOT).replace(";", "").replace("\"", "").split("[ .]"));
		return Stream.of(name.toLowerCase(Locale.ROOT).replace("\"", "").split("[ .]")).allMatch(words::contains);
	}

	// What does not disturb what comes.
	void runEarly(CaseDatabase database) throws SQLException {
		List<Dump.Entry> late = this.waiting.stream().filter((entry) -> LATE.contains(entry.type())).toList();
		this.waiting.removeAll(late);
		run(database);
		this.waiting.addAll(late);
	}

	List<Dump.Entry> waiting() {
		return this.waiting;
	}

	// What can be made already; the rest waits.
	void run(CaseDatabase database) throws SQLException {
		List<Dump.Entry> todo = List.copyOf(this.waiting);
		for (Dump.Entry entry : todo) {
			try {
				database.run(List.of(entry.sql()));
				this.waiting.remove(entry);
			}
			catch (SQLException ex) {
				assertThat(ex.getMessage()).contains("does not exist");
			}
		}
		if (todo.size() > this.waiting.size() && !this.waiting.isEmpty()) {
			run(database);
		}
	}

	private static String type(UnsupportedObject object) {
		return TYPES.getOrDefault(object.kind(), object.kind().toUpperCase(Locale.ROOT));
	}

	private static boolean isMeant(Dump.Entry entry, String name) {
		String said = entry.name().replace("DEFAULT PRIVILEGES FOR ", "").toLowerCase(Locale.ROOT);
		return Stream.of(said.split(" ")).allMatch(name::contains);
	}

}
