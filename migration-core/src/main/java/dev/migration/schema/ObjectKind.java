package dev.migration.schema;

/**
 * What kind of object a name means.
 */
public enum ObjectKind {

	/** A schema. */
	SCHEMA,

	/** An extension. */
	EXTENSION,

	/** A table, partitioned or not. */
	TABLE,

	/** A column of a table or view. */
	COLUMN,

	/** A part of a composite type. */
	ATTRIBUTE,

	/** A constraint of a table. */
	CONSTRAINT,

	/** A constraint of a domain. */
	DOMAIN_CONSTRAINT,

	/** An index. */
	INDEX,

	/** A sequence. */
	SEQUENCE,

	/** An enum, a composite type or a range type. */
	TYPE,

	/** A domain. */
	DOMAIN,

	/** A view. */
	VIEW,

	/** A materialized view. */
	MATERIALIZED_VIEW,

	/** A function. */
	FUNCTION,

	/** A procedure. */
	PROCEDURE,

	/** An aggregate. */
	AGGREGATE,

	/** A trigger of a table or view. */
	TRIGGER,

	/** A row-level-security policy of a table. */
	POLICY

}
