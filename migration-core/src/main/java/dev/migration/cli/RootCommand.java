package dev.migration.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program: what stands before the name of a command, or behind it, for every command.
 */
@Command(name = "migration", header = "Moves a PostgreSQL database along a graph of revisions.",
		synopsisSubcommandLabel = "COMMAND", sortOptions = false, commandListHeading = "",
		footer = { "",
				"Exit codes: 0 done, 1 failed while running, 2 wrong usage, 3 check found differences or"
						+ " pending revisions.",
				"Any key of the configuration can be given here: --migration.url=postgres://…" })
final class RootCommand implements Runnable {

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
			description = "Show this help and end.")
	@SuppressWarnings("UnusedVariable")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version and end.")
	@SuppressWarnings("UnusedVariable")
	private boolean version;

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT, description = "Print results and errors only.")
	private boolean quiet;

	@Option(names = { "-v", "--verbose" }, scope = ScopeType.INHERIT,
			description = "Say more: long listings, statements while they run, stack traces of errors.")
	private boolean verbose;

	@Option(names = "--color", scope = ScopeType.INHERIT, paramLabel = "WHEN", defaultValue = "auto",
			description = "Use colour: ${COMPLETION-CANDIDATES}; auto is on a terminal only.")
	private When color = When.AUTO;

	@Option(names = "-x", scope = ScopeType.INHERIT, paramLabel = "KEY=VALUE", parameterConsumer = Parameter.class,
			description = "Set a placeholder $${KEY} of .sql files and a parameter of Java revisions; repeatable.")
	private final List<String> parameters = new ArrayList<>();

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		if (this.spec != null) {
			throw new ParameterException(this.spec.commandLine(), "which command?");
		}
	}

	boolean quiet() {
		return this.quiet;
	}

	boolean verbose() {
		return this.verbose;
	}

	When color() {
		return this.color;
	}

	/** The values of {@code -x}. */
	Map<String, String> parameters() {
		Map<String, String> values = new LinkedHashMap<>();
		for (String parameter : this.parameters) {
			int end = parameter.indexOf('=');
			if (end < 0) {
				throw new UsageException("-x takes KEY=VALUE, and one of them has no '=' (it is not shown, it may be a"
						+ " secret); for an empty value write KEY=");
			}
			values.put(parameter.substring(0, end), parameter.substring(end + 1));
		}
		return values;
	}

	/**
	 * Takes a value as it is: the parser complains of quotes and hyphens, and says of
	 * which.
	 */
	private static final class Parameter implements IParameterConsumer {

		@Override
		public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
			if (arguments.isEmpty()) {
				throw new ParameterException(command.commandLine(), "-x takes KEY=VALUE");
			}
			((RootCommand) command.root().userObject()).parameters.add(Arguments.reveal(arguments.pop()));
		}

	}

	/** When to use colour. */
	enum When {

		/** On a terminal. */
		AUTO,

		/** Anywhere. */
		ALWAYS,

		/** Nowhere. */
		NEVER;

		@Override
		public String toString() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
