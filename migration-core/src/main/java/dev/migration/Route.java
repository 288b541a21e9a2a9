package dev.migration;

import java.util.Optional;
import java.util.function.Consumer;

import dev.migration.revision.Comparison;
import dev.migration.revision.Direction;
import dev.migration.revision.RevisionException;
import dev.migration.revision.Target;
import dev.migration.runtime.RunRequest;

/**
 * The way to a target from wherever the database is.
 *
 * @param known the application's scripts
 * @param direction which way
 * @param target where to
 */
record Route(KnownScripts known, Direction direction, Target target) {

	static Route of(KnownScripts known, Direction direction, String target) {
		return new Route(known, direction, Target.parse(target));
	}

	/**
	 * A run that looks first at how the database compares with the application.
	 * @param look may refuse to go on
	 */
	RunRequest request(Consumer<Comparison> look) {
		return this.known.request(this.direction, (rows) -> {
			Comparison comparison = this.known.comparison(rows);
			look.accept(comparison);
			return Position.of(comparison, rows).plan(this.direction, this.target);
		});
	}

	/** Why it would not go on. */
	Optional<String> divergence(Comparison comparison) {
		try {
			refuseDivergence(comparison);
			return Optional.empty();
		}
		catch (RevisionException ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	/** Does not go on from a history that is not ours; the way back stays open. */
	void refuseDivergence(Comparison comparison) {
		if (this.direction == Direction.UPGRADE) {
			comparison.refuseDivergence();
		}
	}

}
