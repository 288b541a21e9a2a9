package dev.migration.runtime;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.runtime.StatementFailedException.FailedStatement;

/**
 * Why an attempt failed, as the log keeps it.
 *
 * @param outcome {@code failed} or {@code interrupted}
 * @param location the file and line, or {@code null}
 * @param statement the statement, or {@code null} when none failed
 * @param sqlState the server's SQLSTATE, or {@code null}
 * @param error the message
 * @param blockers the sessions that were in the way, a line each, or {@code null}
 */
record Failure(String outcome, @Nullable String location, @Nullable String statement, @Nullable String sqlState,
		String error, @Nullable String blockers) {

	private static final String FAILED = "failed";

	private static final String INTERRUPTED = "interrupted";

	static Failure of(RuntimeException ex) {
		if (ex instanceof StatementFailedException statement) {
			return of(FAILED, statement.failed(), statement.failed().error(), statement.blockers());
		}
		String error = Failures.hideSecrets(String.valueOf(ex.getMessage()));
		if (ex instanceof RunInterruptedException interrupted) {
			FailedStatement at = interrupted.at();
			return (at != null) ? of(INTERRUPTED, at, error, List.of())
					: new Failure(INTERRUPTED, null, null, null, error, null);
		}
		return new Failure(FAILED, null, null, null, error, null);
	}

	/** A statement whose connection was lost. */
	static Failure lost(FailedStatement at) {
		return of(INTERRUPTED, at, at.error(), List.of());
	}

	private static Failure of(String outcome, FailedStatement at, String error, List<Blocker> blockers) {
		return new Failure(outcome, at.place(), at.statement(), at.sqlState(), error,
				blockers.isEmpty() ? null : blockers.stream().map(Blocker::toString).collect(Collectors.joining("\n")));
	}

}
