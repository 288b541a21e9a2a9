package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values as Java writes them.
 */
final class JavaText {

	private static final String QUOTES = "\"\"\"";

	// A backslash that would begin a Unicode escape, which Java reads even in comments
	private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u");

	private JavaText() {
	}

	static String literal(String value) {
		StringBuilder text = new StringBuilder("\"");
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			switch (character) {
				case '"' -> text.append("\\\"");
				case '\n' -> text.append("\\n");
				case '\t' -> text.append("\\t");
				default -> text.append(escaped(value, i));
			}
		}
		return text.append('"').toString();
	}

	/**
	 * A text as literals that are put together: cut behind blanks, as long as there are
	 * any.
	 * @param value the text
	 * @param width how long a literal should be at most
	 * @return the literals
	 */
	static List<String> pieces(String value, int width) {
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		for (String word : value.split("(?<=[ \\n])(?=[^ \\n])", -1)) {
			if (!piece.isEmpty() && literal(piece + word).length() > width) {
				pieces.add(literal(piece.toString()));
				piece.setLength(0);
			}
			piece.append(word);
		}
		pieces.add(literal(piece.toString()));
		return pieces;
	}

	/**
	 * Whether a text is better read as a text block: it has lines, and no blanks but
	 * those of the keyboard, which Java would not take for its own.
	 * @param value the text
	 * @return {@code true} when {@link #block(String)} can write it
	 */
	static boolean isBlock(String value) {
		return value.indexOf('\n') >= 0
				&& value.chars().allMatch((each) -> " \t\r\n".indexOf(each) >= 0 || !Character.isWhitespace(each));
	}

	/**
	 * The lines of a text block, from its opening quotes to its closing ones. Blanks that
	 * Java would strip are escaped, and so is all that a reader would not see.
	 * @param value the text
	 * @return the lines, not indented
	 */
	static List<String> block(String value) {
		List<String> lines = new ArrayList<>(List.of(QUOTES));
		String[] texts = value.split("\n", -1);
		int last = texts.length - 1;
		for (int i = 0; i < last; i++) {
			lines.add(blockLine(texts[i]));
		}
		if (texts[last].isEmpty()) {
			lines.add(QUOTES);
			return lines;
		}
		String end = blockLine(texts[last]);
		List<String> content = new ArrayList<>(lines.subList(1, lines.size()));
		content.add(end);
		if (isIndented(content)) {
			lines.add(end + "\\");
			lines.add(QUOTES);
		}
		else {
			lines.add((end.endsWith("\"") ? end.substring(0, end.length() - 1) + "\\\"" : end) + QUOTES);
		}
		return lines;
	}

	// Java takes away the blanks that all lines begin with
	private static boolean isIndented(List<String> lines) {
		return lines.stream().noneMatch((line) -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)));
	}

	private static String blockLine(String line) {
		StringBuilder text = new StringBuilder();
		int end = line.length();
		while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
			end--;
		}
		for (int i = 0; i < line.length(); i++) {
			char character = line.charAt(i);
			if (i == line.length() - 1 && i >= end) {
				text.append((character == ' ') ? "\\s" : (character == '\t') ? "\\t" : escaped(line, i));
			}
			else if (character == '\t') {
				text.append(character);
			}
			else {
				text.append(escaped(line, i));
			}
		}
		return text.toString().replace(QUOTES, "\\\"\\\"\\\"");
	}

	// One character; those that are not seen, or that change how others are, by number
	private static String escaped(String value, int index) {
		char character = value.charAt(index);
		if (character == '\\') {
			return "\\\\";
		}
		if (character == '\r') {
			return "\\r";
		}
		return isVisible(value, index) ? String.valueOf(character) : String.format("\\u%04x", (int) character);
	}

	private static boolean isVisible(String value, int index) {
		char character = value.charAt(index);
		if (Character.isHighSurrogate(character)) {
			return index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1));
		}
		if (Character.isLowSurrogate(character)) {
			return index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
		}
		return character == ' ' || switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SPACE_SEPARATOR, Character.UNASSIGNED ->
				false;
			default -> true;
		};
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

	/** Text inside a comment that ends with its line. */
	static String lineComment(String text) {
		return UNICODE.matcher(text).replaceAll("$1\\\\\\\\u");
	}

}
