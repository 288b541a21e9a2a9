package dev.migration.runtime;

import dev.migration.revision.Direction;

/**
 * A step of an earlier run stopped half-way, and what is asked for would go on without
 * it; nothing was run.
 */
public final class HalfDoneException extends MigrationRunException {

	private final String revision;

	private final Direction direction;

	HalfDoneException(String revision, Direction direction) {
		super("The " + StateTables.word(direction) + " of revision " + revision
				+ " stopped half-way earlier: what it committed is in the database, and what is asked for would go on "
				+ "without the rest of it. Finish it first with '" + StateTables.word(direction) + "'; or make the "
				+ "database by hand what it shall be, and say so with 'migration stamp'", null);
		this.revision = revision;
		this.direction = direction;
	}

	/**
	 * The revision that is half done.
	 * @return its id
	 */
	public String revision() {
		return this.revision;
	}

	/**
	 * Which way it was going.
	 * @return the direction
	 */
	public Direction direction() {
		return this.direction;
	}

}
