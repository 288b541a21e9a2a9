package dev.migration.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migration.revision.Direction;

/**
 * A step of which only some segments are committed, as the journal has it.
 *
 * @param revision the id of the revision
 * @param direction which way it was going
 * @param done how many of its segments are done
 * @param begun whether the segment behind them began and was not seen to end
 * @param command what finishes it, the words behind {@code migration}: for example
 * {@code upgrade ae10}
 */
public record HalfDone(String revision, Direction direction, int done, boolean begun, String command) {

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
							command(row, applied)),
					(one, other) -> new HalfDone(one.revision, one.direction, one.done + other.done,
							one.begun || other.begun, one.command));
		}
		return new ArrayList<>(steps.values());
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
	 */
	record Row(String revision, Direction direction, boolean finished) {

	}

}
