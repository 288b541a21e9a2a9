package dev.migration.revision;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What ids and labels may look like. They share one namespace, a target has to be able to
 * name them, and no two may look the same: so plain letters, digits, underscores, and
 * dots between these.
 */
final class Names {

	/** A name, or the beginning of one, inside the grammar of targets. */
	static final String SYNTAX = "[A-Za-z0-9_.]+";

	static final String HEAD = "head";

	static final String HEADS = "heads";

	static final String BASE = "base";

	static final String CURRENT = "current";

	private static final Set<String> RESERVED = Set.of(HEAD, HEADS, BASE, CURRENT);

	private static final String WITH_A_MEANING = "@+-:, \t\r\n";

	private Names() {
	}

	/**
	 * Refuses a name that no target could ask for.
	 * @param name an id or a label
	 * @param revision whose it is
	 * @param kind what it is, for the message
	 */
	static void check(String name, Revision revision, String kind) {
		if (isReserved(name)) {
			throw new IllegalNameException(name, revision, kind,
					"head, heads, base and current are reserved, in capitals too; use another name");
		}
		String fault = fault(name);
		if (fault != null) {
			throw new IllegalNameException(name, revision, kind,
					fault + "; use the letters A to Z and a to z, digits, underscores, and dots between them");
		}
	}

	static boolean isReserved(String name) {
		return name.length() <= CURRENT.length() && RESERVED.contains(name.toLowerCase(Locale.ROOT));
	}

	/**
	 * What is wrong with the spelling of a name.
	 * @param name the name
	 * @return a clause, or {@code null} if nothing is
	 */
	static @Nullable String fault(String name) {
		if (name.isEmpty()) {
			return "it is empty";
		}
		int character = firstIllegal(name);
		if (character >= 0) {
			return Phrases.character(character)
					+ ((WITH_A_MEANING.indexOf(character) >= 0) ? " has a meaning in targets" : " is not allowed");
		}
		boolean loose = name.startsWith(".") || name.endsWith(".") || name.contains("..");
		return loose ? "a dot has to stand between others" : null;
	}

	/**
	 * The first character that no name has.
	 * @param text any text
	 * @return its code point, or -1
	 */
	static int firstIllegal(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isLegal(text.charAt(i))) {
				return text.codePointAt(i);
			}
		}
		return -1;
	}

	private static boolean isLegal(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || character == '_' || character == '.';
	}

}
