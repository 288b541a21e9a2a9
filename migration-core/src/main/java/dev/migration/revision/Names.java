package dev.migration.revision;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What ids and labels may look like. They share one namespace, and a target has to be
 * able to name them.
 */
final class Names {

	/** A name inside the grammar of targets. */
	static final String SYNTAX = "[^@+\\-:,\\s]+";

	static final String HEAD = "head";

	static final String HEADS = "heads";

	static final String BASE = "base";

	static final String CURRENT = "current";

	private static final Set<String> RESERVED = Set.of(HEAD, HEADS, BASE, CURRENT);

	private static final Pattern LEGAL = Pattern.compile(SYNTAX);

	private Names() {
	}

	/**
	 * Refuses a name that no target could ask for.
	 * @param name an id or a label
	 * @param revision whose it is
	 * @param kind what it is, for the message
	 */
	static void check(String name, Revision revision, String kind) {
		if (RESERVED.contains(name)) {
			throw new IllegalNameException(name, revision, kind, "head, heads, base and current are reserved");
		}
		if (!LEGAL.matcher(name).matches()) {
			throw new IllegalNameException(name, revision, kind, name.isEmpty() ? "it is empty"
					: "'@', '+', '-', ':', ',' and white space have a meaning in targets");
		}
	}

}
