package dev.migration.runtime;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads what a database looks like, as bytes that the runtime keeps and does not
 * understand.
 */
@FunctionalInterface
public interface SnapshotTaker {

	/**
	 * Reads the database of a connection.
	 * @param connection an open connection in autocommit, which stays so
	 * @return the same bytes whenever the database looks the same
	 * @throws SQLException when the server refuses
	 */
	byte[] take(Connection connection) throws SQLException;

}
