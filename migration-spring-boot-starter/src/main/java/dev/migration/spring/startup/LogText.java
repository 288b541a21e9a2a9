package dev.migration.spring.startup;

/**
 * Text of somebody else in a line of the log: it stays in that line.
 */
public final class LogText {

	private LogText() {
	}

	/**
	 * Writes what would end a line, or do something to a terminal, as JSON does.
	 * @param text for example a target that somebody asked for
	 * @return the text on one line
	 */
	public static String of(String text) {
		StringBuilder line = new StringBuilder();
		text.codePoints().forEach((character) -> {
			if (character == '\n') {
				line.append("\\n");
			}
			else if (isHarmless(character)) {
				line.appendCodePoint(character);
			}
			else {
				line.append(String.format("\\u%04x", character));
			}
		});
		return line.toString();
	}

	private static boolean isHarmless(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE ->
				false;
			default -> true;
		};
	}

}
