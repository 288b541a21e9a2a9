package dev.migration.runtime;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;

/**
 * A revision failed while it ran; what it did since the last commit is rolled back.
 */
public final class StatementFailedException extends MigrationRunException {

	private final transient Revision revision;

	private final Direction direction;

	private final transient FailedStatement failed;

	private final transient List<Blocker> blockers;

	StatementFailedException(Revision revision, Direction direction, FailedStatement failed, List<Blocker> blockers,
			Throwable cause) {
		super(message(revision, direction, failed, blockers), cause);
		this.revision = revision;
		this.direction = direction;
		this.failed = failed;
		this.blockers = List.copyOf(blockers);
	}

	private static String message(Revision revision, Direction direction, FailedStatement failed,
			List<Blocker> blockers) {
		StringBuilder message = new StringBuilder("The " + StateTables.word(direction) + " of revision "
				+ revision.title() + " failed: " + failed.error());
		if (failed.sqlState() != null) {
			message.append(" [SQLSTATE ").append(failed.sqlState()).append(']');
		}
		message.append(System.lineSeparator()).append("  at ").append(failed.place());
		if (failed.excerpt() != null) {
			message.append(System.lineSeparator()).append(failed.excerpt().indent(4).stripTrailing());
		}
		for (Blocker blocker : blockers) {
			message.append(System.lineSeparator()).append("  blocked by ").append(blocker);
		}
		return message.append(System.lineSeparator()).append("  ").append(failed.afterwards()).toString();
	}

	/**
	 * The revision that failed.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * Which way it was going.
	 * @return the direction
	 */
	public Direction direction() {
		return this.direction;
	}

	/**
	 * What failed and where.
	 * @return the statement and its place
	 */
	public FailedStatement failed() {
		return this.failed;
	}

	/**
	 * The sessions that kept it from its locks, as seen shortly before it gave up.
	 * @return the sessions, empty when none was seen
	 */
	public List<Blocker> blockers() {
		return this.blockers;
	}

	/**
	 * The server's SQLSTATE.
	 * @return five characters, or empty when the server did not refuse it
	 */
	public Optional<String> sqlState() {
		return Optional.ofNullable(this.failed.sqlState());
	}

	/**
	 * What failed and where.
	 *
	 * @param statement the statement or the description of JDBC work, secrets hidden
	 * @param location the file or class
	 * @param line the line of the error in that file, from 1, or 0 when unknown
	 * @param column the column of the error in that line, from 1, or 0 when unknown
	 * @param sqlState the server's SQLSTATE, or {@code null}
	 * @param error the server's message with its detail and hint
	 * @param excerpt the line of the error with a mark below it, or {@code null}
	 * @param afterwards what is left of the revision and what to do
	 */
	public record FailedStatement(String statement, String location, int line, int column, @Nullable String sqlState,
			String error, @Nullable String excerpt, String afterwards) {

		/**
		 * The place as people read it.
		 * @return for example {@code db/revisions/a.sql:12, column 8}
		 */
		public String place() {
			return this.location + ((this.line > 0) ? ":" + this.line : "")
					+ ((this.column > 0) ? ", column " + this.column : "");
		}

	}

}
