package dev.migration;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.migration.codegen.Templates;

/**
 * The texts that new revisions begin with, as files to be changed.
 */
public final class RevisionTemplates {

	private RevisionTemplates() {
	}

	/**
	 * Writes the usual texts.
	 * @param folder where to; made when missing
	 * @return the files
	 * @throws AuthoringException when one is there already
	 */
	public static List<Path> write(Path folder) {
		List<Path> files = new ArrayList<>();
		new TreeMap<>(Map.of("revision.java.template", Templates.JAVA, "revision.sql.template", Templates.SQL))
			.forEach((name, text) -> files.add(write(folder.resolve(name), text)));
		return files;
	}

	private static Path write(Path file, String text) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
		}
		catch (FileAlreadyExistsException ex) {
			if (!Files.exists(file)) {
				throw AuthoringException.unwritable(file, ex);
			}
			throw new AuthoringException(file + " is there already and stays as it is");
		}
		catch (IOException ex) {
			throw AuthoringException.unwritable(file, ex);
		}
	}

}
