package dev.migration.scratch;

import javax.sql.DataSource;

/**
 * An empty database to try something out in, until it is closed.
 */
public interface ScratchDatabase extends AutoCloseable {

	/**
	 * Connections to it.
	 * @return a data source, a new connection at each call
	 */
	DataSource dataSource();

	/**
	 * Removes the database, or all that was made in it.
	 * @throws ScratchException when the server refuses; the next run removes it then
	 */
	@Override
	void close();

}
