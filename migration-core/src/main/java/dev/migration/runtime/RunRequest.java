package dev.migration.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;

/**
 * What a run is asked to do.
 *
 * @param planner makes the plan; asked a second time under the lock
 * @param scripts the scripts by revision id
 * @param repeatables the repeatable scripts, each behind what it depends on; those that
 * changed run once nothing is pending any more, never in a downgrade
 */
public record RunRequest(Planner planner, Map<String, Script> scripts, List<Repeatable> repeatables) {

	public RunRequest {
		scripts = Map.copyOf(scripts);
		repeatables = List.copyOf(repeatables);
	}

	/** Whether a plan and all that goes with it would change nothing. */
	boolean isDone(Plan plan, StateRows read, StateRows counting) {
		return plan.isEmpty() && Exchange.due(this.scripts, read.applied()).isEmpty()
				&& counting.leftBehind(plan, this.scripts.keySet()).isEmpty() && due(plan, counting).isEmpty();
	}

	/** The repeatables to run after a plan, in order. */
	List<Repeatable> due(Plan plan, StateRows rows) {
		return due(plan, rows.ids(), rows.ran());
	}

	/** The same, from ids and from what ran before. */
	List<Repeatable> due(Plan plan, Set<String> applied, Map<String, StateRows.Ran> ran) {
		Set<String> then = new HashSet<>(applied);
		plan.steps()
			.stream()
			.filter((step) -> step.direction() == Direction.UPGRADE)
			.forEach((step) -> then.add(step.revision().id()));
		boolean down = plan.steps().stream().anyMatch((step) -> step.direction() == Direction.DOWNGRADE);
		return (!down && then.containsAll(this.scripts.keySet())) ? Repeatables.due(this.repeatables, ran) : List.of();
	}

}
