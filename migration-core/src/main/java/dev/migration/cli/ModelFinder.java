package dev.migration.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.migration.Migrator;
import dev.migration.ModelCheck;

/**
 * Finds what the schema should be.
 */
@FunctionalInterface
public interface ModelFinder {

	/**
	 * Finds the model.
	 * @param migrator the database to compare it with
	 * @param file a SQL file that creates the whole schema, or {@code null} for the
	 * application's own model
	 * @return the check
	 * @throws dev.migration.NoModelException when there is none; its message says the
	 * choices
	 */
	ModelCheck find(Migrator migrator, @Nullable Path file);

}
