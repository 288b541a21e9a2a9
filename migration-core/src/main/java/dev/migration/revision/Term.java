package dev.migration.revision;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One thing asked for.
 *
 * @param text as typed
 * @param branch the branch it is to be found on, or {@code null} for any
 * @param name an id, a prefix, a label or a reserved word; {@code null} for where the
 * database is
 * @param steps the steps from there, positive upwards; {@code null} for none at all
 */
record Term(String text, @Nullable String branch, @Nullable String name, @Nullable Integer steps) {

	static final String EXPECTED = "expected an id or the beginning of one, a branch label, head, heads, base, +N, -N,"
			+ " or id+N, and before any of these perhaps 'label@', as in ae10+2 or billing@head";

	private static final Pattern GRAMMAR = Pattern
		.compile("(?:(" + Names.SYNTAX + ")@)?(" + Names.SYNTAX + ")?([+-]\\d+)?");

	/**
	 * Parses one term.
	 * @param text the term
	 * @param whole the whole target, for the message
	 * @return the term
	 */
	static Term parse(String text, String whole) {
		Matcher matcher = GRAMMAR.matcher(text);
		boolean matches = matcher.matches();
		if (!matches || (matcher.group(2) == null && matcher.group(3) == null)) {
			throw new InvalidTargetException(whole, reason(text));
		}
		String steps = matcher.group(3);
		return new Term(text, matcher.group(1), matcher.group(2), (steps != null) ? steps(steps) : null);
	}

	/** More steps than any graph has are as good as the most that fit. */
	private static int steps(String text) {
		BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE / 2);
		return new BigInteger(text).max(most.negate()).min(most).intValueExact();
	}

	private static String reason(String text) {
		if (text.contains(":")) {
			return "a range is not asked for here; name one end of it";
		}
		int character = Names.firstIllegal(text.replaceAll("[@+-]", ""));
		return (character < 0) ? EXPECTED : Phrases.character(character) + " is not allowed in it; " + EXPECTED;
	}

	boolean isRelative() {
		return this.steps != null;
	}

}
