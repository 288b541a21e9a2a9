package dev.migration.runtime;

import dev.migration.revision.Revision;

/**
 * A revision is to be taken back that its author said has no way back.
 */
public final class IrreversibleException extends MigrationRunException {

	private final transient Revision revision;

	private final String reason;

	IrreversibleException(Revision revision, String reason) {
		super("Revision " + revision.title() + ((revision.location() != null) ? " in " + revision.location() : "")
				+ " cannot be taken back; its author says: " + reason + ". Nothing was run. Go forward with a new "
				+ "revision instead, or restore a backup", null);
		this.revision = revision;
		this.reason = reason;
	}

	/**
	 * The revision.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * Why it has no way back, in its author's words.
	 * @return the reason
	 */
	public String reason() {
		return this.reason;
	}

}
