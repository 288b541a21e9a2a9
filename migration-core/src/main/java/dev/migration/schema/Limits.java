package dev.migration.schema;

import java.util.regex.Pattern;

/**
 * What the numbers and words of a type may be.
 */
final class Limits {

	private static final Pattern FIELDS = Pattern.compile("year|month|day|hour|minute|year to month|day to hour|"
			+ "day to minute|hour to minute|(second|day to second|hour to second|minute to second)(\\([0-6]\\))?");

	private Limits() {
	}

	static int length(int length) {
		if (length < 1) {
			throw new IllegalArgumentException("A length must be at least 1, not " + length);
		}
		return length;
	}

	static int secondDigits(int precision) {
		return within("The digits of a second", precision, 0, 6);
	}

	static int within(String what, int number, int least, int greatest) {
		if (number < least || number > greatest) {
			throw new IllegalArgumentException("%s must be %d to %d, not %d".formatted(what, least, greatest, number));
		}
		return number;
	}

	static String fields(String fields) {
		if (!FIELDS.matcher(fields).matches()) {
			throw new IllegalArgumentException(
					("An interval cannot have the fields '%s'; it can have year, month, day, hour, "
							+ "minute, second, year to month, day to hour, day to minute, day to second, hour to minute, hour to second "
							+ "or minute to second, and behind the second its digits, as in second(3)")
						.formatted(fields));
		}
		return fields;
	}

}
