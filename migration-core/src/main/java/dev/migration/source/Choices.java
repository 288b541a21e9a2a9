package dev.migration.source;

import java.util.Collection;

import dev.migration.revision.NearMisses;

/**
 * Words a person could have meant.
 */
final class Choices {

	private Choices() {
	}

	/**
	 * A hint for a mistyped word.
	 * @param typed what was found
	 * @param known what could have stood there
	 * @return for example {@code  (did you mean 'revises'?)}, or an empty string when
	 * nothing is near
	 */
	static String hint(String typed, Collection<String> known) {
		return NearMisses.of(typed, known.stream())
			.stream()
			.findFirst()
			.map((word) -> " (did you mean '" + word + "'?)")
			.orElse("");
	}

}
