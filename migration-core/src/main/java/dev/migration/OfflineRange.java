package dev.migration;

import java.util.List;
import java.util.Set;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Range;
import dev.migration.revision.Revision;
import dev.migration.revision.Target;
import dev.migration.runtime.MigrationRunner;

/**
 * From one place of the graph to another, for scripts that no database is asked for.
 *
 * @param known the application's scripts
 * @param range both ends
 */
record OfflineRange(KnownScripts known, Range range) {

	static OfflineRange of(KnownScripts known, String range) {
		return new OfflineRange(known, Range.parse(range));
	}

	/** One script for all of it. */
	String script(MigrationRunner runner, Direction direction) {
		Plan plan = plan(direction);
		return runner.script(this.known.request(direction, (rows) -> plan), Set.copyOf(from()));
	}

	/** The ids of what is applied at the lower end. */
	List<String> from() {
		return this.range.lower().isEmpty() ? List.of() : this.known.appliedAt(this.range.lower());
	}

	/**
	 * The steps between the ends.
	 * @throws dev.migration.revision.InvalidTargetException when the other direction
	 * leads there
	 */
	Plan plan(Direction direction) {
		List<String> from = from();
		Plan plan = new Position(this.known.graph(), from).plan(direction, upper());
		if (plan.isEmpty() && !this.range.upper().isEmpty()
				&& !Set.copyOf(this.known.appliedAt(this.range.upper())).equals(Set.copyOf(from))) {
			throw this.range.reversed();
		}
		return plan;
	}

	/** The rows to remember and to forget between the ends. */
	Plan stamp() {
		List<String> from = this.range.lower().isEmpty() ? List.of()
				: this.known.graph().resolve(this.range.lower()).stream().map(Revision::id).toList();
		return this.known.graph().stamp(from, upper());
	}

	private Target upper() {
		return this.range.upper().isEmpty() ? Target.HEADS : Target.parse(this.range.upper());
	}

}
