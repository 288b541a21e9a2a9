package dev.migration.runtime;

import java.sql.SQLException;

/**
 * The database cannot be adopted as it is; nothing was written.
 */
public final class NotAdoptableException extends MigrationRunException {

	private NotAdoptableException(String message) {
		super(message, null);
	}

	static NotAdoptableException recorded(String table, int revisions) {
		return new NotAdoptableException("The database is adopted already: " + table + " has " + revisions
				+ ((revisions == 1) ? " revision" : " revisions")
				+ ". Apply what is pending with 'migration upgrade heads', or correct what is recorded with 'migration "
				+ "stamp'");
	}

	static NotAdoptableException empty() {
		return new NotAdoptableException("There is nothing to adopt: the database has no tables. Create them with "
				+ "'migration upgrade heads'");
	}

	static NotAdoptableException noHistory(HistoryTool tool, String table) {
		return new NotAdoptableException("There is no table " + table + ", where " + tool.title()
				+ " keeps its history, in the schemas that this connection sees. Is it the right database? A table of "
				+ "another name or schema is named with '--table'");
	}

	static NotAdoptableException unreadable(HistoryTool tool, String table, SQLException ex) {
		return new NotAdoptableException(table + " is not a table as " + tool.title() + " makes it: " + ex.getMessage()
				+ ". Name the right one with '--table', or say where the database is with 'migration adopt --at'");
	}

	static NotAdoptableException changed(ToolHistory history) {
		return new NotAdoptableException(history.table() + " has changed since it was read: " + history.tool().title()
				+ " seems to be running. Stop it and try again");
	}

}
