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
 */
public record PlannedStep(Revision revision, Direction direction, String location, List<PlannedSegment> segments) {

	public PlannedStep {
		segments = List.copyOf(segments);
	}

	static PlannedStep of(Job job) {
		return new PlannedStep(job.revision(), job.direction(), job.location(),
				job.segments()
					.stream()
					.map((segment) -> new PlannedSegment(segment.transactional(),
							segment.works().stream().map(job::show).toList()))
					.toList());
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
