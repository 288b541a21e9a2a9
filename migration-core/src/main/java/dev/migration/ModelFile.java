package dev.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import dev.migration.scratch.SchemaModel;
import dev.migration.scratch.SqlModel;
import dev.migration.source.PlainSqlFile;

/**
 * A model that is a file of SQL statements.
 */
public final class ModelFile {

	private ModelFile() {
	}

	/**
	 * Compares a database with a file.
	 * @param migrator the database and its revisions
	 * @param file the file, in UTF-8; it creates the whole schema in an empty database
	 * @param scratch where it can be built
	 * @param excluded patterns of names that are not compared
	 * @return the check
	 * @throws NoModelException when it cannot be read
	 * @throws dev.migration.source.SqlFileException when it is no SQL
	 */
	public static ModelCheck check(Migrator migrator, Path file, ScratchPlace scratch, List<String> excluded) {
		SchemaModel model = read(file);
		return new ModelCheck(migrator, () -> model, scratch.databases(), excluded);
	}

	/**
	 * Reads it.
	 * @param file the file, in UTF-8; it creates the whole schema in an empty database
	 * @return the model
	 * @throws NoModelException when it cannot be read
	 * @throws dev.migration.source.SqlFileException when it is no SQL
	 */
	public static SchemaModel read(Path file) {
		try {
			return new SqlModel(file.toString(), PlainSqlFile.read(file.toString(), Files.readAllBytes(file)));
		}
		catch (NoSuchFileException ex) {
			throw new NoModelException("There is no file " + file + " to read the model from");
		}
		catch (IOException ex) {
			throw new NoModelException("The model " + file + " cannot be read: " + ex.getMessage());
		}
	}

}
