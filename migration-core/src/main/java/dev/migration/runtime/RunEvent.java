package dev.migration.runtime;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.revision.Step;

/**
 * What happens in a run, told as it happens.
 */
public sealed interface RunEvent {

	/**
	 * A run to a target begins; nothing was asked of the database yet.
	 *
	 * @param direction which way
	 * @param target where to, as it was asked for
	 */
	record Asked(Direction direction, String target) implements RunEvent {

	}

	/**
	 * The plan of the run is known; it may be empty.
	 *
	 * @param run the run's id
	 * @param steps the steps, first to run first
	 */
	record Planned(String run, List<Step> steps) implements RunEvent {

		public Planned {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * Another runner holds the lock.
	 *
	 * @param holder who
	 */
	record Waiting(LockHolder holder) implements RunEvent {

	}

	/**
	 * Scripts of applied revisions were edited, and the run goes on all the same.
	 *
	 * @param revisions the revisions, newest first
	 */
	record Edited(List<EditedRevision> revisions) implements RunEvent {

		public Edited {
			revisions = List.copyOf(revisions);
		}

	}

	/**
	 * The rows of replaced revisions were exchanged for the row of the one that replaces
	 * them; nothing was run.
	 *
	 * @param revision the revision that stands for them now
	 * @param replaced the ids whose rows went, oldest first
	 */
	record Exchanged(Revision revision, List<String> replaced) implements RunEvent {

		public Exchanged {
			replaced = List.copyOf(replaced);
		}

	}

	/**
	 * Steps that stopped half-way are forgotten, for somebody says what the database is.
	 *
	 * @param steps the steps
	 */
	record Forgotten(List<HalfDone> steps) implements RunEvent {

		public Forgotten {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A revision begins.
	 *
	 * @param revision the revision
	 * @param direction which way
	 */
	record Started(Revision revision, Direction direction) implements RunEvent {

	}

	/**
	 * A statement is about to run.
	 *
	 * @param revision the revision
	 * @param statement its text, or the description of JDBC work
	 */
	record StatementStarted(Revision revision, String statement) implements RunEvent {

	}

	/**
	 * How far a long statement is; told from another thread than the run's.
	 *
	 * @param revision the revision
	 * @param phase what it is doing now, in the server's words
	 * @param done how much is done, in the phase's unit
	 * @param total how much there is in all, or 0 when unknown
	 */
	record Progress(Revision revision, String phase, long done, long total) implements RunEvent {

	}

	/**
	 * A revision did not get its locks and is tried again.
	 *
	 * @param revision the revision
	 * @param attempt the number of the try that failed, from 1
	 * @param error the server's message
	 * @param pause the longest time until the next try
	 */
	record Retry(Revision revision, int attempt, String error, Duration pause) implements RunEvent {

	}

	/**
	 * A revision is done and committed.
	 *
	 * @param revision the revision
	 * @param direction which way
	 * @param took how long it took
	 */
	record Finished(Revision revision, Direction direction, Duration took) implements RunEvent {

	}

	/**
	 * A revision failed.
	 *
	 * @param revision the revision
	 * @param direction which way
	 * @param took how long it took
	 * @param error what stopped it
	 */
	record Failed(Revision revision, Direction direction, Duration took, RuntimeException error) implements RunEvent {

	}

	/**
	 * What the database looks like could not be kept; until the next run nobody can tell
	 * what others change.
	 *
	 * @param reason what went wrong
	 */
	record NoSnapshot(String reason) implements RunEvent {

	}

	/**
	 * A run is over; nothing of it follows.
	 *
	 * @param took how long it took, waiting included
	 * @param error what stopped it, or {@code null} when it did what was asked for
	 */
	record Ended(Duration took, @Nullable RuntimeException error) implements RunEvent {

	}

}
