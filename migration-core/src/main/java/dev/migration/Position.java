package dev.migration;

import java.util.List;

import dev.migration.revision.Comparison;
import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;
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

	/** The steps from here to a target. */
	Plan plan(Direction direction, Target target) {
		return (direction == Direction.UPGRADE) ? this.graph.upgrade(this.applied, target)
				: this.graph.downgrade(this.applied, target);
	}

	/** The rows to remember and to forget from here to a target. */
	Plan stamp(Target target) {
		return this.graph.stamp(this.applied, target);
	}

}
