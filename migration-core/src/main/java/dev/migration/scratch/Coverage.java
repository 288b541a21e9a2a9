package dev.migration.scratch;

/**
 * What a model speaks for, and so what its silence means.
 */
public enum Coverage {

	/** The whole schema: what the model does not say should not be there. */
	COMPLETE,

	/**
	 * Tables, columns, keys and sequences, as entities know them: views, triggers, grants
	 * and all else that entities cannot say is the database's own.
	 */
	ENTITIES

}
