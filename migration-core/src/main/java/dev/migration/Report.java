package dev.migration;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.runtime.RunResult;

/**
 * What an upgrade or a downgrade did.
 *
 * @param direction which way
 * @param target what was asked for
 * @param steps the revisions that were applied or taken back, in order; empty when there
 * was nothing to do
 * @param repeatables the repeatable scripts that ran behind them, under their names
 * @param took how long the whole run took, waiting for other runners included
 * @param remark what is not usual about the database, for example that it is ahead of
 * this application, or {@code null}
 */
public record Report(Direction direction, String target, List<Outcome> steps, List<Outcome> repeatables, Duration took,
		@Nullable String remark) {

	public Report {
		steps = List.copyOf(steps);
		repeatables = List.copyOf(repeatables);
	}

	static Report of(Direction direction, String target, RunResult result, @Nullable String remark) {
		return new Report(direction, target, outcomes(result, false), outcomes(result, true), result.took(), remark);
	}

	private static List<Outcome> outcomes(RunResult result, boolean repeatables) {
		return result.steps()
			.stream()
			.filter((done) -> done.repeatable() == repeatables)
			.map((done) -> new Outcome(done.revision().id(), done.revision().message(), done.took()))
			.toList();
	}

	/**
	 * Whether there was nothing to do.
	 * @return {@code true} when no revision and no repeatable script was touched
	 */
	public boolean isEmpty() {
		return this.steps.isEmpty() && this.repeatables.isEmpty();
	}

	/**
	 * Counts what was done.
	 * @return for example {@code 2 revisions and 1 repeatable}
	 */
	public String counts() {
		String revisions = count(this.steps.size(), "revision");
		if (this.repeatables.isEmpty()) {
			return revisions;
		}
		String others = count(this.repeatables.size(), "repeatable");
		return this.steps.isEmpty() ? others : revisions + " and " + others;
	}

	private static String count(int number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
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
