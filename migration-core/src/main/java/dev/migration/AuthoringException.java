package dev.migration;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A revision cannot be written as it was asked for; no file was touched.
 */
public final class AuthoringException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message what is wrong and what to do
	 */
	public AuthoringException(String message) {
		super(message);
	}

	private AuthoringException(String message, IOException cause) {
		super(message, cause);
	}

	static AuthoringException unwritable(Path file, IOException cause) {
		return new AuthoringException(file + " cannot be written: " + FileProblem.of(cause), cause);
	}

}
