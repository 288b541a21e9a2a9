package dev.migration.spring.diagnostics;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.runtime.EditedRevisionException;
import dev.migration.runtime.HistoryNotAdoptedException;
import dev.migration.runtime.IrreversibleException;
import dev.migration.runtime.LockHolder;
import dev.migration.runtime.LockNotObtainedException;
import dev.migration.runtime.MigrationRunException;
import dev.migration.runtime.StatementFailedException;
import dev.migration.runtime.StatementFailedException.FailedStatement;
import dev.migration.spring.startup.UnreachablePlaceException;

/**
 * Explains a run that stopped: a failed statement with its place, a database out of
 * reach, a lock not obtained, an edited revision.
 */
final class RunFailureAnalyzer extends AbstractFailureAnalyzer<MigrationRunException> {

	static final String ACCEPT_OR_RESTORE = "Put the old text back and write a new revision for the change. If the "
			+ "database already has what the new text says, accept it with 'migration repair'.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationRunException cause) {
		if (cause instanceof StatementFailedException statement) {
			return new FailureAnalysis(description(statement), statement.failed().afterwards(), cause);
		}
		if (cause instanceof DatabaseUnavailableException unavailable) {
			UnreachablePlaceException named = findCause(rootFailure, UnreachablePlaceException.class);
			return new FailureAnalysis(((named != null) ? named : unavailable).getMessage(),
					connecting(unavailable.sqlState()), cause);
		}
		if (cause instanceof EditedRevisionException edited) {
			return new FailureAnalysis(description(edited),
					ACCEPT_OR_RESTORE + " A start that shall only report it says 'migration.checksum=warn'.", cause);
		}
		if (cause instanceof LockNotObtainedException lock) {
			return new FailureAnalysis(description(lock), action(lock), cause);
		}
		if (cause instanceof IrreversibleException irreversible) {
			return new FailureAnalysis(
					named(irreversible.revision()) + " cannot be taken back; its author says: " + irreversible.reason()
							+ ".",
					"Nothing was run. Go forward with a new revision instead, or restore a backup.", cause);
		}
		if (cause instanceof HistoryNotAdoptedException foreign) {
			return new FailureAnalysis(foreign.found() + ". Nothing was run.", foreign.advice() + ".", cause);
		}
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

	private static String description(EditedRevisionException ex) {
		return ((ex.edited().size() == 1) ? "A revision was" : ex.edited().size() + " revisions were")
				+ " edited after being applied, so the database does not have what the script says:"
				+ ex.edited()
					.stream()
					.map((each) -> System.lineSeparator() + "    " + each.applied().revision().id() + " ("
							+ each.applied().revision().message() + ") in " + each.location() + ", applied "
							+ each.applied().appliedAt() + " by " + each.applied().appliedBy())
					.collect(Collectors.joining());
	}

	private static String description(LockNotObtainedException ex) {
		return "Another runner is migrating this database: after " + ex.waited().toSeconds()
				+ " s the lock is still held by "
				+ ex.holder().map(LockHolder::toString).orElse("a session that is not visible to this user") + ".";
	}

	private static String action(LockNotObtainedException ex) {
		return "Wait until it is done and start again, or wait longer with 'migration.lock.timeout'. If it is stuck, "
				+ "end it with SELECT pg_terminate_backend("
				+ ex.holder().map((holder) -> String.valueOf(holder.pid())).orElse("<its pid>") + ").";
	}

	private static String named(Revision revision) {
		return "Revision " + revision.id() + " (" + revision.message() + ")"
				+ ((revision.location() != null) ? " in " + revision.location() : "");
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
					+ "'migration.username' and 'migration.password', or in 'spring.datasource'; and the role in "
					+ "'migration.role', which the user must be a member of.";
			case "3D000" -> "Create the database first, or correct its name in the URL.";
			case "53300" -> "Free connections of the server, or raise its 'max_connections'.";
			case "57P03" -> "The server is starting up or shutting down; start again when it is ready.";
			case "42501" ->
				"Grant the user what the message asks for, or migrate as another user with " + "'migration.username'.";
			default -> "Check that the server runs and that host, port and database of the URL are right.";
		};
	}

}
