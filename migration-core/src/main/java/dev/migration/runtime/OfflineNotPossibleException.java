package dev.migration.runtime;

import dev.migration.revision.Revision;

/**
 * A revision does work that only a live connection can do, and a script is asked for.
 */
public final class OfflineNotPossibleException extends MigrationRunException {

	private final transient Revision revision;

	private final String work;

	OfflineNotPossibleException(Revision revision, String work) {
		super("Revision " + revision.title() + " cannot be written as a script: its work '" + work
				+ "' is Java code that needs a live connection. Write it as SQL, or run this revision online", null);
		this.revision = revision;
		this.work = work;
	}

	/**
	 * The revision.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * The work that has no SQL.
	 * @return its description
	 */
	public String work() {
		return this.work;
	}

}
