package dev.migration.spring.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.spring.database.SeveralDataSourcesException;

/**
 * Explains how to choose among several data sources.
 */
final class SeveralDataSourcesFailureAnalyzer extends AbstractFailureAnalyzer<SeveralDataSourcesException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SeveralDataSourcesException cause) {
		if (cause.isMarked()) {
			return new FailureAnalysis(
					cause.names().size() + " data sources, '" + String.join("', '", cause.names())
							+ "', are marked with @MigrationDataSource, and only one can be migrated.",
					"Leave the annotation at the one to migrate.", cause);
		}
		return new FailureAnalysis(
				"The application has " + cause.names().size() + " data sources, '" + String.join("', '", cause.names())
						+ "', and nothing tells which one to migrate.",
				"Mark one of the beans with @MigrationDataSource or @Primary, or set 'migration.url'.", cause);
	}

}
