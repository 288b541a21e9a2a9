package dev.migration.runtime;

import java.util.List;

import dev.migration.revision.Revision;

/**
 * A revision is to be taken back, its script is not here and no downgrade was stored.
 */
public final class NoWayBackException extends MigrationRunException {

	private final transient Revision revision;

	NoWayBackException(Revision revision) {
		this(revision, "no downgrade could be stored when it was applied because its downgrade runs Java code. Run the "
				+ "downgrade with the version of the application that has it");
	}

	private NoWayBackException(Revision revision, String why) {
		super("Revision " + revision.title() + " cannot be taken back: its script"
				+ ((revision.location() != null) ? " " + revision.location() : "") + " is not in this application, and "
				+ why, null);
		this.revision = revision;
	}

	/** Of a stored downgrade that needs values. */
	static NoWayBackException lacking(Revision revision, List<String> names) {
		return new NoWayBackException(revision,
				"the downgrade stored when it was applied has placeholders without a value: " + String.join(", ", names)
						+ ". The database keeps their names only; give each a value with 'migration.placeholders."
						+ names.get(0) + "' or '-x " + names.get(0) + "=…'");
	}

	/**
	 * The revision.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

}
