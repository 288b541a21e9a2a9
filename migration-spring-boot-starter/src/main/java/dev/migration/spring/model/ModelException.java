package dev.migration.spring.model;

import dev.migration.spring.ModelSource;

/**
 * There is no model to compare the database with, or it cannot be read.
 */
public final class ModelException extends RuntimeException {

	private final ModelSource source;

	ModelException(ModelSource source, String message, Throwable cause) {
		super(message, cause);
		this.source = source;
	}

	ModelException(ModelSource source, String message) {
		super(message);
		this.source = source;
	}

	/**
	 * Where a model was looked for.
	 * @return the source
	 */
	public ModelSource source() {
		return this.source;
	}

}
