package dev.migration;

/**
 * Another tool's history cannot be taken over the way it was asked for; nothing was
 * written.
 */
public final class AdoptionException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message what is wrong and what to do
	 */
	public AdoptionException(String message) {
		super(message);
	}

}
