package dev.migration;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why a file cannot be used, in words.
 */
public final class FileProblem {

	private FileProblem() {
	}

	/**
	 * The reason alone; the exceptions of {@code java.nio.file} often say nothing but the
	 * name of the file.
	 * @param problem what the system said
	 * @return for example {@code permission denied for /srv/app}
	 */
	public static String of(IOException problem) {
		if (!(problem instanceof FileSystemException system)) {
			return String.valueOf(problem.getMessage());
		}
		if (system instanceof AccessDeniedException) {
			return "permission denied for " + system.getFile();
		}
		if (system instanceof FileAlreadyExistsException) {
			return system.getFile() + " is a file and no folder";
		}
		if (system instanceof NoSuchFileException) {
			return "there is no " + system.getFile();
		}
		return (system.getReason() != null) ? system.getReason() + ": " + system.getFile()
				: String.valueOf(system.getMessage());
	}

}
