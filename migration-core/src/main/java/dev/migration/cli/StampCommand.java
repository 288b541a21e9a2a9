package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.Migrator;
import dev.migration.Report;

/** {@code stamp}. */
@Command(header = "Make the database count as being at a target; runs no script.",
		footer = { "", "Examples:", "  migration stamp heads             # an existing database that has it all",
				"  migration stamp ae10", "  migration stamp --purge ae10      # forget unknown revisions, too" })
final class StampCommand extends MovingAction {

	@Parameters(arity = "1..*", paramLabel = "TARGET",
			description = "Where the database is from now on: heads, base, an id, a label@head; several at once.")
	private List<String> targets = new ArrayList<>();

	@Option(names = "--purge", description = "Forget first all that is applied, known or not.")
	private boolean purge;

	@Option(names = "--sql", description = "Print a script for psql instead; with a range no database is asked.")
	private boolean sql;

	StampCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		if (this.sql && this.purge) {
			throw new UsageException(
					"--purge cannot be part of a script: what is there to forget only the database knows");
		}
		if (this.sql) {
			session().terminal().out().print(looking().stampScript(target()));
			return ExitCode.DONE;
		}
		return moveAndTell("stamped",
				"no revision to record or to forget: the database counts as being at '" + target() + "'");
	}

	@Override
	Report move(Migrator migrator) {
		return migrator.stamp(target(), this.purge);
	}

	private String target() {
		return String.join(" ", this.targets);
	}

}
