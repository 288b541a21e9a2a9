package dev.migration.spring.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The arguments of the command line among those of the application.
 */
final class CommandArguments {

	private static final String COMMAND = "migration";

	/** Properties have a dot in their names, options of commands never have. */
	private static final Pattern PROPERTY = Pattern.compile("--[^=.\\s]+\\.[^=\\s]+(=.*)?", Pattern.DOTALL);

	private CommandArguments() {
	}

	/**
	 * The arguments behind the word {@code migration}, without properties.
	 * @return the arguments, or empty when the application is to start
	 */
	static Optional<List<String>> of(String[] arguments) {
		List<String> words = Arrays.stream(arguments)
			.filter((argument) -> !PROPERTY.matcher(argument).matches())
			.toList();
		return (!words.isEmpty() && words.get(0).equals(COMMAND)) ? Optional.of(words.subList(1, words.size()))
				: Optional.empty();
	}

}
