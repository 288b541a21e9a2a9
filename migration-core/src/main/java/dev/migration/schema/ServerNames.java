package dev.migration.schema;

import java.nio.charset.StandardCharsets;

/**
 * The names PostgreSQL chooses when a statement gives none.
 */
public final class ServerNames {

	/** The longest name, in bytes of UTF-8. */
	public static final int LIMIT = 63;

	private ServerNames() {
	}

	/**
	 * Joins names as the server does in its function {@code makeObjectName}:
	 * {@code first_second_label}, the longer of the first two cut until all fits.
	 * @param first the exact name of the table or type
	 * @param second the columns, joined, or an empty string
	 * @param label what it is, for example {@code seq}
	 * @return the exact name, at most {@link #LIMIT} bytes
	 */
	public static String join(String first, String second, String label) {
		int rest = LIMIT - label.length() - 1 - (second.isEmpty() ? 0 : 1);
		int firstBytes = bytes(first);
		int secondBytes = bytes(second);
		while (firstBytes + secondBytes > rest) {
			if (firstBytes > secondBytes) {
				firstBytes--;
			}
			else {
				secondBytes--;
			}
		}
		String start = clip(first, firstBytes);
		return second.isEmpty() ? start + "_" + label : start + "_" + clip(second, secondBytes) + "_" + label;
	}

	/**
	 * The start of a name that fits, never half a character.
	 * @param name the name
	 * @param limit bytes of UTF-8
	 * @return the start
	 */
	public static String clip(String name, int limit) {
		int end = name.length();
		while (bytes(name.substring(0, end)) > limit) {
			end = name.offsetByCodePoints(end, -1);
		}
		return name.substring(0, end);
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
