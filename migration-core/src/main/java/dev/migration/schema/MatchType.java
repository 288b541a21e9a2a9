package dev.migration.schema;

/**
 * When a foreign key of several columns with nulls counts as satisfied.
 */
public enum MatchType {

	/** When any column is null; the server's default. */
	SIMPLE,

	/** Only when all columns are null. */
	FULL

}
