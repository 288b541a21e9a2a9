package dev.migration.spring.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.revision.Direction;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.runtime.MigrationRunException;
import dev.migration.runtime.StatementFailedException;
import dev.migration.runtime.StatementFailedException.FailedStatement;

/**
 * Explains a run that stopped: a failed statement with its place, a database out of
 * reach, a lock not obtained, an edited revision.
 */
final class RunFailureAnalyzer extends AbstractFailureAnalyzer<MigrationRunException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationRunException cause) {
		if (cause instanceof StatementFailedException statement) {
			return new FailureAnalysis(description(statement), statement.failed().afterwards(), cause);
		}
		if (cause instanceof DatabaseUnavailableException unavailable) {
			return new FailureAnalysis(unavailable.getMessage(), connecting(unavailable.sqlState()), cause);
		}
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

	private static String description(StatementFailedException ex) {
		FailedStatement failed = ex.failed();
		StringBuilder text = new StringBuilder("Revision ").append(ex.revision().id())
			.append(" (")
			.append(ex.revision().message())
			.append((ex.direction() == Direction.UPGRADE) ? ") could not be applied." : ") could not be taken back.");
		line(text, "Error", failed.error());
		line(text, "SQLSTATE", failed.sqlState());
		line(text, "At", failed.place());
		if (failed.excerpt() != null) {
			text.append(System.lineSeparator())
				.append(System.lineSeparator())
				.append(failed.excerpt().indent(4).stripTrailing());
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String name, @Nullable String value) {
		if (value != null) {
			text.append(System.lineSeparator()).append("    ").append(name).append(": ").append(value);
		}
	}

	/**
	 * What to do about a connection, by SQLSTATE class (PostgreSQL manual, appendix A).
	 */
	private static String connecting(String sqlState) {
		return switch (sqlState) {
			case "28P01", "28000" -> "Check the user name and the password, wherever they are set: in the URL, in "
					+ "'migration.username' and 'migration.password', or in 'spring.datasource'.";
			case "3D000" -> "Create the database first, or correct its name in the URL.";
			case "53300" -> "Free connections of the server, or raise its 'max_connections'.";
			case "57P03" -> "The server is starting up or shutting down; start again when it is ready.";
			case "42501" ->
				"Grant the user what the message asks for, or migrate as another user with " + "'migration.username'.";
			default -> "Check that the server runs and that host, port and database of the URL are right.";
		};
	}

}
