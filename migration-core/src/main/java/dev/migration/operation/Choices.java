package dev.migration.operation;

import java.util.List;

/**
 * Words of which PostgreSQL knows a few.
 */
final class Choices {

	private Choices() {
	}

	static String storage(String storage) {
		return require("storage of a column", storage, List.of("plain", "main", "external", "extended", "default"));
	}

	static String checkOption(String scope) {
		return require("check option of a view", scope, List.of("local", "cascaded"));
	}

	private static String require(String what, String word, List<String> choices) {
		if (!choices.contains(word)) {
			throw new IllegalArgumentException(
					"The %s cannot be '%s'; it can be %s".formatted(what, word, String.join(", ", choices)));
		}
		return word;
	}

}
