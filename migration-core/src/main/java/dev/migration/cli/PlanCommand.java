package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.PlanTrial;
import dev.migration.revision.Direction;
import dev.migration.runtime.Planned;
import dev.migration.runtime.PlannedStep;
import dev.migration.runtime.PlannedStep.PlannedSegment;

/** {@code plan}. */
@Command(header = "Show what an upgrade or a downgrade would run; runs nothing.", footer = { "",
		"With --locks the plan is tried out on a copy of the database without its rows, in a scratch database"
				+ " that is dropped again, and each statement says which tables it locks and whether it writes all"
				+ " rows anew. How long that takes depends on the rows.",
		"", "Examples:", "  migration plan", "  migration plan +1", "  migration plan --down -1",
		"  migration plan --locks" })
final class PlanCommand extends Question {

	@Parameters(arity = "0..1", paramLabel = "TARGET",
			description = "Where to: heads, +1, an id …; when left out heads, with --down -1.")
	private @Nullable String target;

	@Option(names = "--down", description = "Show what a downgrade would run.")
	private boolean down;

	@Option(names = "--locks", description = "Try it out on an empty copy and show what each statement locks.")
	private boolean locks;

	private Effects effects = Effects.UNKNOWN;

	private String target() {
		return Objects.requireNonNullElse(this.target, this.down ? "-1" : "heads");
	}

	PlanCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		Direction direction = this.down ? Direction.DOWNGRADE : Direction.UPGRADE;
		Planned planned = session().migrator().planned(direction, target());
		PlanTrial.Result trial = this.locks ? session().trial().run(direction, target()) : null;
		List<String> lines = new ArrayList<>();
		tried(trial);
		planned.steps().forEach((step) -> add(lines, step, word(step.direction())));
		planned.repeatables().forEach((step) -> add(lines, step, "repeat"));
		List<Json.Members> json = new ArrayList<>();
		tried(trial);
		planned.steps().forEach((step) -> json.add(json(step, word(step.direction()))));
		planned.repeatables().forEach((step) -> json.add(json(step, "repeat")));
		Answer answer = Answer.of(lines, json).remark(result(planned));
		if (trial != null && trial.failure() != null) {
			answer = answer.remark("on an empty copy it stops: " + trial.failure());
		}
		return (planned.refusal() != null) ? answer.remark(word(direction) + " refuses this: " + planned.refusal())
				: answer;
	}

	private void tried(PlanTrial.@Nullable Result trial) {
		this.effects = (trial != null) ? Effects.of(trial) : Effects.UNKNOWN;
	}

	private String result(Planned planned) {
		int repeatables = planned.repeatables().size();
		if (planned.steps().isEmpty()) {
			return (repeatables > 0) ? Words.count(repeatables, "repeatable") + " to run" : nothing(planned);
		}
		return Words.count(planned.steps().size(), "revision") + (this.down ? " to take back" : " to apply")
				+ ((repeatables > 0) ? ", then " + Words.count(repeatables, "repeatable") + " to run" : "");
	}

	/** And why that may be. */
	private String nothing(Planned planned) {
		if (planned.refusal() != null) {
			return "no revision to " + (this.down ? "take back" : "apply");
		}
		String explanation = this.down ? null : session().migrator().status().explanation();
		String reached = this.down ? "the database is at target '" + target() + "'"
				: Targets.reached(session().migrator(), target());
		return "nothing to do: " + reached + ((explanation != null) ? ". " + explanation : "");
	}

	private void add(List<String> lines, PlannedStep step, String verb) {
		Style style = session().style();
		lines.add(verb + " " + Words.of(step.revision(), style) + style.faint(" (" + step.location() + ")"));
		boolean empty = step.segments().stream().allMatch((segment) -> segment.statements().isEmpty());
		if (empty) {
			lines.add("  nothing in the database");
		}
		if (step.done() > 0 || step.begun()) {
			lines.add(style.warning("  stopped half-way earlier: " + step.done() + " of " + step.segments().size()
					+ " segments done; goes on with segment " + (step.done() + 1)
					+ (step.begun() ? ", once it is looked up what became of it" : "")));
		}
		for (int i = 0; i < step.segments().size(); i++) {
			PlannedSegment segment = step.segments().get(i);
			if (i < step.done()) {
				lines.add(style.faint("  done already: segment " + (i + 1)));
				continue;
			}
			if (!segment.statements().isEmpty()) {
				lines.add(segment.transactional() ? "  in a transaction:"
						: style.warning("  outside a transaction, recorded on its own:"));
			}
			for (String statement : segment.statements()) {
				lines.add(statement.stripTrailing().indent(4).stripTrailing() + ";");
				this.effects.next(step.revision().id(), statement)
					.forEach((effect) -> lines.add("        " + style.warning(effect)));
			}
		}
	}

	private static String word(Direction direction) {
		return direction.name().toLowerCase(Locale.ROOT);
	}

	private Json.Members json(PlannedStep step, String verb) {
		return Json.object()
			.put("id", step.revision().id())
			.put("message", step.revision().message())
			.put("direction", verb)
			.put("location", step.location())
			.put("segmentsDone", step.done())
			.put("segments",
					step.segments()
						.stream()
						.map((segment) -> Json.object()
							.put("transactional", segment.transactional())
							.put("statements", segment.statements())
							.put("effects", effects(step, segment)))
						.toList());
	}

	/** One list for each statement, or {@code null} when nobody tried. */
	private @Nullable List<List<String>> effects(PlannedStep step, PlannedSegment segment) {
		return this.locks ? segment.statements()
			.stream()
			.map((statement) -> this.effects.next(step.revision().id(), statement))
			.toList() : null;
	}

}
