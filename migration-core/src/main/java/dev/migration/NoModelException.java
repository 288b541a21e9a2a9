package dev.migration;

/**
 * There is no model to compare a database with.
 */
public final class NoModelException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message why there is none, and the choices
	 */
	public NoModelException(String message) {
		super(message);
	}

}
