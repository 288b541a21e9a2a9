package dev.migration.runtime;

/**
 * Text of somebody else in a line of ours, in a log or a table: it stays in that line.
 */
public final class OneLine {

	private static final int NAME = 100;

	private OneLine() {
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

	/**
	 * The same for a name, which is cut when it has more than 100 characters.
	 * @param name who somebody says he is
	 * @return the name on one line
	 */
	public static String name(String name) {
		String line = of(name);
		return (line.codePointCount(0, line.length()) <= NAME) ? line
				: line.substring(0, line.offsetByCodePoints(0, NAME - 1)) + "…";
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
