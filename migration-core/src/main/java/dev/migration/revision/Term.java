package dev.migration.revision;

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

	/** More steps than any graph has are as good as this. */
	private static final int MOST = Integer.MAX_VALUE / 2;

	/** So many digits are more steps than any graph has. */
	private static final int LONGEST = 10;

	/** A longer place is not repeated in an example. */
	private static final int LONGEST_SHOWN = 60;

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

	private static int steps(String text) {
		String digits = text.substring(1).replaceFirst("^0+(?=.)", "");
		int steps = (digits.length() < LONGEST) ? Integer.parseInt(digits) : MOST;
		return text.startsWith("-") ? -steps : steps;
	}

	private static String reason(String text) {
		if (text.contains(":")) {
			return "a range is not asked for here; name one end of it";
		}
		int character = Names.firstIllegal(text.replaceAll("[@+-]", ""));
		return (character < 0) ? EXPECTED : Phrases.character(character) + " is not allowed in it; " + EXPECTED;
	}

	/**
	 * How many steps, for a message.
	 * @return the number, or {@code N} if it is too large to repeat
	 */
	String number() {
		int number = Math.abs((this.steps != null) ? this.steps : 0);
		return (number < MOST) ? String.valueOf(number) : "N";
	}

	/**
	 * The same term, but on a branch.
	 * @param id what to name the branch by
	 * @return for example {@code ae10@+1}
	 */
	String on(String id) {
		String place = this.text.substring(this.text.indexOf('@') + 1);
		return id + "@" + ((place.length() <= LONGEST_SHOWN) ? place : place.charAt(0) + "N");
	}

	boolean isRelative() {
		return this.steps != null;
	}

}
