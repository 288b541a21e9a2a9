package dev.migration.runtime;

import dev.migration.revision.Revision;

/**
 * A revision stopped half-way, and the part of it that is done was edited since.
 */
public final class SegmentsChangedException extends MigrationRunException {

	private final transient Revision revision;

	private final int segment;

	SegmentsChangedException(Revision revision, int segment) {
		super("Revision " + revision.title() + " stopped half-way earlier, and its segment " + segment
				+ ", which is done and committed, was edited since. Put its text back as it was; only the "
				+ "segments that are not done may change", null);
		this.revision = revision;
		this.segment = segment;
	}

	/**
	 * The revision.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * The segment that was edited.
	 * @return its number, from 1
	 */
	public int segment() {
		return this.segment;
	}

}
