package dev.migration;

import java.util.List;

import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

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

	/**
	 * The applied revisions that no other applied revision needs.
	 * @return the current revisions
	 */
	public List<Revision> current() {
		return this.graph.headsOf(this.applied);
	}

}
