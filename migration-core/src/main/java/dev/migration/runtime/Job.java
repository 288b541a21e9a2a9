package dev.migration.runtime;

import java.util.List;

import dev.migration.operation.Hidden;
import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.runtime.RuntimeOptions.Limits;

/**
 * One step of a run with everything it needs: what it does, and the statements that write
 * it down in the same transaction.
 *
 * @param revision the revision
 * @param direction which way
 * @param location where its script is, for messages
 * @param segments what it does
 * @param limits how long its statements may wait and run
 * @param hidden the parameters in it, which nobody may read
 * @param attempt its row in the log
 * @param claim changes exactly one row of the state; whoever comes second changes none
 * @param finish completes that row when the work is done; where it is gone, makes what it
 * may have taken along run again
 */
record Job(Revision revision, Direction direction, String location, List<Segment> segments, Limits limits,
		Hidden hidden, Attempt attempt, String claim, List<String> finish) {

	Job {
		segments = List.copyOf(segments);
		finish = List.copyOf(finish);
	}

	/** What a part of it does, for people. */
	String show(Work work) {
		return Failures.hideSecrets(this.hidden.in(work.source()));
	}

	/** A message about a part of it, for people. */
	String show(Work work, String message) {
		return Failures.hideSecrets(this.hidden.in(work.hide(message)));
	}

	/** Whether it is a repeatable script and no revision. */
	boolean isRepeat() {
		return this.attempt.action().equals(Attempt.REPEAT);
	}

	/** Whether it commits as one transaction. */
	boolean isOneTransaction() {
		return this.segments.size() == 1 && this.segments.get(0).transactional();
	}

	/** Whether its last segment and its state row commit together. */
	boolean endsInTransaction() {
		return this.segments.get(this.segments.size() - 1).transactional();
	}

	/** What the segments before one have set for the rest of the session. */
	List<Work> settingsBefore(Segment segment) {
		return this.segments.subList(0, segment.number() - 1)
			.stream()
			.flatMap((before) -> before.works().stream())
			.filter((work) -> !work.resets().isEmpty())
			.toList();
	}

	boolean isLast(Segment segment) {
		return segment.number() == this.segments.size();
	}

}
