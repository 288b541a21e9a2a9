package dev.migration.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migration.script.Repeatable;

/**
 * Which repeatable scripts are due.
 */
final class Repeatables {

	private Repeatables() {
	}

	/**
	 * Those whose text changed since they ran last, and those behind one of them.
	 * @param repeatables all of them, each behind what it depends on
	 * @param ran the checksums they ran with last, by name
	 */
	static List<Repeatable> due(List<Repeatable> repeatables, Map<String, String> ran) {
		List<Repeatable> due = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Repeatable repeatable : repeatables) {
			boolean changed = !repeatable.checksum().equals(ran.get(repeatable.name()));
			if (changed || repeatable.dependsOn().stream().anyMatch(names::contains)) {
				due.add(repeatable);
				names.add(repeatable.name());
			}
		}
		return due;
	}

	/** The checksums they ran with last; empty where the runtime's tables are missing. */
	static Map<String, String> ran(Session session, StateReader.Place place) throws SQLException {
		if (!place.exists()) {
			return Map.of();
		}
		return session
			.query("SELECT name, checksum FROM " + place.tables().repeatable(),
					(row) -> Map.entry(row.getString(1), row.getString(2)))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
