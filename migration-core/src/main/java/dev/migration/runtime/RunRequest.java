package dev.migration.runtime;

import java.sql.SQLException;
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

	boolean hasRepeatablesDue(Session session, StateReader.Place place, Plan plan, List<AppliedRevision> applied)
			throws SQLException {
		return !this.repeatables.isEmpty() && !due(plan, applied, Repeatables.ran(session, place)).isEmpty();
	}

	/** The repeatables to run after a plan, in order. */
	List<Repeatable> due(Plan plan, List<AppliedRevision> applied, Map<String, String> ran) {
		Set<String> then = new HashSet<>();
		applied.forEach((row) -> then.add(row.revision().id()));
		plan.steps()
			.stream()
			.filter((step) -> step.direction() == Direction.UPGRADE)
			.forEach((step) -> then.add(step.revision().id()));
		boolean down = plan.steps().stream().anyMatch((step) -> step.direction() == Direction.DOWNGRADE);
		return (!down && then.containsAll(this.scripts.keySet())) ? Repeatables.due(this.repeatables, ran) : List.of();
	}

}
