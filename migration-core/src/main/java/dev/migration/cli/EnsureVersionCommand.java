package dev.migration.cli;

import picocli.CommandLine.Command;

/** {@code ensure-version}. */
@Command(header = "Create the tables that record what is applied, where missing.",
		footer = { "", "Example:", "  migration ensure-version" })
final class EnsureVersionCommand extends Action {

	EnsureVersionCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		session().migrator().ensureTables();
		session().remark("the tables are there");
		return ExitCode.DONE;
	}

}
