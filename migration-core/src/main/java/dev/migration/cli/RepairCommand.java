package dev.migration.cli;

import picocli.CommandLine.Command;

import dev.migration.Migrator;
import dev.migration.Report;

/** {@code repair}. */
@Command(header = "Accept what the scripts of edited applied revisions say now.",
		footer = { "", "The database is not changed but for the record of what was applied, and the log keeps that.",
				"'migration status' shows which revisions were edited.", "", "Example:", "  migration repair" })
final class RepairCommand extends MovingAction {

	RepairCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		return moveAndTell("accepted", "nothing to repair: every applied revision is as it was");
	}

	@Override
	Report move(Migrator migrator) {
		return migrator.repair();
	}

}
