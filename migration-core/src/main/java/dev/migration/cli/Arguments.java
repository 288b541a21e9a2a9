package dev.migration.cli;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the shell hands over, made ready for the parser.
 * <p>
 * A target such as {@code -1} and a range such as {@code -2:} look like options. They
 * travel through the parser with a minus sign (U+2212) in place of the hyphen.
 */
final class Arguments {

	private static final Pattern NEGATIVE = Pattern.compile("-\\d+(:.*)?");

	private static final char MINUS = '\u2212';

	private Arguments() {
	}

	static String[] protect(List<String> arguments) {
		return arguments.stream()
			.map((argument) -> NEGATIVE.matcher(argument).matches() ? MINUS + argument.substring(1) : argument)
			.toArray(String[]::new);
	}

	/** In a sentence. */
	static String revealAll(String text) {
		return text.replace(MINUS, '-');
	}

	static String reveal(String argument) {
		return (!argument.isEmpty() && argument.charAt(0) == MINUS) ? "-" + argument.substring(1) : argument;
	}

}
