package dev.migration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.revision.Comparison;
import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;
import dev.migration.revision.Step;
import dev.migration.revision.Target;
import dev.migration.runtime.AppliedRevision;

/**
 * Where a database is in the graph of revisions.
 *
 * @param graph the application's revisions, and those that only the database knows
 * @param applied ids of the applied revisions, newest first
 */
public record Position(RevisionGraph graph, List<String> applied) {

	public Position {
		applied = List.copyOf(applied);
	}

	static Position of(Comparison comparison, List<AppliedRevision> rows) {
		return new Position(comparison.graph(), rows.stream().map((row) -> row.revision().id()).toList());
	}

	/**
	 * The applied revisions that no other applied revision needs.
	 * @return the current revisions
	 */
	public List<Revision> current() {
		return this.graph.headsOf(this.applied);
	}

	/**
	 * The steps from here to a target. What is missing beneath an applied revision is not
	 * taken back.
	 */
	Plan plan(Direction direction, Target target) {
		if (direction == Direction.UPGRADE) {
			return this.graph.upgrade(this.applied, target);
		}
		Plan plan = this.graph.downgrade(this.applied, target);
		Set<String> rows = Set.copyOf(this.applied);
		return new Plan(plan.steps().stream().filter((step) -> rows.contains(step.revision().id())).toList(),
				plan.notes());
	}

	/**
	 * The rows to forget and to remember from here to a target. What is missing beneath
	 * an applied revision that stays is remembered, too.
	 */
	Plan stamp(Target target) {
		Plan plan = this.graph.stamp(this.applied, target);
		Set<String> after = this.graph.impliedBy(this.applied)
			.stream()
			.map(Revision::id)
			.collect(Collectors.toCollection(HashSet::new));
		plan.steps().forEach((step) -> {
			if (step.direction() == Direction.UPGRADE) {
				after.add(step.revision().id());
			}
			else {
				after.remove(step.revision().id());
			}
		});
		Set<String> rows = Set.copyOf(this.applied);
		Stream<Step> forgotten = plan.steps()
			.stream()
			.filter((step) -> step.direction() == Direction.DOWNGRADE && rows.contains(step.revision().id()));
		Stream<Step> remembered = this.graph.impliedBy(after)
			.stream()
			.filter((revision) -> !rows.contains(revision.id()))
			.map((revision) -> new Step(revision, Direction.UPGRADE));
		return new Plan(Stream.concat(forgotten, remembered).toList(), plan.notes());
	}

}
