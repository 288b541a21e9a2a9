package dev.migration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Relation;
import dev.migration.runtime.LockHolder;

/**
 * Where a database stands.
 *
 * @param current the applied revisions that nothing applied revises or depends on
 * @param heads the revisions that nothing revises
 * @param pending the revisions that an upgrade to all heads would apply, in order
 * @param applied the applied revisions, newest first
 * @param unknown the applied revisions whose scripts this application lacks
 * @param edited the applied revisions whose scripts say something else now; none where
 * checksums are ignored
 * @param relation whether the database is behind, ahead or elsewhere
 * @param lockHolder the session that runs migrations at this moment, or {@code null}
 */
public record Status(List<RevisionStatus> current, List<RevisionStatus> heads, List<RevisionStatus> pending,
		List<RevisionStatus> applied, List<RevisionStatus> unknown, List<RevisionStatus> edited, Relation relation,
		@Nullable LockHolder lockHolder) {

	public Status {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
		applied = List.copyOf(applied);
		unknown = List.copyOf(unknown);
		edited = List.copyOf(edited);
	}

}
