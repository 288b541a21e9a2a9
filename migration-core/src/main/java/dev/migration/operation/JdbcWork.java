package dev.migration.operation;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Data work that needs the database while the migration runs.
 */
@FunctionalInterface
public interface JdbcWork {

	/**
	 * Does the work on the migration's own connection, inside its transaction.
	 * @param jdbc a client on that connection
	 * @throws Exception when the work fails; the revision is rolled back
	 */
	void run(JdbcClient jdbc) throws Exception;

}
