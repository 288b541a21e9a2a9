package dev.migration.catalog;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Maps, lists, strings, numbers and booleans as JSON (RFC 8259) without a blank.
 */
final class JsonText {

	private final StringBuilder text = new StringBuilder();

	private JsonText() {
	}

	static String of(Object tree) {
		JsonText json = new JsonText();
		json.value(tree);
		return json.text.toString();
	}

	private void value(Object tree) {
		if (tree instanceof Map<?, ?> members) {
			object(members);
		}
		else if (tree instanceof List<?> elements) {
			array(elements);
		}
		else if (tree instanceof String string) {
			string(string);
		}
		else {
			this.text.append(tree);
		}
	}

	private void object(Map<?, ?> members) {
		char before = '{';
		for (Map.Entry<?, ?> member : members.entrySet()) {
			this.text.append(before);
			string((String) member.getKey());
			this.text.append(':');
			value(member.getValue());
			before = ',';
		}
		this.text.append(members.isEmpty() ? "{}" : "}");
	}

	private void array(List<?> elements) {
		this.text.append('[');
		for (Iterator<?> each = elements.iterator(); each.hasNext();) {
			value(each.next());
			this.text.append(each.hasNext() ? "," : "");
		}
		this.text.append(']');
	}

	private void string(String value) {
		this.text.append('"');
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			if (character == '"' || character == '\\') {
				this.text.append('\\').append(character);
			}
			else if (character < ' ') {
				this.text.append(String.format("\\u%04x", (int) character));
			}
			else {
				this.text.append(character);
			}
		}
		this.text.append('"');
	}

}
