package dev.migration.runtime;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached, its server refuses the connection, or the connection
 * was lost and did not come back.
 */
public final class DatabaseUnavailableException extends MigrationRunException {

	/**
	 * A server that answers with these classes of SQLSTATE was reached: invalid
	 * authorization, no such database, too many connections (PostgreSQL manual, appendix
	 * A).
	 */
	private static final Set<String> ANSWERED = Set.of("28", "3D", "53");

	/**
	 * Creates the exception.
	 * @param doing what the runtime was doing
	 * @param cause the driver's exception
	 */
	public DatabaseUnavailableException(String doing, SQLException cause) {
		super((isAnswered(cause) ? "The server refuses the connection" : "The database cannot be reached") + " while "
				+ doing + ": " + cause.getMessage() + root(cause), cause);
	}

	private static boolean isAnswered(SQLException ex) {
		String state = ex.getSQLState();
		return state != null && state.length() == 5 && ANSWERED.contains(state.substring(0, 2));
	}

	/**
	 * What the driver leaves to the root cause, such as that a host is unknown. A refused
	 * connection it tells itself.
	 */
	private static String root(SQLException ex) {
		Throwable root = ex;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		boolean told = root instanceof SQLException || (root instanceof ConnectException && root == ex.getCause());
		return told ? "" : " (" + root.getClass().getSimpleName() + words(root.getMessage()) + ")";
	}

	/**
	 * A host as the driver understood it may begin with credentials that stand where it
	 * takes none.
	 */
	private static String words(@Nullable String message) {
		return (message != null) ? ": " + message.substring(message.lastIndexOf('@') + 1) : "";
	}

	/**
	 * The driver's SQLSTATE.
	 * @return five characters, or an empty string when the driver gave none
	 */
	public String sqlState() {
		return (getCause() instanceof SQLException ex && ex.getSQLState() != null) ? ex.getSQLState() : "";
	}

}
