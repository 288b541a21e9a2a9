package dev.migration.runtime;

/**
 * The connection goes through a pooler that gives each transaction another session, where
 * a session lock protects nothing.
 */
public final class PooledConnectionException extends MigrationRunException {

	PooledConnectionException() {
		super("The connection goes through a transaction-pooling proxy such as PgBouncer: the lock taken by one "
				+ "statement is gone in the next. Point 'migration.url' directly at the server, or at a session pool",
				null);
	}

}
