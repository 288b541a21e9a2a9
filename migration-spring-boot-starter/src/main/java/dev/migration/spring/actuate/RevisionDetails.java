package dev.migration.spring.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migration.WholeRevision;
import dev.migration.runtime.LogEntry;
import dev.migration.runtime.PlannedStep;
import dev.migration.runtime.PlannedStep.PlannedSegment;

/**
 * One revision whole, as JSON.
 *
 * @param id the id
 * @param message what it is for
 * @param parents the ids of its parents
 * @param kind {@code java} or {@code sql}
 * @param location where its script is; absent when this application does not have it
 * @param appliedAt when it was applied; absent when it is pending
 * @param duration how long that took
 * @param appliedBy who applied it
 * @param upgrade what its upgrade runs, in parts that commit on their own; absent without
 * its script
 * @param downgrade what its downgrade runs; absent when there is no way back
 * @param noDowngrade why there is no way back; absent when there is one
 * @param history the latest attempts at it, newest first
 */
public record RevisionDetails(String id, String message, List<String> parents, String kind, @Nullable String location,
		@Nullable Instant appliedAt, @Nullable Duration duration, @Nullable String appliedBy,
		@Nullable List<PlannedSegment> upgrade, @Nullable List<PlannedSegment> downgrade, @Nullable String noDowngrade,
		List<Attempt> history) implements OperationResponseBody {

	static RevisionDetails of(WholeRevision whole) {
		RevisionDescriptor revision = RevisionDescriptor.of(whole.status());
		return new RevisionDetails(revision.id(), revision.message(), revision.parents(), revision.kind(),
				revision.location(), revision.appliedAt(), revision.duration(), revision.appliedBy(),
				segments(whole.upgrade()), segments(whole.downgrade()), whole.noDowngrade(),
				whole.attempts().stream().map(Attempt::of).toList());
	}

	private static @Nullable List<PlannedSegment> segments(@Nullable PlannedStep step) {
		return (step != null) ? step.segments() : null;
	}

	/**
	 * One attempt at a revision.
	 *
	 * @param action {@code upgrade}, {@code downgrade}, {@code stamp} or {@code repair}
	 * @param outcome {@code running}, {@code done}, {@code failed}, {@code rolled back}
	 * or {@code interrupted}
	 * @param at when it began
	 * @param duration how long it took; absent while that is not known
	 * @param by who did it
	 * @param application the application's name and version; absent when unknown
	 * @param location the file and line of the failure; absent without one
	 * @param sqlState the server's SQLSTATE; absent without one
	 * @param error why it failed; absent when it did not
	 */
	public record Attempt(String action, String outcome, Instant at, @Nullable Duration duration, String by,
			@Nullable String application, @Nullable String location, @Nullable String sqlState,
			@Nullable String error) {

		static Attempt of(LogEntry entry) {
			return new Attempt(entry.action(), entry.outcome(), entry.startedAt(), entry.took(), entry.actor(),
					entry.application(), entry.location(), entry.sqlState(), entry.error());
		}

	}

}
