package dev.migration.cli;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON (RFC 8259), indented by two spaces: maps, collections, strings,
 * numbers, booleans and {@code null}; anything else by its {@code toString}.
 * <p>
 * The core has no JSON library, and for writing this little none is needed.
 */
final class Json {

	private final StringBuilder text = new StringBuilder();

	private Json() {
	}

	static String write(@Nullable Object value) {
		Json json = new Json();
		json.value(value, 0);
		return json.text.toString();
	}

	/**
	 * Begins an object whose members keep their order.
	 * @return an empty object
	 */
	static Members object() {
		return new Members();
	}

	private void value(@Nullable Object value, int depth) {
		if (value instanceof Members members) {
			value(members.values, depth);
		}
		else if (value instanceof Map<?, ?> map) {
			block('{', map.entrySet(), '}', depth);
		}
		else if (value instanceof Collection<?> collection) {
			block('[', collection, ']', depth);
		}
		else if (value == null || value instanceof Number || value instanceof Boolean) {
			this.text.append(value);
		}
		else {
			string(value.toString());
		}
	}

	private void block(char open, Collection<?> items, char close, int depth) {
		this.text.append(open);
		for (Iterator<?> each = items.iterator(); each.hasNext();) {
			line(depth + 1);
			Object item = each.next();
			if (open == '{' && item instanceof Map.Entry<?, ?> member) {
				string(String.valueOf(member.getKey()));
				this.text.append(": ");
				item = member.getValue();
			}
			value(item, depth + 1);
			this.text.append(each.hasNext() ? "," : "");
		}
		if (!items.isEmpty()) {
			line(depth);
		}
		this.text.append(close);
	}

	private void line(int depth) {
		this.text.append('\n').append("  ".repeat(depth));
	}

	private void string(String value) {
		this.text.append('"');
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			switch (character) {
				case '"' -> this.text.append("\\\"");
				case '\\' -> this.text.append("\\\\");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				case '\t' -> this.text.append("\\t");
				default -> {
					if (character < ' ' || (Character.isSurrogate(character) && !isPaired(value, i))) {
						this.text.append(String.format("\\u%04x", (int) character));
					}
					else {
						this.text.append(character);
					}
				}
			}
		}
		this.text.append('"');
	}

	private static boolean isPaired(String text, int at) {
		return Character.isHighSurrogate(text.charAt(at))
				? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
				: at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
	}

	/** The members of an object, in order. */
	static final class Members {

		private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

		Members put(String name, @Nullable Object value) {
			this.values.put(name, value);
			return this;
		}

	}

}
