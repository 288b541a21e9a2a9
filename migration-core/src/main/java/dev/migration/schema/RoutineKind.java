package dev.migration.schema;

/**
 * What kind of routine it is.
 */
public enum RoutineKind {

	/** Called in an expression. */
	FUNCTION,

	/** Called by {@code CALL}. */
	PROCEDURE,

	/** Called over many rows. */
	AGGREGATE

}
