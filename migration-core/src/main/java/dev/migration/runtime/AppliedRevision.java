package dev.migration.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Revision;

/**
 * One row of the state table: a revision that is applied.
 *
 * @param revision the revision as it was when it was applied
 * @param kind how its script was written, {@code java} or {@code sql}
 * @param checksum the meaning of its script when it was applied
 * @param fingerprint the bytes of its script when it was applied, or {@code null}
 * @param downgrade the statements that take it back, or {@code null} when they are not
 * known without its script
 * @param irreversible why it has no way back, or {@code null} when it has one
 * @param appliedAt when it was applied
 * @param took how long that took
 * @param appliedBy who applied it
 * @param run the id of the run that applied it
 */
public record AppliedRevision(Revision revision, String kind, String checksum, @Nullable String fingerprint,
		@Nullable List<String> downgrade, @Nullable String irreversible, Instant appliedAt, Duration took,
		String appliedBy, String run) {

	public AppliedRevision {
		downgrade = (downgrade != null) ? List.copyOf(downgrade) : null;
	}

	AppliedRevision with(Revision other) {
		return new AppliedRevision(other, this.kind, this.checksum, this.fingerprint, this.downgrade, this.irreversible,
				this.appliedAt, this.took, this.appliedBy, this.run);
	}

}
