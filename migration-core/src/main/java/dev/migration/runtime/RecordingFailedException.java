package dev.migration.runtime;

import dev.migration.revision.Revision;
import dev.migration.script.Script;

/**
 * A script's own code threw while it was asked what it does; nothing has run.
 */
public final class RecordingFailedException extends MigrationRunException {

	private final transient Revision revision;

	RecordingFailedException(Script script, RuntimeException cause) {
		super("Revision " + script.revision().title() + " in " + script.location() + " cannot be read: "
				+ cause.getMessage() + ". Nothing was run", cause);
		this.revision = script.revision();
	}

	/**
	 * The revision.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

}
