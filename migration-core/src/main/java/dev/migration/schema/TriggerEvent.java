package dev.migration.schema;

/**
 * What a trigger fires for.
 */
public enum TriggerEvent {

	/** Rows that come. */
	INSERT,

	/** Rows that change. */
	UPDATE,

	/** Rows that go. */
	DELETE,

	/** All rows that go at once. */
	TRUNCATE

}
