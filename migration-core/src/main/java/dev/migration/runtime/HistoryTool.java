package dev.migration.runtime;

import java.util.Locale;

/**
 * A migration tool whose history of a database can be taken over.
 */
public enum HistoryTool {

	/** Flyway. */
	FLYWAY("flyway_schema_history"),

	/** Liquibase. */
	LIQUIBASE("databasechangelog"),

	/** Alembic. */
	ALEMBIC("alembic_version");

	private final String table;

	HistoryTool(String table) {
		this.table = table;
	}

	/**
	 * The name its history table has unless somebody renamed it.
	 * @return the name
	 */
	public String table() {
		return this.table;
	}

	/**
	 * How people call it.
	 * @return for example {@code Flyway}
	 */
	public String title() {
		return name().charAt(0) + word().substring(1);
	}

	/**
	 * How it is typed.
	 * @return for example {@code flyway}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return word();
	}

}
