package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of mappings, one in a line.
 */
final class MappingFile {

	private MappingFile() {
	}

	/** Its lines without remarks. */
	static List<String> read(Path file) {
		try {
			return Files.readAllLines(file)
				.stream()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UsageException("the mapping file " + file + " cannot be read: " + ex);
		}
	}

}
