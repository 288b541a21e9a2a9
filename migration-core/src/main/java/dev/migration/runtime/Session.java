package dev.migration.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The one database session of a run: it holds the lock and does the work, so that both
 * end together.
 */
final class Session implements AutoCloseable {

	private final Connection connection;

	private final boolean autoCommit;

	private volatile @Nullable Statement running;

	Session(Connection connection) throws SQLException {
		this.connection = connection;
		this.autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(true);
	}

	Connection connection() {
		return this.connection;
	}

	/**
	 * Runs statements as they are; no escapes, no parameters.
	 * @return the number of rows the last one changed, or -1
	 */
	int execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			this.running = statement;
			statement.execute(sql);
			return statement.getUpdateCount();
		}
		finally {
			this.running = null;
		}
	}

	<T> List<T> query(String sql, Row<T> row) throws SQLException {
		List<T> rows = new ArrayList<>();
		each(sql, (results) -> rows.add(row.read(results)));
		return rows;
	}

	/** Does something with each row. */
	void each(String sql, Reader reader) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet results = statement.executeQuery(sql)) {
			while (results.next()) {
				reader.read(results);
			}
		}
	}

	void begin() throws SQLException {
		this.connection.setAutoCommit(false);
	}

	private void commit() throws SQLException {
		this.connection.commit();
		this.connection.setAutoCommit(true);
	}

	private void rollback() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/** Does something in one transaction, all or nothing. */
	void inTransaction(Action action) throws SQLException {
		begin();
		try {
			action.run();
			commit();
		}
		catch (SQLException | RuntimeException ex) {
			try {
				rollback();
			}
			catch (SQLException again) {
				ex.addSuppressed(again);
			}
			throw ex;
		}
	}

	/**
	 * Asks the server to stop the running statement; callable from any thread.
	 * @return whether it is one of ours, and not of somebody who has the connection
	 */
	boolean cancel() throws SQLException {
		Statement statement = this.running;
		if (statement != null) {
			statement.cancel();
		}
		return statement != null;
	}

	@Override
	public void close() throws SQLException {
		try (Connection closing = this.connection) {
			if (!closing.isClosed()) {
				closing.setAutoCommit(this.autoCommit);
			}
		}
	}

	/** Gives up a connection that does not answer; the pool throws it away. */
	void abandon() {
		try {
			this.connection.abort(Runnable::run);
			this.connection.close();
		}
		catch (SQLException ex) {
			this.running = null;
		}
	}

	/** Something done in the database. */
	@FunctionalInterface
	interface Action {

		void run() throws SQLException;

	}

	/** Does something with one row of a result. */
	@FunctionalInterface
	interface Reader {

		void read(ResultSet results) throws SQLException;

	}

	/** Reads one row of a result. */
	@FunctionalInterface
	interface Row<T> {

		T read(ResultSet results) throws SQLException;

	}

}
