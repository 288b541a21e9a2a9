package dev.migration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.runtime.LogEntry;
import dev.migration.runtime.PlannedStep;

/**
 * All about one revision.
 *
 * @param status the revision and whether it is applied
 * @param upgrade what its upgrade runs, or {@code null} when this application lacks its
 * script
 * @param downgrade what its downgrade runs, or {@code null} when there is no way back
 * @param noDowngrade why there is no way back, or {@code null} when there is one
 * @param attempts the latest attempts at it, newest first
 */
public record WholeRevision(RevisionStatus status, @Nullable PlannedStep upgrade, @Nullable PlannedStep downgrade,
		@Nullable String noDowngrade, List<LogEntry> attempts) {

	public WholeRevision {
		attempts = List.copyOf(attempts);
	}

}
