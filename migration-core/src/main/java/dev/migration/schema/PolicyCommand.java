package dev.migration.schema;

/**
 * Which statements a row-level-security policy is about.
 */
public enum PolicyCommand {

	/** All of them; the server's default. */
	ALL,

	/** Rows that are read. */
	SELECT,

	/** Rows that come. */
	INSERT,

	/** Rows that change. */
	UPDATE,

	/** Rows that go. */
	DELETE

}
