package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.DataLoss;
import dev.migration.Migrator;
import dev.migration.Report;
import dev.migration.revision.Direction;
import dev.migration.runtime.PlannedStep;

/** {@code downgrade}. */
@Command(header = "Take back what lies between the database and a target.",
		footer = { "", "Examples:", "  migration downgrade -1",
				"  migration downgrade ae10         # ae10 stays applied", "  migration downgrade base --yes",
				"  migration downgrade heads:ae10 --sql > back.sql", "",
				"All that needs a revision goes with it: billing@base takes back what depends on that branch, too." })
final class DowngradeCommand extends MovingAction {

	private static final int WIDTH = 76;

	@Parameters(arity = "1..*", paramLabel = "TARGET",
			description = "Where to: base, -1, an id or the beginning of one, which stays applied, label@base;"
					+ " with --sql also a range from:to.")
	private List<String> targets = new ArrayList<>();

	@Option(names = "--sql", description = "Print a script for psql instead; with a range no database is asked.")
	private boolean sql;

	@Option(names = { "-y", "--yes" },
			description = "Go on without asking where data is lost; needed where nobody can be asked.")
	private boolean yes;

	DowngradeCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		if (this.sql) {
			session().terminal().out().print(looking().script(Direction.DOWNGRADE, target()));
			return ExitCode.DONE;
		}
		List<PlannedStep> plan = looking().plan(Direction.DOWNGRADE, target());
		showStored(plan);
		List<String> losses = DataLoss.of(plan).stream().map((each) -> Words.shorten(each, WIDTH)).toList();
		if (!this.yes && !losses.isEmpty() && !confirmed(losses)) {
			session().print("nothing was done");
			return ExitCode.FAILED;
		}
		return moveAndTell("took back", "nothing to take back: the database is at target '" + target() + "'");
	}

	/** Ways back that only the database knows are shown before they run. */
	private void showStored(List<PlannedStep> plan) {
		for (PlannedStep step : plan) {
			if (looking().graph().find(step.revision().id()).isEmpty()) {
				session().remark(Words.of(step.revision(), session().style())
						+ " is not in this application; it is taken back with what the database stored:");
				step.segments()
					.forEach((segment) -> segment.statements()
						.forEach((statement) -> session().remark(statement.strip().indent(4).stripTrailing() + ";")));
			}
		}
	}

	private boolean confirmed(List<String> losses) {
		if (!session().terminal().interactive()) {
			throw new UsageException("this downgrade deletes data, or may, and nobody can be asked here:\n  "
					+ String.join("\n  ", losses) + "\nsay --yes to go on; nothing was done");
		}
		session().print(session().style().warning("This deletes data, or may:"));
		losses.forEach((statement) -> session().print("  " + statement));
		return new Confirmation(session()).asks("Go on?");
	}

	@Override
	Report move(Migrator migrator) {
		return migrator.downgrade(target());
	}

	private String target() {
		return String.join(" ", this.targets);
	}

}
