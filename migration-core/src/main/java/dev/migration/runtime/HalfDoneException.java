package dev.migration.runtime;

import dev.migration.revision.Direction;

/**
 * A step of an earlier run stopped half-way, and what is asked for would go on without
 * it; nothing was run.
 */
public final class HalfDoneException extends MigrationRunException {

	private final String revision;

	private final Direction direction;

	HalfDoneException(HalfDone step) {
		this(step, "what is asked for would go on without the rest of it");
	}

	private HalfDoneException(HalfDone step, String why) {
		super("The " + StateTables.word(step.direction()) + " of revision " + step.revision()
				+ " stopped half-way earlier: what it committed is in the database, and " + why + ". "
				+ ((step.command() != null) ? "Finish it first with 'migration " + step.command() + "'"
						: "Its file is not in this application: finish it first with the version of the application "
								+ "that has it")
				+ "; or make the database by hand what it shall be, and say so with 'migration stamp' and the revision "
				+ "that it is at then", null);
		this.revision = step.revision();
		this.direction = step.direction();
	}

	/** Of a revision that another one replaces. */
	static HalfDoneException ofReplaced(HalfDone step, String by) {
		return new HalfDoneException(step, "revision " + by + ", which replaces it, would count as applied without "
				+ "the rest of it. Use the version of the application that still has " + step.revision());
	}

	/** Of a script that would begin at the first segment. */
	static HalfDoneException inScript(HalfDone step) {
		return new HalfDoneException(step,
				"a script cannot look up what became of the segment in doubt and would do " + "again what is done");
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
