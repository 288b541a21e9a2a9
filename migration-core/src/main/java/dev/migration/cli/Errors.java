package dev.migration.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import dev.migration.AdoptionException;
import dev.migration.AuthoringException;
import dev.migration.DatabaseSettingException;
import dev.migration.NoModelException;
import dev.migration.revision.NearMisses;
import dev.migration.revision.TargetException;

/**
 * Says what went wrong: the message, which is complete in every exception of ours, and a
 * stack trace only when asked for.
 */
final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {

	private static final String OURS = "dev.migration.";

	private final Session session;

	Errors(Session session) {
		this.session = session;
	}

	@Override
	public int handleExecutionException(Exception ex, CommandLine command, ParseResult arguments) {
		boolean ours = ex.getClass().getName().startsWith(OURS);
		print(ours ? String.valueOf(ex.getMessage()) : "unexpected " + ex.getClass().getSimpleName()
				+ ((ex.getMessage() != null) ? ": " + ex.getMessage() : ""));
		if (this.session.options().verbose()) {
			ex.printStackTrace(err());
		}
		else if (!ours) {
			err().println("run it again with --verbose for the stack trace");
		}
		return exitCode(ex);
	}

	/**
	 * How an exception ends a command.
	 * @param ex the exception
	 * @return the exit code
	 */
	static int exitCode(Throwable ex) {
		return (ex instanceof TargetException || ex instanceof UsageException || ex instanceof AuthoringException
				|| ex instanceof AdoptionException || ex instanceof NoModelException
				|| ex instanceof DatabaseSettingException) ? ExitCode.USAGE : ExitCode.FAILED;
	}

	@Override
	public int handleParseException(ParameterException ex, String[] args) {
		CommandLine command = ex.getCommandLine();
		boolean root = command.getParent() == null;
		print((ex instanceof UnmatchedArgumentException unmatched) ? unmatched(unmatched, root)
				: Arguments.revealAll(String.valueOf(ex.getMessage())).replaceFirst("^Error: ", ""));
		err().println("see '" + command.getCommandSpec().qualifiedName() + " --help'"
				+ (root ? ", which lists the commands" : ""));
		return ExitCode.USAGE;
	}

	private static String unmatched(UnmatchedArgumentException ex, boolean root) {
		String word = Arguments.reveal(ex.getUnmatched().get(0));
		String what = "'" + word + "' is not expected here";
		if (word.startsWith("-")) {
			what = "there is no option '" + word + "'";
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

	private void print(String message) {
		err().println(this.session.style().bad("error:") + " " + message);
	}

	private PrintWriter err() {
		this.session.terminal().out().flush();
		return this.session.terminal().err();
	}

}
