package dev.migration.runtime;

import dev.migration.revision.Revision;

/**
 * A revision is to be taken back, its script is not here and no downgrade was stored.
 */
public final class NoWayBackException extends MigrationRunException {

	private final transient Revision revision;

	NoWayBackException(Revision revision) {
		super("Revision " + revision.id() + " (" + revision.message() + ") cannot be taken back: its script"
				+ ((revision.location() != null) ? " " + revision.location() : "")
				+ " is not in this application, and no downgrade could be stored when it was applied because its "
				+ "downgrade runs Java code. Run the downgrade with the version of the application that has it", null);
		this.revision = revision;
	}

	/**
	 * The revision.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

}
