package dev.migration;

import org.jspecify.annotations.Nullable;

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
 * @param command what finishes it, the words behind {@code migration}, or {@code null}
 * when its file is not in this application
 * @param advice what to do, a clause
 */
public record HalfDoneStatus(String id, String message, Direction direction, int done, int segments, boolean begun,
		@Nullable String command, String advice) {

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

}
