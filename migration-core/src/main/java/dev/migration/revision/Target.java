package dev.migration.revision;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a person asks for, for example {@code heads}, {@code ae10}, {@code +1} or
 * {@code billing@head}.
 * <p>
 * A target is one or several terms separated by commas or white space; a term is
 * {@code [branch@]name}, {@code [branch@][name]+N} or {@code [branch@][name]-N}, where a
 * name is an id, the beginning of one, a branch label, {@code head}, {@code heads} or
 * {@code base}, and a branch is a label or a revision on it. Only the grammar is checked
 * here; whether the names exist, the graph says.
 *
 * @param text the text as typed
 */
public record Target(String text) {

	/**
	 * Every head.
	 */
	public static final Target HEADS = new Target("heads");

	/**
	 * The only head.
	 */
	public static final Target HEAD = new Target("head");

	/**
	 * Before every revision.
	 */
	public static final Target BASE = new Target("base");

	public Target {
		Objects.requireNonNull(text, "A target is needed, for example 'heads', '+1' or an id; found null");
		text = text.strip();
		terms(text);
	}

	/**
	 * Parses a target.
	 * @param text for example {@code heads}, {@code +1}, {@code billing@head} or
	 * {@code ae10, billing@head}
	 * @return the target
	 * @throws InvalidTargetException if the text does not follow the grammar
	 */
	public static Target parse(String text) {
		return new Target(text);
	}

	/**
	 * Parses several targets that are asked for at once.
	 * @param texts one or more targets
	 * @return one target for all
	 * @throws InvalidTargetException if a text does not follow the grammar
	 */
	public static Target parse(Collection<String> texts) {
		if (texts.stream().anyMatch(String::isBlank)) {
			throw new InvalidTargetException(String.join(" ", texts), "one of several is empty; " + Term.EXPECTED);
		}
		return new Target(String.join(" ", texts));
	}

	/**
	 * The single things asked for.
	 * @return one or more terms
	 */
	List<Term> terms() {
		return terms(this.text);
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static List<Term> terms(String text) {
		if (text.isEmpty()) {
			throw new InvalidTargetException(text, "it is empty; " + Term.EXPECTED);
		}
		String[] terms = text.split("\\s*,\\s*|\\s+", -1);
		if (Arrays.stream(terms).anyMatch(String::isEmpty)) {
			throw new InvalidTargetException(text, "a comma needs a target on both sides; " + Term.EXPECTED);
		}
		return Arrays.stream(terms).map((term) -> Term.parse(term, text)).toList();
	}

}
