package dev.migration.schema;

/**
 * When a constraint is checked.
 */
public enum Deferral {

	/** After each statement, always; the server's default. */
	NOT_DEFERRABLE,

	/** After each statement, unless a transaction asks for its end. */
	INITIALLY_IMMEDIATE,

	/** At the end of the transaction, unless it asks for less. */
	INITIALLY_DEFERRED

}
