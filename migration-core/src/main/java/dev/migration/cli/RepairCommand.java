package dev.migration.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migration.Migrator;
import dev.migration.Report;

/** {@code repair}. */
@Command(header = "Accept what the scripts of edited applied revisions say now.",
		footer = { "", "The database is not changed but for the record of what was applied, and the log keeps that.",
				"'migration status' shows which revisions were edited, 'migration check' what others changed.", "",
				"Examples:", "  migration repair", "  migration repair --drift   # the schema is as it should be" })
final class RepairCommand extends MovingAction {

	@Option(names = "--drift",
			description = "Accept what others changed in the schema until now, instead: it is no drift any more.")
	private boolean drift;

	RepairCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		if (this.drift) {
			session().migrator().acceptSchema();
			session().print("accepted the schema as it is");
			return ExitCode.DONE;
		}
		return moveAndTell("accepted", "nothing to repair: every applied revision is as it was");
	}

	@Override
	Report move(Migrator migrator) {
		return migrator.repair();
	}

}
