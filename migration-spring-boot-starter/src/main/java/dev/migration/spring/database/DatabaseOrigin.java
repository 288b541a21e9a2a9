package dev.migration.spring.database;

/**
 * Who names the database.
 */
public enum DatabaseOrigin {

	/** The property {@code migration.url}. */
	MIGRATION_URL,

	/** The application, with a {@code spring.datasource} property. */
	APPLICATION,

	/** The environment's {@code DATABASE_URL}. */
	DATABASE_URL,

	/** Nobody; an embedded PostgreSQL is at hand. */
	EMBEDDED,

	/** Nobody. */
	NONE

}
