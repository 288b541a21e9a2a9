package dev.migration;

import java.util.List;

import dev.migration.revision.Relation;

/**
 * Where a database stands.
 *
 * @param current the applied revisions that nothing applied revises or depends on
 * @param heads the revisions that nothing revises
 * @param pending the revisions that an upgrade to all heads would apply, in order
 * @param applied the applied revisions, newest first
 * @param unknown the applied revisions whose scripts this application lacks
 * @param relation whether the database is behind, ahead or elsewhere
 */
public record Status(List<RevisionStatus> current, List<RevisionStatus> heads, List<RevisionStatus> pending,
		List<RevisionStatus> applied, List<RevisionStatus> unknown, Relation relation) {

	public Status {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
		applied = List.copyOf(applied);
		unknown = List.copyOf(unknown);
	}

}
