package dev.migration.schema;

/**
 * When a trigger fires.
 */
public enum TriggerTiming {

	/** Before the change. */
	BEFORE,

	/** After the change. */
	AFTER,

	/** In place of the change; views only. */
	INSTEAD_OF

}
