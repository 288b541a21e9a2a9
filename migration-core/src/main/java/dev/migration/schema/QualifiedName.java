package dev.migration.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The name of something that lives in a schema; the only way a schema is ever written.
 * <p>
 * Both parts are the exact names, never quoted: upper case, blanks and quotes stay as
 * they are. Without a schema the server looks along its {@code search_path}.
 *
 * @param schema the schema, or {@code null} for the one the {@code search_path} finds
 * @param name the name in that schema
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

	public QualifiedName {
		if (name.isEmpty() || (schema != null && schema.isEmpty())) {
			throw new IllegalArgumentException(
					"A name must not be empty: '%s'".formatted((schema != null) ? schema + "." + name : name));
		}
	}

	/**
	 * Reads a name as authors write it: one dot separates the schema from the name, and
	 * everything else stands for itself. A dot that belongs to a name is written
	 * {@code \.}, a backslash before a dot {@code \\}.
	 * @param text for example {@code account} or {@code billing.account}
	 * @return the name
	 */
	public static QualifiedName parse(String text) {
		List<String> parts = split(text);
		if (parts.size() > 2) {
			throw new IllegalArgumentException(
					"'%s' has more than one dot; write 'schema.name', and '\\.' for a dot inside a name"
						.formatted(text));
		}
		return (parts.size() == 1) ? new QualifiedName(null, parts.get(0))
				: new QualifiedName(parts.get(0), parts.get(1));
	}

	/**
	 * A name in a schema.
	 * @param schema the schema, exactly
	 * @param name the name, exactly
	 * @return the name
	 */
	public static QualifiedName of(@Nullable String schema, String name) {
		return new QualifiedName(schema, name);
	}

	/**
	 * Another name in the same schema.
	 * @param other the other name, exactly
	 * @return the other name
	 */
	public QualifiedName sibling(String other) {
		return new QualifiedName(this.schema, other);
	}

	/**
	 * The same name in another schema.
	 * @param other the other schema, exactly
	 * @return the moved name
	 */
	public QualifiedName in(String other) {
		return new QualifiedName(other, this.name);
	}

	@Override
	public int compareTo(QualifiedName other) {
		int schemas = Objects.requireNonNullElse(this.schema, "")
			.compareTo(Objects.requireNonNullElse(other.schema, ""));
		return (schemas != 0) ? schemas : this.name.compareTo(other.name);
	}

	/**
	 * The name as {@link #parse(String)} reads it.
	 * @return for example {@code billing.account}
	 */
	@Override
	public String toString() {
		return (this.schema != null) ? escape(this.schema, true) + "." + escape(this.name, false)
				: escape(this.name, false);
	}

	private static List<String> split(String text) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		int backslashes = 0;
		for (int i = 0; i < text.length(); i++) {
			char next = text.charAt(i);
			if (next == '.') {
				part.setLength(part.length() - (backslashes + 1) / 2);
			}
			if (next == '.' && backslashes % 2 == 0) {
				parts.add(part.toString());
				part.setLength(0);
			}
			else {
				part.append(next);
			}
			backslashes = (next == '\\') ? backslashes + 1 : 0;
		}
		parts.add(part.toString());
		return parts;
	}

	private static String escape(String part, boolean dotFollows) {
		StringBuilder escaped = new StringBuilder();
		int backslashes = 0;
		for (int i = 0; i < part.length(); i++) {
			char next = part.charAt(i);
			if (next == '.') {
				escaped.append("\\".repeat(backslashes + 1));
			}
			escaped.append(next);
			backslashes = (next == '\\') ? backslashes + 1 : 0;
		}
		return escaped.append(dotFollows ? "\\".repeat(backslashes) : "").toString();
	}

}
