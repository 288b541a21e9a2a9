package dev.migration.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads inside one transaction and leaves the connection as it was.
 */
final class CatalogTransaction {

	// What decides how the server prints names and values. pg_temp stands last, or a
	// temporary table could pose as one of the catalog.
	private static final String SETTINGS = """
			SELECT set_config('search_path', 'pg_catalog, pg_temp', true), set_config('quote_all_identifiers', 'off', true),
			    set_config('DateStyle', 'ISO', true), set_config('IntervalStyle', 'postgres', true),
			    set_config('TimeZone', 'UTC', true), set_config('extra_float_digits', '1', true),
			    set_config('bytea_output', 'hex', true), set_config('jit', 'off', true),
			    set_config('statement_timeout', '0', true)""";

	private CatalogTransaction() {
	}

	static <T> T run(Connection connection, Work<T> work) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		return java.util.Objects.requireNonNull(jdbc.<T>execute(
				(Connection same) -> connection.getAutoCommit() ? own(connection, work) : shared(connection, work)));
	}

	// All queries see one moment.
	private static <T> T own(Connection connection, Work<T> work) throws SQLException {
		connection.setAutoCommit(false);
		try {
			execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
			execute(connection, SETTINGS);
			return work.read(connection);
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	// Going back to the savepoint takes back the settings and nothing else.
	private static <T> T shared(Connection connection, Work<T> work) throws SQLException {
		Savepoint before = connection.setSavepoint();
		try {
			execute(connection, SETTINGS);
			return work.read(connection);
		}
		finally {
			connection.rollback(before);
			connection.releaseSavepoint(before);
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * What is read.
	 *
	 * @param <T> the result
	 */
	@FunctionalInterface
	interface Work<T> {

		T read(Connection connection) throws SQLException;

	}

}
