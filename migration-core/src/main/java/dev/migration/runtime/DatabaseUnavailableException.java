package dev.migration.runtime;

import java.sql.SQLException;

/**
 * The database cannot be reached, or the connection was lost and did not come back.
 */
public final class DatabaseUnavailableException extends MigrationRunException {

	/**
	 * Creates the exception.
	 * @param doing what the runtime was doing
	 * @param cause the driver's exception
	 */
	public DatabaseUnavailableException(String doing, SQLException cause) {
		super("The database cannot be reached while " + doing + ": " + cause.getMessage(), cause);
	}

	/**
	 * The driver's SQLSTATE.
	 * @return five characters, or an empty string when the driver gave none
	 */
	public String sqlState() {
		return (getCause() instanceof SQLException ex && ex.getSQLState() != null) ? ex.getSQLState() : "";
	}

}
