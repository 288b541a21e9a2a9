package dev.migration.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Anything that stops a run. Its message says what happened, where and what to do next.
 */
public abstract class MigrationRunException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message what happened and what to do
	 * @param cause what was thrown, or {@code null}
	 */
	protected MigrationRunException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
