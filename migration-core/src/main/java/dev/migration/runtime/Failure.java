package dev.migration.runtime;

import org.jspecify.annotations.Nullable;

import dev.migration.runtime.StatementFailedException.FailedStatement;

/**
 * Why an attempt failed, as the log keeps it.
 *
 * @param location the file and line, or {@code null}
 * @param statement the statement, or {@code null} when none failed
 * @param sqlState the server's SQLSTATE, or {@code null}
 * @param error the message
 */
record Failure(@Nullable String location, @Nullable String statement, @Nullable String sqlState, String error) {

	static Failure of(RuntimeException ex) {
		if (ex instanceof StatementFailedException statement) {
			FailedStatement failed = statement.failed();
			return new Failure(failed.place(), failed.statement(), failed.sqlState(), failed.error());
		}
		return new Failure(null, null, null, Failures.hideSecrets(String.valueOf(ex.getMessage())));
	}

}
