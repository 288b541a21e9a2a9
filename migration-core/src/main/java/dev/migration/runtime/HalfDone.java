package dev.migration.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;

/**
 * A step of which only some segments are committed, as the journal has it.
 *
 * @param revision the id of the revision
 * @param direction which way it was going
 * @param done how many of its segments are done
 * @param begun whether the segment behind them began and was not seen to end
 * @param command what finishes it, the words behind {@code migration}: for example
 * {@code upgrade ae10}; or {@code null} when its file is not in this application
 * @param repeatable whether it is a repeatable script, under its name, and no revision
 */
public record HalfDone(String revision, Direction direction, int done, boolean begun, @Nullable String command,
		boolean repeatable) {

	private static final String BY_HAND = "; or make the database by hand what it shall be, and say so with "
			+ "'migration stamp' and the revision that it is at then";

	/**
	 * Gathers the rows of the journal, a step each.
	 * @param rows the rows
	 * @param applied the applied revisions
	 */
	static List<HalfDone> of(List<Row> rows, List<AppliedRevision> applied) {
		Map<String, HalfDone> steps = new LinkedHashMap<>();
		for (Row row : rows) {
			steps.merge(row.revision() + " " + row.direction(),
					new HalfDone(row.revision(), row.direction(), row.finished() ? 1 : 0, !row.finished(),
							command(row, applied), row.repeatable()),
					(one, other) -> new HalfDone(one.revision, one.direction, one.done + other.done,
							one.begun || other.begun, one.command, one.repeatable));
		}
		return new ArrayList<>(steps.values());
	}

	/** The same where the application lacks its file; the way back is in the database. */
	HalfDone withoutFile() {
		return (this.direction == Direction.UPGRADE)
				? new HalfDone(this.revision, this.direction, this.done, this.begun, null, this.repeatable) : this;
	}

	/**
	 * Says what to do.
	 * @return a clause with the command that finishes it, or with who has its file
	 */
	public String advice() {
		return ((this.command != null) ? "'migration " + this.command + "' goes on with segment " + (this.done + 1)
				: "its file is not in this application: run the version of the application that has it, which goes on "
						+ "with segment " + (this.done + 1))
				+ BY_HAND;
	}

	/** What was going on, for people. */
	@Override
	public String toString() {
		return "the " + StateTables.word(this.direction) + " of " + this.revision + ", of which " + this.done
				+ ((this.done == 1) ? " segment is done" : " segments are done");
	}

	/** One step down is no answer for a merge, which has several. */
	private static String command(Row row, List<AppliedRevision> applied) {
		if (row.direction() == Direction.UPGRADE) {
			return "upgrade " + row.revision();
		}
		String below = applied.stream()
			.map(AppliedRevision::revision)
			.filter((revision) -> revision.id().equals(row.revision()) && revision.revises().size() > 1)
			.map((revision) -> revision.revises().get(0))
			.findFirst()
			.orElse("-1");
		return "downgrade " + row.revision() + "@" + below;
	}

	/**
	 * One row of the journal.
	 *
	 * @param revision the id of the revision
	 * @param direction which way
	 * @param finished whether the segment is done
	 * @param repeatable whether it is of a repeatable script
	 */
	record Row(String revision, Direction direction, boolean finished, boolean repeatable) {

	}

}
