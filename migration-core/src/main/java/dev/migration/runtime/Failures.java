package dev.migration.runtime;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.UnaryOperator;
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

	/** active_sql_transaction. */
	private static final String INSIDE_TRANSACTION = "25001";

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

	/**
	 * Describes a failure. Where a placeholder stands in the line of the error, the
	 * column in the file is not known.
	 */
	static FailedStatement describe(Job job, Work work, Throwable ex, String afterwards) {
		SQLException sql = sqlException(ex);
		ServerErrorMessage server = (sql instanceof PSQLException psql) ? psql.getServerErrorMessage() : null;
		String sqlState = (sql != null) ? sql.getSQLState() : null;
		String shown = job.show(work);
		String error = job.show(work, error(ex, server));
		Origin origin = (work instanceof Work.Sql statement) ? statement.statement().origin() : null;
		String file = (origin != null) ? origin.location() : job.location();
		int position = (server != null && work instanceof Work.Sql) ? server.getPosition() : 0;
		if (position < 1) {
			return new FailedStatement(shown, file, (origin != null) ? origin.line() : 0, 0, sqlState, error,
					line(shown, 1), afterwards);
		}
		String sent = work.text();
		Origin inText = new Origin(file, 1).at(sent, position);
		Origin inFile = (origin != null) ? origin.at(sent, position) : new Origin(file, 0, 0);
		String line = line(shown, inText.line());
		boolean same = line.equals(line(sent, inText.line()));
		return new FailedStatement(shown, file, inFile.line(), same ? inFile.column() : 0, sqlState, error,
				same ? marked(line, inText.column()) : line, afterwards);
	}

	/**
	 * What else to do about a failure.
	 * @return a sentence that begins with a blank, or nothing
	 */
	static String advice(Throwable ex, Segment segment) {
		SQLException sql = sqlException(ex);
		return (sql != null && INSIDE_TRANSACTION.equals(sql.getSQLState()) && segment.transactional())
				? " PostgreSQL runs it only outside a transaction: write '-- transactional: false' into the header of the "
						+ "file, or 'transactional = false' into @RevisionScript, and each statement runs on its own."
				: "";
	}

	/** A line of a text, from 1. */
	private static String line(String text, int number) {
		return text.lines().skip(number - 1L).findFirst().orElse("").stripTrailing();
	}

	private static String error(Throwable ex, @Nullable ServerErrorMessage server) {
		if (server == null || server.getMessage() == null) {
			return (ex.getMessage() != null) ? ex.getMessage() : ex.toString();
		}
		StringBuilder error = new StringBuilder(server.getMessage());
		append(error, "; ", server.getDetail());
		append(error, "; hint: ", server.getHint());
		append(error, "; in ", server.getWhere());
		return error.toString();
	}

	private static void append(StringBuilder error, String before, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			error.append(before).append(text.strip().replaceAll("\\s*\\R\\s*", ", "));
		}
	}

	/** The line of the error with a mark below the column. */
	private static String marked(String line, int column) {
		String before = line.substring(0, Math.min(column - 1, line.length())).replaceAll("[^\t]", " ");
		return line + "\n" + before + "^";
	}

	/**
	 * An exception that quotes nothing that is to be hidden: itself, or one that says the
	 * same without it.
	 */
	static Throwable withoutValues(Throwable ex, UnaryOperator<String> hide) {
		boolean quotes = false;
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage());
			quotes |= !hide.apply(message).equals(message);
		}
		if (!quotes) {
			return ex;
		}
		SQLException sql = sqlException(ex);
		SQLException told = new SQLException(hide.apply(String.valueOf(ex.getMessage())),
				(sql != null) ? sql.getSQLState() : null);
		told.setStackTrace(ex.getStackTrace());
		return told;
	}

	/** What follows the word PASSWORD in a statement is nobody's to read. */
	static String hideSecrets(String text) {
		return SECRET.matcher(text).replaceAll("$1'***'");
	}

}
