package dev.migration.runtime;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;

/**
 * The connection ended in the middle of a revision.
 */
public final class ConnectionLostException extends MigrationRunException {

	private final transient Revision revision;

	private final boolean known;

	private ConnectionLostException(Revision revision, String message, boolean known, @Nullable Throwable cause) {
		super(message, cause);
		this.revision = revision;
		this.known = known;
	}

	static ConnectionLostException rolledBack(Revision revision, Direction direction, Throwable cause) {
		return new ConnectionLostException(revision,
				begin(revision, direction, cause) + "A new connection found that it was not committed. The next run "
						+ "does it again from its last commit",
				true, cause);
	}

	static ConnectionLostException unknown(Revision revision, Direction direction, Throwable cause) {
		return new ConnectionLostException(revision, begin(revision, direction, cause)
				+ "The server could not be reached again to see whether it was committed. The next run finds out and "
				+ "goes on from there", false, cause);
	}

	private static String begin(Revision revision, Direction direction, Throwable cause) {
		return "The connection was lost in the " + StateTables.word(direction) + " of revision " + revision.id() + " ("
				+ revision.message() + "): " + cause.getMessage() + ". ";
	}

	/**
	 * The revision that was running.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * Whether the outcome was read from the database afterwards.
	 * @return {@code false} when the server stayed out of reach
	 */
	public boolean outcomeKnown() {
		return this.known;
	}

}
