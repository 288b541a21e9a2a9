package dev.migration.source;

/**
 * What can be wrong with a class under a location.
 */
public enum MigrationClassProblem {

	/** Not the bytes of a class, or of a newer Java than this one knows. */
	UNREADABLE,

	/** Annotated, but it does not implement {@code Migration}. */
	NOT_A_MIGRATION,

	/** A migration without the annotation. */
	NOT_ANNOTATED,

	/** Annotated, but abstract or an interface. */
	ABSTRACT,

	/** Annotated, but an inner class that needs an outer instance. */
	INNER,

	/** An id, parent, label or dependency that is not spelled right. */
	BAD_ID,

	/** A {@code created} that is no ISO-8601 instant. */
	BAD_INSTANT,

	/** A time limit that is no duration. */
	BAD_DURATION,

	/** The class loader does not find it or cannot link it. */
	NOT_LOADABLE,

	/** No constructor without parameters. */
	NO_CONSTRUCTOR,

	/** Its constructor or its static initializer failed. */
	CONSTRUCTOR_FAILED

}
