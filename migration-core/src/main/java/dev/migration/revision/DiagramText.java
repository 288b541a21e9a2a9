package dev.migration.revision;

/**
 * Text as diagram languages want it quoted.
 */
final class DiagramText {

	private DiagramText() {
	}

	/**
	 * Text inside a quoted Mermaid label: entity codes between hash and semicolon for
	 * what would end the label or be read as markup, and line breaks as such.
	 * @param text any text
	 * @return the same for Mermaid
	 */
	static String mermaid(String text) {
		StringBuilder result = new StringBuilder();
		text.strip().codePoints().forEach((character) -> {
			if (character == '\n') {
				result.append("<br>");
			}
			else if ("\"#&<>;`\\".indexOf(character) >= 0) {
				result.append('#').append(character).append(';');
			}
			else {
				result.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
			}
		});
		return result.toString();
	}

	/**
	 * A quoted string of the DOT language.
	 * @param text any text
	 * @return the string, quotes included
	 */
	static String dot(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n") + '"';
	}

}
