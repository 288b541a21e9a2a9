package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.revision.Direction;
import dev.migration.runtime.PlannedStep;
import dev.migration.runtime.PlannedStep.PlannedSegment;

/** {@code plan}. */
@Command(header = "Show what an upgrade or a downgrade would run; runs nothing.",
		footer = { "", "Examples:", "  migration plan", "  migration plan +1", "  migration plan --down -1" })
final class PlanCommand extends Question {

	@Parameters(arity = "0..1", paramLabel = "TARGET", defaultValue = "heads",
			description = "Where to: heads, +1, an id …; ${DEFAULT-VALUE} when left out.")
	private String target = "heads";

	@Option(names = "--down", description = "Show what a downgrade would run.")
	private boolean down;

	PlanCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		Direction direction = this.down ? Direction.DOWNGRADE : Direction.UPGRADE;
		List<PlannedStep> steps = session().migrator().plan(direction, this.target);
		List<String> lines = new ArrayList<>();
		steps.forEach((step) -> add(lines, step));
		Answer answer = Answer.of(lines, steps.stream().map(PlanCommand::json).toList());
		return answer.remark(steps.isEmpty() ? "nothing to do: the database is at target '" + this.target + "'"
				: Words.count(steps.size(), "revision") + (this.down ? " to take back" : " to apply"));
	}

	private void add(List<String> lines, PlannedStep step) {
		Style style = session().style();
		lines.add(word(step.direction()) + " " + Words.of(step.revision(), style)
				+ style.faint(" (" + step.location() + ")"));
		boolean empty = step.segments().stream().allMatch((segment) -> segment.statements().isEmpty());
		if (empty) {
			lines.add("  nothing in the database");
		}
		for (PlannedSegment segment : step.segments()) {
			if (!segment.statements().isEmpty()) {
				lines.add(segment.transactional() ? "  in a transaction:"
						: style.warning("  outside a transaction, recorded on its own:"));
			}
			for (String statement : segment.statements()) {
				lines.add(statement.stripTrailing().indent(4).stripTrailing() + ";");
			}
		}
	}

	private static String word(Direction direction) {
		return direction.name().toLowerCase(Locale.ROOT);
	}

	private static Object json(PlannedStep step) {
		return Json.object()
			.put("id", step.revision().id())
			.put("message", step.revision().message())
			.put("direction", word(step.direction()))
			.put("location", step.location())
			.put("segments",
					step.segments()
						.stream()
						.map((segment) -> Json.object()
							.put("transactional", segment.transactional())
							.put("statements", segment.statements()))
						.toList());
	}

}
