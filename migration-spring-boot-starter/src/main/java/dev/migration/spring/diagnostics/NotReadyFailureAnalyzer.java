package dev.migration.spring.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.spring.startup.DatabaseNotReadyException;

/**
 * Explains an application that may not change the database itself.
 */
final class NotReadyFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseNotReadyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseNotReadyException cause) {
		return new FailureAnalysis(cause.getMessage() + ".", action(cause), cause);
	}

	private static String action(DatabaseNotReadyException cause) {
		if (!cause.waited().isZero()) {
			return "See why the job or the instance that applies them did not finish, or wait longer with "
					+ "'migration.waiting.timeout'.";
		}
		if (cause.pending().isEmpty()) {
			return RunFailureAnalyzer.ACCEPT_OR_RESTORE;
		}
		return "Apply them first, with the job or the command that does it here, or let the application do it with "
				+ "'migration.on-startup=upgrade'.";
	}

}
