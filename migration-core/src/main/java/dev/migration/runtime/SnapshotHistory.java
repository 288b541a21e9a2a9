package dev.migration.runtime;

import java.util.List;

/**
 * The snapshots that tell what others changed between runs.
 *
 * @param snapshots each one that something was found changed after, the one that says so
 * behind it, and the last of all; oldest first, none older than the last that was
 * accepted
 * @param complete whether the last snapshot was taken after the last attempt in the log;
 * it was not when a run was killed or a script was run by hand
 */
public record SnapshotHistory(List<StoredSnapshot> snapshots, boolean complete) {

	/** Nothing was ever kept. */
	public static final SnapshotHistory NONE = new SnapshotHistory(List.of(), false);

	public SnapshotHistory {
		snapshots = List.copyOf(snapshots);
	}

}
