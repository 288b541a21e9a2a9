package dev.migration.runtime;

import java.sql.SQLException;

/**
 * The server refused a statement of the runtime itself, most often for want of a
 * privilege.
 */
public final class StateTableException extends MigrationRunException {

	StateTableException(String doing, SQLException cause) {
		super("The runtime's own tables could not be read or written while " + doing + ": " + cause.getMessage()
				+ " [SQLSTATE " + cause.getSQLState() + "]. The database user needs USAGE and, for the first run, "
				+ "CREATE on their schema, and all rights on the tables in it", cause);
	}

	/** What a failure of the runtime's own statement is. */
	static MigrationRunException of(String doing, SQLException ex) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : "08000";
		boolean unreachable = Failures.isConnectionLost(ex) || ex.getSQLState() == null || state.startsWith("28")
				|| state.startsWith("3D") || state.startsWith("53");
		return unreachable ? new DatabaseUnavailableException(doing, ex) : new StateTableException(doing, ex);
	}

}
