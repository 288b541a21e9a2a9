package dev.migration.schema;

/**
 * What survives a crash and a session.
 */
public enum Persistence {

	/** Everything; the server's default. */
	PERMANENT,

	/** The definition; the rows are lost in a crash. */
	UNLOGGED,

	/** Nothing; it goes with the session. */
	TEMPORARY

}
