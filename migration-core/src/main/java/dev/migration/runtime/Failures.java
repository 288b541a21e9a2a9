package dev.migration.runtime;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import dev.migration.operation.Origin;
import dev.migration.runtime.StatementFailedException.FailedStatement;

/**
 * Reads what the server says of a failure: where, why, and whether to try again.
 */
final class Failures {

	/** lock_not_available, deadlock_detected, serialization_failure. */
	private static final Set<String> RETRYABLE = Set.of("55P03", "40P01", "40001");

	private static final Set<String> CONNECTION_LOST = Set.of("57P01", "57P02", "57P03", "57P05");

	private static final Pattern SECRET = Pattern.compile("(?i)(\\bpassword\\s+)(?:E?'(?:[^'\\\\]|\\\\.|'')*'|\\S+)");

	private Failures() {
	}

	static boolean isRetryable(Throwable ex) {
		SQLException sql = sqlException(ex);
		return sql != null && sql.getSQLState() != null && RETRYABLE.contains(sql.getSQLState());
	}

	static boolean isConnectionLost(Throwable ex) {
		SQLException sql = sqlException(ex);
		return sql != null && sql.getSQLState() != null
				&& (sql.getSQLState().startsWith("08") || CONNECTION_LOST.contains(sql.getSQLState()));
	}

	/** The driver's exception behind whatever wraps it. */
	static @Nullable SQLException sqlException(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return sql;
			}
		}
		return null;
	}

	static FailedStatement describe(Work work, String location, Throwable ex, String afterwards) {
		SQLException sql = sqlException(ex);
		ServerErrorMessage server = (sql instanceof PSQLException psql) ? psql.getServerErrorMessage() : null;
		String sqlState = (sql != null) ? sql.getSQLState() : null;
		String text = work.text();
		Origin origin = (work instanceof Work.Sql statement) ? statement.statement().origin() : null;
		String file = (origin != null) ? origin.location() : location;
		int position = (server != null && work instanceof Work.Sql) ? server.getPosition() : 0;
		if (position < 1) {
			return new FailedStatement(hideSecrets(text), file, (origin != null) ? origin.line() : 0, 0, sqlState,
					error(ex, server), excerpt(text, 0, -1), afterwards);
		}
		Origin inText = new Origin(file, 1).at(text, position);
		Origin inFile = (origin != null) ? origin.at(text, position) : new Origin(file, 0, 0);
		return new FailedStatement(hideSecrets(text), file, inFile.line(), inFile.column(), sqlState, error(ex, server),
				excerpt(text, lineStart(text, inText.line()), inText.column()), afterwards);
	}

	private static int lineStart(String text, int line) {
		int start = 0;
		for (int i = 1; i < line; i++) {
			start = text.indexOf('\n', start) + 1;
		}
		return start;
	}

	private static String error(Throwable ex, @Nullable ServerErrorMessage server) {
		if (server == null || server.getMessage() == null) {
			return hideSecrets((ex.getMessage() != null) ? ex.getMessage() : ex.toString());
		}
		StringBuilder error = new StringBuilder(server.getMessage());
		append(error, "; ", server.getDetail());
		append(error, "; hint: ", server.getHint());
		append(error, "; in ", server.getWhere());
		return hideSecrets(error.toString());
	}

	private static void append(StringBuilder error, String before, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			error.append(before).append(text.strip().replaceAll("\\s*\\R\\s*", ", "));
		}
	}

	/** The line of the error, with a mark below the column when it is known. */
	private static String excerpt(String text, int lineStart, int column) {
		int end = text.indexOf('\n', lineStart);
		String line = text.substring(lineStart, (end < 0) ? text.length() : end).stripTrailing();
		String shown = hideSecrets(line);
		if (column < 1 || !shown.equals(line)) {
			return shown;
		}
		String before = line.substring(0, Math.min(column - 1, line.length())).replaceAll("[^\t]", " ");
		return line + "\n" + before + "^";
	}

	/** What follows the word PASSWORD in a statement is nobody's to read. */
	static String hideSecrets(String text) {
		return SECRET.matcher(text).replaceAll("$1'***'");
	}

}
