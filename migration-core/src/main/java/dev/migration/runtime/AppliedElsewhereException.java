package dev.migration.runtime;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;

/**
 * The state table changed under a run: another runner did the same step.
 */
public final class AppliedElsewhereException extends MigrationRunException {

	private final transient Revision revision;

	AppliedElsewhereException(Revision revision, Direction direction) {
		super("Revision " + revision.title() + " was " + ((direction == Direction.UPGRADE) ? "applied" : "taken back")
				+ " by another runner meanwhile; nothing was done twice. Start again to see where the database stands",
				null);
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
