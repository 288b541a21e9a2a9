package dev.migration;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

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
 * @param forgotten the revisions that do not count as applied any more, though nothing
 * took them back: {@code stamp} says so
 * @param took how long the whole run took, waiting for other runners included
 * @param remark what is not usual about the database, for example that it is ahead of
 * this application, or {@code null}
 */
public record Report(Direction direction, String target, List<Outcome> steps, List<Outcome> repeatables,
		List<Outcome> forgotten, Duration took, @Nullable String remark) {

	public Report {
		steps = List.copyOf(steps);
		repeatables = List.copyOf(repeatables);
		forgotten = List.copyOf(forgotten);
	}

	static Report of(Direction direction, String target, RunResult result, @Nullable String remark) {
		return new Report(direction, target,
				outcomes(result, (done) -> !done.repeatable() && done.direction() == direction),
				outcomes(result, RunResult.Done::repeatable),
				outcomes(result, (done) -> !done.repeatable() && done.direction() != direction), result.took(), remark);
	}

	static Report of(String target, RunResult result) {
		return of(Direction.UPGRADE, target, result, null);
	}

	private static List<Outcome> outcomes(RunResult result, Predicate<RunResult.Done> which) {
		return result.steps()
			.stream()
			.filter(which)
			.map((done) -> new Outcome(done.revision().id(), done.revision().message(), done.took()))
			.toList();
	}

	/**
	 * Whether there was nothing to do.
	 * @return {@code true} when no revision and no repeatable script was touched
	 */
	public boolean isEmpty() {
		return this.steps.isEmpty() && this.repeatables.isEmpty() && this.forgotten.isEmpty();
	}

	/**
	 * Says what was done.
	 * @param done the verb, such as {@code applied}
	 * @return for example {@code stamped 2 revisions, forgot 1 revision}
	 */
	public String told(String done) {
		String forgot = "forgot " + count(this.forgotten.size(), "revision");
		if (this.forgotten.isEmpty()) {
			return done + " " + counts();
		}
		return (this.steps.isEmpty() && this.repeatables.isEmpty()) ? forgot : done + " " + counts() + ", " + forgot;
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
