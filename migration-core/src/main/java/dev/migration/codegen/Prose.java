package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prose, wrapped.
 */
final class Prose {

	private Prose() {
	}

	/**
	 * The words of a text on lines.
	 * @param text the text
	 * @param width how long a line is at most, unless a word is longer
	 * @return the lines, without blanks at their ends
	 */
	static List<String> lines(String text, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip().split(" ", -1)) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		if (!line.isEmpty()) {
			lines.add(line.toString());
		}
		return lines;
	}

	/**
	 * The lines of a text that is no prose, for a comment: a carriage return alone ends
	 * one, too.
	 * @param text the text
	 * @return the lines as they are
	 */
	static Stream<String> cut(String text) {
		return Stream.of(text.split("\r\n|[\r\n]", -1));
	}

}
