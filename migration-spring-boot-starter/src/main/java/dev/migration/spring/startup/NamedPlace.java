package dev.migration.spring.startup;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migration.Migrator;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.spring.MigrationStrategy;

/**
 * A strategy whose failure says which database it was that could not be reached.
 */
public final class NamedPlace implements MigrationStrategy {

	private final MigrationStrategy strategy;

	private final Supplier<@Nullable String> place;

	/**
	 * Creates the strategy.
	 * @param strategy what to do
	 * @param place finds where the database is, or {@code null} when that is not known
	 */
	public NamedPlace(MigrationStrategy strategy, Supplier<@Nullable String> place) {
		this.strategy = strategy;
		this.place = place;
	}

	@Override
	public void migrate(Migrator migrator, String target) {
		try {
			this.strategy.migrate(migrator, target);
		}
		catch (DatabaseUnavailableException ex) {
			String where = this.place.get();
			if (where == null) {
				throw ex;
			}
			throw new UnreachablePlaceException(where, ex);
		}
	}

}
