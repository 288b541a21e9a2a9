package dev.migration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Relation;
import dev.migration.runtime.HistoryTool;
import dev.migration.runtime.LockHolder;
import dev.migration.runtime.RepeatableState;

/**
 * Where a database stands.
 *
 * @param current the applied revisions that nothing applied revises or depends on
 * @param heads the revisions that nothing revises
 * @param pending the revisions that an upgrade to all heads, or to the target that was
 * asked about, would apply, in order
 * @param applied the applied revisions, newest first
 * @param unknown the applied revisions whose scripts this application lacks
 * @param edited the applied revisions whose scripts say something else now; none where
 * checksums are ignored
 * @param halfDone the revisions that are only partly applied or taken back; while another
 * runner is at work, it may be at work on them
 * @param repeatables the repeatable scripts that are due, and those whose file is gone
 * @param relation whether the database is behind, ahead or elsewhere
 * @param explanation how it is ahead or elsewhere, and what to do, or {@code null}
 * @param foreign the tool that has migrated the database while nothing is recorded as
 * applied, or {@code null}
 * @param lockHolder the session that runs migrations at this moment, or {@code null}
 */
public record Status(List<RevisionStatus> current, List<RevisionStatus> heads, List<RevisionStatus> pending,
		List<RevisionStatus> applied, List<RevisionStatus> unknown, List<RevisionStatus> edited,
		List<HalfDoneStatus> halfDone, List<RepeatableState> repeatables, Relation relation,
		@Nullable String explanation, @Nullable HistoryTool foreign, @Nullable LockHolder lockHolder) {

	public Status {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
		applied = List.copyOf(applied);
		unknown = List.copyOf(unknown);
		edited = List.copyOf(edited);
		halfDone = List.copyOf(halfDone);
		repeatables = List.copyOf(repeatables);
	}

	/**
	 * Whether something is half done and nobody is at work on it.
	 * @return {@code true} when a person has to finish it, or the next run
	 */
	public boolean isHalfDone() {
		return !this.halfDone.isEmpty() && this.lockHolder == null;
	}

	/**
	 * The repeatable scripts that the next upgrade runs.
	 * @return those never run, changed, or behind one of these
	 */
	public List<RepeatableState> dueRepeatables() {
		return this.repeatables.stream().filter(RepeatableState::isDue).toList();
	}

	/**
	 * Where the database stands in one word, for programs.
	 * @return {@code half-done}, {@code up-to-date}, {@code pending}, {@code ahead} or
	 * {@code diverged}
	 */
	public String word() {
		if (isHalfDone()) {
			return "half-done";
		}
		return switch (this.relation) {
			case SAME -> dueRepeatables().isEmpty() ? "up-to-date" : "pending";
			case DATABASE_BEHIND -> "pending";
			case DATABASE_AHEAD -> "ahead";
			case DIVERGED -> "diverged";
		};
	}

}
