package dev.migration.spring.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.spring.database.ApplicationUrlException;

/**
 * Explains where a URL in the form of platforms goes, and how Spring Boot wants it.
 */
final class ApplicationUrlFailureAnalyzer extends AbstractFailureAnalyzer<ApplicationUrlException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ApplicationUrlException cause) {
		return new FailureAnalysis(cause.getMessage() + ".", """
				Do one of these:

				    1. Give the URL as it is to 'migration.url' instead, or as DATABASE_URL in the
				       environment: the application's own pool gets it, too.
				    2. Write it as the JDBC driver wants it, with the credentials apart in
				       'spring.datasource.username' and 'spring.datasource.password':
				       spring.datasource.url=jdbc:postgresql://%s""".formatted(cause.place()), cause);
	}

}
