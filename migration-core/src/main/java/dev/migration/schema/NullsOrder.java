package dev.migration.schema;

/**
 * Where nulls stand in an index.
 */
public enum NullsOrder {

	/** Before all values; the default when descending. */
	FIRST,

	/** After all values; the default when ascending. */
	LAST

}
