package dev.migration.spring;

import dev.migration.Migrator;

/**
 * Decides what happens to the database when the application starts. A bean of this type
 * replaces {@code migration.on-startup}.
 */
@FunctionalInterface
public interface MigrationStrategy {

	/**
	 * Does it; everything that uses the database waits.
	 * @param migrator the application's migrator
	 * @param target {@code migration.target}
	 */
	void migrate(Migrator migrator, String target);

}
