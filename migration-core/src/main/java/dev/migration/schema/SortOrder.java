package dev.migration.schema;

/**
 * Which way an index is sorted.
 */
public enum SortOrder {

	/** Smallest first; the server's default. */
	ASCENDING,

	/** Largest first. */
	DESCENDING

}
