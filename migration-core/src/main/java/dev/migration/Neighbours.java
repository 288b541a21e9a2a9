package dev.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migration.codegen.Indentation;

/**
 * The classes among which a new revision comes to stand.
 */
final class Neighbours {

	private Neighbours() {
	}

	/**
	 * How they are indented; the one with the last name decides, which among revisions is
	 * the newest.
	 * @param folder their folder, which need not exist
	 * @return what they have in common, or four spaces when there are none
	 */
	static Indentation indentation(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Indentation.FOUR_SPACES;
		}
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> classes = files.filter((file) -> file.toString().endsWith(".java") && Files.isRegularFile(file))
				.sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
				.toList();
			return classes.stream()
				.map(Neighbours::read)
				.map(Indentation::in)
				.flatMap(Optional::stream)
				.findFirst()
				.orElse(Indentation.FOUR_SPACES);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files of " + folder + " cannot be listed", ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be read", ex);
		}
	}

}
