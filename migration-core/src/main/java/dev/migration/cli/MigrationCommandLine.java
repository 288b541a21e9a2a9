package dev.migration.cli;

import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.UsageMessageSpec;

import dev.migration.cli.Commands.Entry;

/**
 * Runs commands, for programs that know the application around them.
 */
public final class MigrationCommandLine {

	private final Session session;

	private MigrationCommandLine(Session session) {
		this.session = session;
	}

	/**
	 * Runs one command; prints all that there is to say.
	 * @param surroundings what it works in
	 * @param arguments for example {@code upgrade heads}
	 * @return the exit code: 0 done, 1 failed while running, 2 wrong usage, 3 check found
	 * differences or pending revisions
	 */
	public static int run(Surroundings surroundings, List<String> arguments) {
		LastWord lastWord = new LastWord();
		try {
			int code = new MigrationCommandLine(new Session(surroundings, new RootCommand(), lastWord))
				.execute(arguments);
			return surroundings.terminal().isComplete() ? code : ExitCode.FAILED;
		}
		finally {
			surroundings.terminal().flush();
			lastWord.close();
		}
	}

	private int execute(List<String> typed) {
		List<String> arguments = (!typed.isEmpty() && typed.get(0).equals("help"))
				? Stream.concat(typed.stream().skip(1), Stream.of("--help")).toList() : typed;
		// Reading the options of all commands would take longer than most commands do.
		List<Entry> asked = Commands.all()
			.stream()
			.filter((entry) -> !arguments.isEmpty() && arguments.get(0).equals(entry.name()))
			.toList();
		return commandLine(asked.isEmpty() ? Commands.all() : asked).execute(Arguments.protect(arguments));
	}

	/** A parser that knows all commands. */
	static CommandLine all(Session session) {
		return new MigrationCommandLine(session).commandLine(Commands.all());
	}

	private CommandLine commandLine(List<Entry> entries) {
		CommandLine commandLine = new CommandLine(this.session.options());
		commandLine.getCommandSpec().version(version());
		for (Entry entry : entries) {
			commandLine.addSubcommand(entry.name(), new CommandLine(entry.factory().apply(this.session)));
		}
		Errors errors = new Errors(this.session);
		Terminal terminal = this.session.terminal();
		commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandList::render);
		return commandLine.registerConverter(String.class, Arguments::reveal)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setExpandAtFiles(false)
			.setExecutionExceptionHandler(errors)
			.setParameterExceptionHandler(errors)
			.setColorScheme(new ColorScheme.Builder(this.session.style().enabled() ? Ansi.ON : Ansi.OFF)
				.commands(Ansi.Style.bold)
				.options(Ansi.Style.fg_yellow)
				.parameters(Ansi.Style.fg_yellow)
				.build())
			.setOut(terminal.out())
			.setErr(terminal.err());
	}

	private static String version() {
		String version = MigrationCommandLine.class.getPackage().getImplementationVersion();
		return "migration " + ((version != null) ? version : "(unpackaged)");
	}

}
