package dev.migration.codegen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Values as Java writes them.
 */
final class JavaText {

	private JavaText() {
	}

	static String literal(String value) {
		StringBuilder text = new StringBuilder("\"");
		value.chars().forEach((character) -> {
			switch (character) {
				case '"' -> text.append("\\\"");
				case '\\' -> text.append("\\\\");
				case '\n' -> text.append("\\n");
				case '\r' -> text.append("\\r");
				case '\t' -> text.append("\\t");
				default -> {
					if (character < ' ') {
						text.append(String.format("\\u%04x", character));
					}
					else {
						text.append((char) character);
					}
				}
			}
		});
		return text.append('"').toString();
	}

	/** One value alone, several in braces, none as an empty text. */
	static String array(List<String> values) {
		if (values.size() < 2) {
			return values.stream().map(JavaText::literal).collect(Collectors.joining());
		}
		return values.stream().map(JavaText::literal).collect(Collectors.joining(", ", "{ ", " }"));
	}

	/**
	 * Text inside a documentation comment: nothing in it ends the comment or is a tag.
	 */
	static String comment(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("@", "&#64;")
			.replace("*/", "*&#47;")
			.replace("\\u", "&#92;u");
	}

}
