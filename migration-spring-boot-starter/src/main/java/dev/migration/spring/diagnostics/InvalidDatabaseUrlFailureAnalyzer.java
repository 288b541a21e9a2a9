package dev.migration.spring.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.InvalidDatabaseUrlException;

/**
 * Explains a database URL that is none.
 */
final class InvalidDatabaseUrlFailureAnalyzer extends AbstractFailureAnalyzer<InvalidDatabaseUrlException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidDatabaseUrlException cause) {
		return new FailureAnalysis(cause.getMessage() + ".", """
				Write it in one of these forms, characters such as @ / ? # %% of a password percent-encoded:

				    %1$s=postgresql://user:password@host:5432/database?sslmode=require
				    %1$s=jdbc:postgresql://host:5432/database""".formatted(cause.setting()), cause);
	}

}
