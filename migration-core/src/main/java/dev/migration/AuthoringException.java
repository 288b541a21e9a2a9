package dev.migration;

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

}
