package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.Migrator;
import dev.migration.Report;
import dev.migration.revision.Direction;

/** {@code upgrade}. */
@Command(header = "Apply what lies between the database and a target.",
		footer = { "", "Examples:", "  migration upgrade heads", "  migration upgrade +1",
				"  migration upgrade billing@head", "  migration upgrade heads --sql > upgrade.sql",
				"  migration upgrade ae10:heads --sql > from-ae10.sql" })
final class UpgradeCommand extends MovingAction {

	@Parameters(arity = "1..*", paramLabel = "TARGET",
			description = "Where to: heads, head, an id or the beginning of one, a label, label@head, +1, ae10+2;"
					+ " with --sql also a range from:to.")
	private List<String> targets = new ArrayList<>();

	@Option(names = "--sql", description = "Print a script for psql instead; with a range no database is asked.")
	private boolean sql;

	UpgradeCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		if (this.sql) {
			session().terminal().out().print(looking().script(Direction.UPGRADE, target()));
			return ExitCode.DONE;
		}
		return moveAndTell("applied", () -> "nothing to apply: " + Targets.reached(looking(), target()));
	}

	@Override
	Report move(Migrator migrator) {
		return migrator.upgrade(target());
	}

	private String target() {
		return String.join(" ", this.targets);
	}

}
