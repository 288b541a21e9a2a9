package dev.migration.runtime;

import java.util.List;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;

/**
 * What one step of a plan would run.
 *
 * @param revision the revision
 * @param direction which way
 * @param location where its script is
 * @param segments the parts that commit on their own, in order
 * @param done how many of them an earlier run has done already
 * @param begun whether it began the one behind them and was not seen to end it
 */
public record PlannedStep(Revision revision, Direction direction, String location, List<PlannedSegment> segments,
		int done, boolean begun) {

	public PlannedStep {
		segments = List.copyOf(segments);
	}

	static PlannedStep of(Job job, StateRows rows) {
		HalfDone progress = rows.progressOf(job.revision().id(), job.direction()).orElse(null);
		return new PlannedStep(job.revision(), job.direction(), job.location(),
				job.segments()
					.stream()
					.map((segment) -> new PlannedSegment(segment.transactional(),
							segment.works().stream().map(job::show).toList()))
					.toList(),
				(progress != null) ? progress.done() : 0, progress != null && progress.begun());
	}

	/**
	 * A part of a revision that commits on its own.
	 *
	 * @param transactional whether it runs in a transaction
	 * @param statements its statements, secrets hidden, and descriptions of JDBC work
	 */
	public record PlannedSegment(boolean transactional, List<String> statements) {

		public PlannedSegment {
			statements = List.copyOf(statements);
		}

	}

}
