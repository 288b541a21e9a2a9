package dev.migration;

import java.time.Duration;
import java.util.List;

import dev.migration.revision.Direction;

/**
 * What an upgrade or a downgrade did.
 *
 * @param direction which way
 * @param target what was asked for
 * @param steps what was done, in order; empty when there was nothing to do
 * @param took how long the whole run took, waiting for other runners included
 */
public record Report(Direction direction, String target, List<Outcome> steps, Duration took) {

	public Report {
		steps = List.copyOf(steps);
	}

	/**
	 * One revision that was applied or taken back.
	 *
	 * @param revision the revision's id
	 * @param message its message
	 * @param took how long it took
	 */
	public record Outcome(String revision, String message, Duration took) {

	}

}
