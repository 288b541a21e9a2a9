package dev.migration.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Values for <code>${name}</code> in {@code .sql} files.
 * <p>
 * Replaced in each statement after the file was split, in code, quotes and dollar quotes
 * alike, never in comments; so a value can neither end a statement nor a section. Two
 * braces, <code>${{</code>, stand for a literal <code>${</code>. A dollar sign that opens
 * a dollar quote opens no placeholder: <code>$${1,2}$$</code> is what PostgreSQL takes it
 * for.
 */
public final class Placeholders {

	/** What a name looks like. */
	static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]*";

	private final boolean enabled;

	private final Map<String, String> values;

	private Placeholders(boolean enabled, Map<String, String> values) {
		this.enabled = enabled;
		this.values = new TreeMap<>(values);
	}

	/**
	 * No replacement: <code>${</code> means nothing.
	 * @return placeholders that are off
	 */
	public static Placeholders off() {
		return new Placeholders(false, Map.of());
	}

	/**
	 * Placeholders with these values.
	 * @param values the values by name; names begin with a letter or an underscore and go
	 * on with letters, digits, underscores, dots and dashes; values are one line each
	 * @return the placeholders
	 * @throws IllegalArgumentException when a name or a value is not allowed
	 */
	public static Placeholders of(Map<String, String> values) {
		values.forEach((name, value) -> {
			if (!name.matches(NAME)) {
				throw new IllegalArgumentException("'" + name + "' cannot be the name of a placeholder; it takes a"
						+ " letter or underscore, then letters, digits, underscores, dots and dashes");
			}
			if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
				throw new IllegalArgumentException("The value of placeholder '" + name
						+ "' has more than one line; longer text belongs in the file itself");
			}
		});
		return new Placeholders(true, values);
	}

	/**
	 * The names that have a value.
	 * @return the names, sorted
	 */
	public List<String> names() {
		return List.copyOf(this.values.keySet());
	}

	/**
	 * Whether anything is replaced.
	 * @return {@code false} when off
	 */
	boolean isEnabled() {
		return this.enabled;
	}

	/**
	 * The value of a name.
	 * @param name the name
	 * @return its value, or {@code null} when it has none
	 */
	@Nullable String value(String name) {
		return this.values.get(name);
	}

	@Override
	public String toString() {
		return this.enabled ? "placeholders " + names() : "placeholders off";
	}

}
