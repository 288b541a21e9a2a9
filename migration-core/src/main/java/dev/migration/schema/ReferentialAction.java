package dev.migration.schema;

/**
 * What happens to the rows that reference a row when it goes or its key changes.
 */
public enum ReferentialAction {

	/** An error at the end of the statement or transaction; the server's default. */
	NO_ACTION,

	/** An error at once. */
	RESTRICT,

	/** They go or change with it. */
	CASCADE,

	/** Their columns become null. */
	SET_NULL,

	/** Their columns take their defaults. */
	SET_DEFAULT

}
