package dev.migration.schema;

/**
 * What a role may do with an object.
 */
public enum Privilege {

	/** Read rows, or a sequence. */
	SELECT,

	/** Add rows. */
	INSERT,

	/** Change rows, or set a sequence. */
	UPDATE,

	/** Remove rows. */
	DELETE,

	/** Remove all rows at once. */
	TRUNCATE,

	/** Create foreign keys to it. */
	REFERENCES,

	/** Create triggers on it. */
	TRIGGER,

	/** Vacuum, analyze, cluster, refresh, reindex or lock it; PostgreSQL 17. */
	MAINTAIN,

	/** Use a schema, a sequence or a type. */
	USAGE,

	/** Create objects in a schema. */
	CREATE,

	/** Call a function or procedure. */
	EXECUTE

}
