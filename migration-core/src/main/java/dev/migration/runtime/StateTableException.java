package dev.migration.runtime;

import java.sql.SQLException;

/**
 * The server refused a statement of the runtime itself: for want of a privilege, or
 * because it takes no writes.
 */
public final class StateTableException extends MigrationRunException {

	/** How what is done begins when nothing is written. */
	private static final String READING = "reading ";

	private static final String RIGHTS = ". The database user needs USAGE and, for the first run, CREATE on their "
			+ "schema, and all rights on the tables in it";

	StateTableException(String doing, SQLException cause) {
		super("The runtime's own tables could not be read or written while " + doing + ": " + cause.getMessage()
				+ " [SQLSTATE " + cause.getSQLState() + "]" + advice(doing, String.valueOf(cause.getSQLState())),
				cause);
	}

	private static String advice(String doing, String state) {
		return switch (state) {
			case "25006" ->
				". The database takes no writes from here: it is a standby, or read-only transactions are the "
						+ "default of it or of the user; give the address of the primary";
			case "42501" -> doing.startsWith(READING)
					? ". To look, the database user needs USAGE on their schema and SELECT on the tables in it"
					: RIGHTS;
			case "3F000" -> RIGHTS;
			case "55P03", "57014", "40P01" -> ". Somebody else holds them; run it again when that is over";
			default -> "";
		};
	}

	/** What a failure of the runtime's own statement is. */
	static MigrationRunException of(String doing, SQLException ex) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : "08000";
		boolean unreachable = Failures.isConnectionLost(ex) || ex.getSQLState() == null || state.startsWith("28")
				|| state.startsWith("3D") || state.startsWith("53");
		return unreachable ? new DatabaseUnavailableException(doing, ex) : new StateTableException(doing, ex);
	}

}
