package dev.migration.schema;

/**
 * Who chooses the value of an identity column.
 */
public enum IdentityGeneration {

	/** The server, unless a statement overrides it explicitly. */
	ALWAYS,

	/** The server when a statement gives none. */
	BY_DEFAULT

}
