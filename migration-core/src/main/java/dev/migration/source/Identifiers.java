package dev.migration.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How ids, labels and names are spelled, in both forms of scripts.
 */
final class Identifiers {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

	private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

	private Identifiers() {
	}

	/**
	 * Whether a text can be the id or a label of a revision.
	 * @param text the text
	 * @return {@code true} for letters, digits, underscores, and dots between them
	 */
	static boolean isId(String text) {
		return ID.matcher(text).matches();
	}

	/**
	 * Whether a text can be the name of a repeatable or a reference to one.
	 * @param text the text
	 * @return {@code true} for letters, digits, underscores, dots and dashes
	 */
	static boolean isName(String text) {
		return NAME.matcher(text).matches();
	}

	/**
	 * Takes a list apart.
	 * @param text words with commas or blanks between
	 * @return the words; none for {@code none}
	 */
	static List<String> list(String text) {
		return SEPARATOR.splitAsStream(text.strip())
			.filter((word) -> !word.isEmpty() && !word.equalsIgnoreCase("none"))
			.toList();
	}

}
