package dev.migration.runtime;

import java.time.Duration;
import java.util.List;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;

/**
 * What a run did.
 *
 * @param run the run's id, as in the log
 * @param steps the steps that were done, in order
 * @param took how long the whole run took, waiting included
 */
public record RunResult(String run, List<Done> steps, Duration took) {

	public RunResult {
		steps = List.copyOf(steps);
	}

	/**
	 * One step that was done.
	 *
	 * @param revision the revision
	 * @param direction which way
	 * @param took how long it took
	 * @param repeatable whether it is a repeatable script, under its name, and no
	 * revision
	 */
	public record Done(Revision revision, Direction direction, Duration took, boolean repeatable) {

	}

}
