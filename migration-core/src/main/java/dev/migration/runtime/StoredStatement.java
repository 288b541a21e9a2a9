package dev.migration.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.operation.Origin;

/**
 * A statement as the state table keeps it: the values of placeholders and parameters may
 * be secrets, so their names are kept and the values are asked for when it is run.
 * <p>
 * The first line of such a statement is {@code -- placeholders: name, name}; behind it
 * <code>${name}</code> stands for a value and <code>${{</code> for <code>${</code>. A
 * statement without that line is as it was.
 *
 * @param text the statement as its author would write it
 * @param names the names in it
 */
record StoredStatement(String text, List<String> names) {

	private static final String FIRST_LINE = "-- placeholders: ";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?:(\\{)|([A-Za-z_][A-Za-z0-9_.-]*)\\})");

	StoredStatement {
		names = List.copyOf(names);
	}

	/**
	 * Writes a statement whose placeholders were replaced.
	 * @param template the statement with names, see {@link Origin#template()}
	 * @param names the names in it
	 */
	static String write(String template, Collection<String> names) {
		return FIRST_LINE + String.join(", ", new TreeSet<>(names)) + "\n" + template;
	}

	static StoredStatement read(String stored) {
		int end = stored.indexOf('\n');
		return (stored.startsWith(FIRST_LINE) && end > 0)
				? new StoredStatement(stored.substring(end + 1),
						List.of(stored.substring(FIRST_LINE.length(), end).split(", ")))
				: new StoredStatement(stored, List.of());
	}

	/** The statement to send; every name needs a value. */
	String with(Map<String, String> values) {
		return this.names.isEmpty() ? this.text
				: PLACEHOLDER.matcher(this.text)
					.replaceAll((found) -> Matcher.quoteReplacement(
							(found.group(1) != null) ? "${" : values.getOrDefault(found.group(2), found.group())));
	}

}
