package dev.migration;

import dev.migration.revision.Direction;

/**
 * A revision of which only a part is applied or taken back, since a run stopped in the
 * middle of it.
 *
 * @param id the revision
 * @param message what it is for
 * @param direction which way it was going
 * @param done how many of its segments are done
 * @param segments how many it has, or 0 when its script cannot be read here
 * @param begun whether the segment behind those began and was not seen to end
 * @param command what finishes it, the words behind {@code migration}
 */
public record HalfDoneStatus(String id, String message, Direction direction, int done, int segments, boolean begun,
		String command) {

	/**
	 * Says what is half done.
	 * @return for example {@code the upgrade of ae10 (add index) stopped half-way: 1 of 3
	 * segments is done}
	 */
	public String fact() {
		return "the " + ((this.direction == Direction.UPGRADE) ? "upgrade" : "downgrade") + " of " + this.id
				+ (this.message.isBlank() ? "" : " (" + this.message + ")") + " stopped half-way: " + this.done
				+ ((this.segments > 0) ? " of " + this.segments : "")
				+ ((Math.max(this.segments, this.done) == 1) ? " segment" : " segments")
				+ ((this.done == 1) ? " is done" : " are done")
				+ (this.begun ? ", and what became of the next one is to be looked up" : "");
	}

	/**
	 * Says what to do.
	 * @return a clause with the command that finishes it
	 */
	public String advice() {
		return "'migration " + this.command + "' goes on with segment " + (this.done + 1)
				+ "; or make the database by hand what it shall be, and say so with 'migration stamp'";
	}

}
