package dev.migration.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migration.Migrator;
import dev.migration.Report;

/** {@code repair}. */
@Command(header = "Accept what the scripts of edited applied revisions say now.",
		footer = { "", "The database is not changed but for the record of what was applied, and the log keeps that.",
				"'migration status' shows which revisions were edited, 'migration check' what others changed.", "",
				"Examples:", "  migration repair", "  migration repair --drift   # the schema is as it should be",
				"  migration repair --repeatables   # a revision dropped their views" })
final class RepairCommand extends MovingAction {

	@Option(names = "--drift",
			description = "Accept what others changed in the schema until now, instead: it is no drift any more.")
	private boolean drift;

	@Option(names = "--repeatables",
			description = "Let all repeatable scripts run with the next upgrade, instead: a revision dropped what they made.")
	private boolean repeatables;

	RepairCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		if (this.drift && this.repeatables) {
			throw new UsageException("--drift and --repeatables are two repairs: ask for one after the other");
		}
		if (this.repeatables) {
			return moveAndTell("forgot the runs of", "nothing to forget: no repeatable script counts as run");
		}
		if (this.drift) {
			session().migrator().acceptSchema();
			session().print("accepted the schema as it is");
			return ExitCode.DONE;
		}
		return moveAndTell("accepted", "nothing to repair: every applied revision is as it was");
	}

	@Override
	Report move(Migrator migrator) {
		return this.repeatables ? migrator.repeatAll() : migrator.repair();
	}

}
