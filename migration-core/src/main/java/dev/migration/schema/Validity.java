package dev.migration.schema;

/**
 * What the server knows of the rows a constraint is about.
 */
public enum Validity {

	/** Every row satisfies it; the server's default. */
	VALID,

	/** New rows satisfy it, old ones were not looked at. */
	NOT_VALID,

	/** Nothing is checked at all; PostgreSQL 18. */
	NOT_ENFORCED

}
