package dev.migration.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import dev.migration.AdoptionException;
import dev.migration.AuthoringException;
import dev.migration.DatabaseSettingException;
import dev.migration.NoModelException;
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
		print(new ParseErrors(args).message(ex));
		err().println("see '" + command.getCommandSpec().qualifiedName() + " --help'"
				+ (root ? ", which lists the commands" : ""));
		return ExitCode.USAGE;
	}

	private void print(String message) {
		err().println(this.session.style().bad("error:") + " " + message);
	}

	private PrintWriter err() {
		this.session.terminal().out().flush();
		return this.session.terminal().err();
	}

}
