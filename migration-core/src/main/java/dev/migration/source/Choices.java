package dev.migration.source;

import java.util.Collection;
import java.util.Comparator;

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
		int limit = Math.max(1, typed.length() / 3);
		return known.stream()
			.filter((word) -> distance(typed, word) <= limit)
			.min(Comparator.comparingInt((word) -> distance(typed, word)))
			.map((word) -> " (did you mean '" + word + "'?)")
			.orElse("");
	}

	// Levenshtein's distance, with one row of the table
	private static int distance(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int change = diagonal + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[right.length()];
	}

}
