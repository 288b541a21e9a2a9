package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.schema.Routine;
import dev.migration.schema.RoutineKind;

/**
 * What the text of a routine says that decides whether it can be replaced.
 */
final class RoutineText {

	private static final Pattern DEFAULT = Pattern.compile("\\s+DEFAULT\\s|\\s*:?=", Pattern.CASE_INSENSITIVE);

	private static final Pattern RESULT = Pattern.compile("(?is)\\A\\s*RETURNS\\s+(.*?)\\s+LANGUAGE\\s.*");

	private RoutineText() {
	}

	// The arguments without their defaults: what a replacement has to keep.
	static String signature(String arguments) {
		return String.join(", ", arguments(arguments).stream().map(RoutineText::withoutDefault).toList());
	}

	// How many arguments have a default; a replacement can add some, not remove any.
	static long defaults(String arguments) {
		return arguments(arguments).stream().filter((argument) -> DEFAULT.matcher(argument).find()).count();
	}

	// What a call returns, as far as it stands where the server prints it.
	static String result(Routine routine) {
		Matcher matcher = RESULT.matcher(routine.definition());
		return matcher.matches() ? matcher.group(1) : "";
	}

	// Where what the server prints ends, and the text that an author wrote begins.
	static int endOfHead(Routine routine) {
		Matcher matcher = RESULT.matcher(routine.definition());
		return (routine.kind() == RoutineKind.AGGREGATE) ? routine.definition().length()
				: matcher.matches() ? matcher.end(1) : 0;
	}

	// Whether a list of types names this routine among those of its name.
	static boolean isNamedBy(String arguments, String types) {
		if (signature(arguments).equals(signature(types))) {
			return true;
		}
		List<String> own = arguments(arguments).stream()
			.map(RoutineText::withoutDefault)
			.filter((argument) -> !isResult(argument))
			.toList();
		List<String> given = arguments(types).stream().map(RoutineText::withoutDefault).toList();
		if (own.size() != given.size()) {
			return false;
		}
		for (int i = 0; i < own.size(); i++) {
			if (!own.get(i).equals(given.get(i)) && !own.get(i).endsWith(" " + given.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isResult(String argument) {
		String upper = argument.toUpperCase(Locale.ROOT);
		return upper.startsWith("OUT ") || upper.startsWith("TABLE ");
	}

	private static String withoutDefault(String argument) {
		Matcher matcher = DEFAULT.matcher(argument);
		return (matcher.find() ? argument.substring(0, matcher.start()) : argument).strip();
	}

	private static List<String> arguments(String text) {
		List<String> arguments = new ArrayList<>();
		int depth = 0;
		int start = 0;
		char quote = 0;
		for (int i = 0; i < text.length(); i++) {
			char next = text.charAt(i);
			if (quote != 0) {
				quote = (next == quote) ? 0 : quote;
			}
			else if (next == '\'' || next == '"') {
				quote = next;
			}
			else if (next == '(' || next == '[') {
				depth++;
			}
			else if (next == ')' || next == ']') {
				depth--;
			}
			else if (next == ',' && depth == 0) {
				arguments.add(text.substring(start, i).strip());
				start = i + 1;
			}
		}
		if (!text.substring(start).isBlank()) {
			arguments.add(text.substring(start).strip());
		}
		return arguments;
	}

}
