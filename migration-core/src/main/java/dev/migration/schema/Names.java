package dev.migration.schema;

import java.util.List;

/**
 * What every name has to be.
 */
final class Names {

	private Names() {
	}

	static String require(String what, String name) {
		if (name.isEmpty()) {
			throw new IllegalArgumentException(what + " needs a name");
		}
		if (name.indexOf(0) >= 0) {
			throw new IllegalArgumentException(
					"%s cannot have a zero character in its name: '%s'".formatted(what, name));
		}
		return name;
	}

	static List<String> requireColumns(String what, String name, List<String> columns) {
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("%s '%s' needs at least one column".formatted(what, name));
		}
		columns.forEach((column) -> require("A column of " + name, column));
		return List.copyOf(columns);
	}

	// A query as it stands inside another statement.
	static String query(String query) {
		String stripped = query.strip();
		return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
	}

}
