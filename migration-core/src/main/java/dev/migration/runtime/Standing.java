package dev.migration.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one look at a database tells.
 *
 * @param applied the applied revisions, newest first
 * @param edited those whose scripts say something else now, newest first; none where
 * checksums are ignored
 * @param lockHolder the session that holds the lock between runners, or {@code null}
 */
public record Standing(List<AppliedRevision> applied, List<EditedRevision> edited, @Nullable LockHolder lockHolder) {

	public Standing {
		applied = List.copyOf(applied);
		edited = List.copyOf(edited);
	}

}
