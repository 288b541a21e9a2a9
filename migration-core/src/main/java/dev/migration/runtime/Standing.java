package dev.migration.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one look at a database tells.
 *
 * @param applied the applied revisions, newest first
 * @param edited those whose scripts say something else now, newest first; none where
 * checksums are ignored
 * @param halfDone steps of which only some segments are done
 * @param repeatables the repeatable scripts that are due or gone
 * @param foreign the history of another tool where nothing of ours is, or {@code null}
 * @param lockHolder the session that holds the lock between runners, or {@code null}
 */
public record Standing(List<AppliedRevision> applied, List<EditedRevision> edited, List<HalfDone> halfDone,
		List<RepeatableState> repeatables, @Nullable ToolHistory foreign, @Nullable LockHolder lockHolder) {

	public Standing {
		applied = List.copyOf(applied);
		edited = List.copyOf(edited);
		halfDone = List.copyOf(halfDone);
		repeatables = List.copyOf(repeatables);
	}

}
