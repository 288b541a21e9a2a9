package dev.migration.spring.cli;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import dev.migration.Migrator;
import dev.migration.ModelCheck;
import dev.migration.ModelFile;
import dev.migration.NoModelException;
import dev.migration.cli.ModelFinder;
import dev.migration.scratch.SchemaModel;
import dev.migration.spring.ModelSource;
import dev.migration.spring.database.DatabaseLocator;
import dev.migration.spring.database.OwnDatabase;
import dev.migration.spring.database.ScratchLocator;
import dev.migration.spring.model.ModelException;
import dev.migration.spring.model.ModelLocator;

/**
 * Finds the model of the application without starting it.
 *
 * @param environment the application's environment
 * @param locator finds out who names the database
 * @param own the database that is ours to name
 * @param models finds the model
 */
record ApplicationModel(Environment environment, DatabaseLocator locator, OwnDatabase own,
		Supplier<ModelLocator> models) implements ModelFinder {

	@Override
	public ModelCheck find(Migrator migrator, @Nullable Path file) {
		SchemaModel model = (file != null) ? ModelFile.read(file) : model();
		return new ModelCheck(migrator, () -> model, ScratchLocator.databases(this.environment, this.locator, this.own),
				this.locator.properties().model().exclude());
	}

	private SchemaModel model() {
		try {
			return this.models.get().locate();
		}
		catch (ModelException ex) {
			throw (ex.source() == ModelSource.AUTO) ? new NoModelException(String.valueOf(ex.getMessage())) : ex;
		}
	}

}
