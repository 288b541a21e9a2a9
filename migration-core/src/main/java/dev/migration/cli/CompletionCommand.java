package dev.migration.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion}. */
@Command(header = "Print a script that completes commands and options in a shell.",
		footer = { "", "The script completes a command named 'migration', for example an alias:", "",
				"  alias migration='java -jar target/app.jar migration'", "  source <(migration completion bash)" })
final class CompletionCommand extends Action {

	@Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
	private Shell shell = Shell.BASH;

	CompletionCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		CommandLine all = MigrationCommandLine.all(session());
		String script = AutoComplete.bash("migration", all);
		session().print((this.shell == Shell.ZSH)
				? "autoload -Uz compinit bashcompinit && compinit -u && bashcompinit\n" + script : script);
		return ExitCode.DONE;
	}

	/** A shell. */
	enum Shell {

		/** GNU Bash. */
		BASH,

		/** The Z shell. */
		ZSH;

		@Override
		public String toString() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
