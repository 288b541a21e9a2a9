package dev.migration.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many columns of a terminal a text takes: two for a Chinese character or an emoji,
 * none for an accent that is put on a letter or for a change of colour.
 */
final class Columns {

	private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

	private static final int LATIN = 0x300;

	// Wide and fullwidth in Unicode's table of East Asian widths, in whole blocks.
	private static final int[][] WIDE = { { 0x1100, 0x115F }, { 0x231A, 0x231B }, { 0x23E9, 0x23F3 },
			{ 0x2614, 0x2615 }, { 0x2648, 0x2653 }, { 0x26A1, 0x26A1 }, { 0x26BD, 0x26BE }, { 0x2705, 0x2705 },
			{ 0x270A, 0x270B }, { 0x2728, 0x2728 }, { 0x274C, 0x274E }, { 0x2753, 0x2757 }, { 0x2B1B, 0x2B1C },
			{ 0x2B50, 0x2B55 }, { 0x2E80, 0x303E }, { 0x3041, 0xA4CF }, { 0xA960, 0xA97F }, { 0xAC00, 0xD7A3 },
			{ 0xF900, 0xFAFF }, { 0xFE10, 0xFE19 }, { 0xFE30, 0xFE6F }, { 0xFF00, 0xFF60 }, { 0xFFE0, 0xFFE6 },
			{ 0x16FE0, 0x18DFF }, { 0x1AFF0, 0x1B2FF }, { 0x1F18E, 0x1F19A }, { 0x1F1E6, 0x1F64F },
			{ 0x1F680, 0x1F6FF }, { 0x1F7E0, 0x1F7F0 }, { 0x1F90C, 0x1F9FF }, { 0x1FA70, 0x1FAFF },
			{ 0x20000, 0x3FFFD } };

	private Columns() {
	}

	/** The columns that a line takes. */
	static int of(String text) {
		return COLOUR.matcher(text).replaceAll("").codePoints().map(Columns::of).sum();
	}

	/** A line that takes no more columns than there are; the colours stay complete. */
	static String cut(String text, int columns) {
		if (of(text) <= columns) {
			return text;
		}
		StringBuilder cut = new StringBuilder();
		Matcher colour = COLOUR.matcher(text);
		int room = columns - 1;
		boolean full = false;
		for (int at = 0; at < text.length();) {
			if (colour.region(at, text.length()).lookingAt()) {
				cut.append(colour.group());
				at = colour.end();
				continue;
			}
			int next = text.codePointAt(at);
			at += Character.charCount(next);
			if (!full && of(next) > room) {
				full = true;
				cut.append((columns > 0) ? "…" : "");
			}
			if (!full) {
				room -= of(next);
				cut.appendCodePoint(next);
			}
		}
		return cut.toString();
	}

	private static int of(int character) {
		if (Character.isISOControl(character)) {
			return 0;
		}
		if (character < LATIN) {
			return 1;
		}
		switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
				return 0;
			}
			default -> {
				for (int[] range : WIDE) {
					if (character >= range[0] && character <= range[1]) {
						return 2;
					}
				}
				return 1;
			}
		}
	}

}
