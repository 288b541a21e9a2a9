package dev.migration.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON (RFC 8259) as maps, lists, strings, whole numbers and booleans, which is all that
 * {@link JsonText} writes.
 */
final class JsonTree {

	private final String text;

	private int at;

	private JsonTree(String text) {
		this.text = text;
	}

	static Object of(String text) {
		JsonTree tree = new JsonTree(text);
		Object value = tree.value();
		if (tree.at != text.length()) {
			throw tree.unexpected();
		}
		return value;
	}

	private Object value() {
		return switch (peek()) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			case 't' -> word("true", true);
			case 'f' -> word("false", false);
			default -> number();
		};
	}

	private Map<String, Object> object() {
		Map<String, Object> members = new LinkedHashMap<>();
		for (boolean more = opens('}'); more; more = goesOn('}')) {
			String name = string();
			take(':');
			members.put(name, value());
		}
		return members;
	}

	private List<Object> array() {
		List<Object> elements = new ArrayList<>();
		for (boolean more = opens(']'); more; more = goesOn(']')) {
			elements.add(value());
		}
		return elements;
	}

	private boolean opens(char close) {
		this.at++;
		if (peek() == close) {
			this.at++;
			return false;
		}
		return true;
	}

	private boolean goesOn(char close) {
		if (peek() == close) {
			this.at++;
			return false;
		}
		take(',');
		return true;
	}

	private String string() {
		take('"');
		StringBuilder string = new StringBuilder();
		for (char character = next(); character != '"'; character = next()) {
			string.append((character == '\\') ? escaped() : character);
		}
		return string.toString();
	}

	private char escaped() {
		char character = next();
		if (character != 'u') {
			return character;
		}
		this.at += 4;
		if (this.at > this.text.length()) {
			throw unexpected();
		}
		return (char) Integer.parseInt(this.text, this.at - 4, this.at, 16);
	}

	private Object word(String word, boolean value) {
		if (!this.text.startsWith(word, this.at)) {
			throw unexpected();
		}
		this.at += word.length();
		return value;
	}

	private Long number() {
		int from = this.at;
		while (this.at < this.text.length() && "-0123456789".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
		if (from == this.at) {
			throw unexpected();
		}
		return Long.valueOf(this.text.substring(from, this.at));
	}

	private char peek() {
		if (this.at >= this.text.length()) {
			throw unexpected();
		}
		return this.text.charAt(this.at);
	}

	private char next() {
		char character = peek();
		this.at++;
		return character;
	}

	private void take(char expected) {
		if (next() != expected) {
			throw unexpected();
		}
	}

	private IllegalArgumentException unexpected() {
		return new IllegalArgumentException("Not the JSON of a snapshot, at character " + this.at);
	}

}
