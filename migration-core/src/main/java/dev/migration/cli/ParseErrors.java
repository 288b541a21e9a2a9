package dev.migration.cli;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import dev.migration.revision.NearMisses;

/**
 * What to say of arguments that make no command. Values can be secrets: of what is given
 * to {@code -x} and of what stands behind a {@code =} nothing is repeated.
 */
final class ParseErrors {

	private static final Pattern VALUE_NEXT = Pattern.compile("-[a-wyzA-Z]*x");

	private static final Pattern VALUE_WITHIN = Pattern.compile("-[a-wyzA-Z]*x.+", Pattern.DOTALL);

	private final List<String> arguments;

	ParseErrors(String[] arguments) {
		this.arguments = Arrays.asList(arguments);
	}

	/** The message for a person. */
	String message(ParameterException ex) {
		boolean root = ex.getCommandLine().getParent() == null;
		if (ex instanceof UnmatchedArgumentException unmatched) {
			return unmatched(unmatched, root);
		}
		ArgSpec argument = ex.getArgSpec();
		if (argument != null && argument.typeInfo().isEnum() && ex.getValue() != null) {
			return "'" + name(argument) + "' is '" + ex.getValue() + "'; it is one of "
					+ String.join(", ", argument.completionCandidates());
		}
		return Arguments.revealAll(String.valueOf(ex.getMessage())).replaceFirst("^Error: ", "");
	}

	private static String name(ArgSpec argument) {
		return (argument instanceof OptionSpec option) ? option.longestName() : argument.paramLabel();
	}

	private String unmatched(UnmatchedArgumentException ex, boolean root) {
		String given = ex.getUnmatched().get(0);
		if (isBehindValue(given)) {
			return "what stands behind the value of -x is not expected here (it is not shown, it may be a part of a"
					+ " secret); a value with blanks needs quotes";
		}
		String word = Arguments.reveal(given);
		String what = "'" + word + "' is not expected here";
		if (word.startsWith("-")) {
			what = "there is no option '" + word.replaceFirst("(?s)=.*", "") + "'";
		}
		else if (root) {
			what = "there is no command '" + word + "'";
		}
		boolean command = root && !word.startsWith("-");
		List<String> near = command ? NearMisses.of(word, Commands.all().stream().map(Commands.Entry::name))
				: ex.getSuggestions();
		return what + (near.isEmpty() ? "" : "; did you mean "
				+ near.stream().limit(3).map((each) -> "'" + each + "'").collect(Collectors.joining(" or ")) + "?");
	}

	private boolean isBehindValue(String word) {
		int at = this.arguments.lastIndexOf(word);
		return matches(VALUE_NEXT, at - 2) || matches(VALUE_WITHIN, at - 1);
	}

	private boolean matches(Pattern pattern, int index) {
		@Nullable String argument = (index >= 0) ? this.arguments.get(index) : null;
		return argument != null && pattern.matcher(argument).matches();
	}

}
