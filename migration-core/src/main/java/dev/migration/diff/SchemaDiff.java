package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migration.schema.Schema;

/**
 * Finds what separates two schemas.
 * <p>
 * The same two schemas give the same changes in the same order, whatever the order of the
 * objects in them. The changes of either way can be run in one pass: nothing is used
 * before it is there, and nothing goes while it is used.
 */
public final class SchemaDiff {

	private SchemaDiff() {
	}

	/**
	 * Compares two schemas, with the renames that are certain from their structure.
	 * @param before what there is
	 * @param after what there should be
	 * @return the way there and back
	 * @throws CircleException when objects need each other
	 */
	public static Difference between(Schema before, Schema after) {
		return between(before, after, Renames.DETECTED);
	}

	/**
	 * Compares two schemas.
	 * @param before what there is
	 * @param after what there should be
	 * @param renames what is known about names that changed
	 * @return the way there and back
	 * @throws RenameException when a told rename cannot be
	 * @throws CircleException when objects need each other
	 */
	public static Difference between(Schema before, Schema after, Renames renames) {
		if (renames.told().isEmpty() && isSame(before, after)) {
			return Difference.NONE;
		}
		NameChanges names = RenameFinder.find(before, after, renames);
		return new Difference(changes(before, after, names), changes(after, before, names.inverse()));
	}

	// The usual case, in no time: the same objects in any order.
	private static boolean isSame(Schema before, Schema after) {
		return before.equals(after) || lists(before).equals(lists(after));
	}

	private static List<Set<Object>> lists(Schema schema) {
		return Stream
			.of(schema.namespaces(), schema.extensions(), schema.enums(), schema.domains(), schema.compositeTypes(),
					schema.rangeTypes(), schema.sequences(), schema.tables(), schema.views(),
					schema.materializedViews(), schema.routines(), schema.grants(), schema.revoked(), schema.comments())
			.map((list) -> Set.<Object>copyOf(list))
			.toList();
	}

	private static List<Change> changes(Schema from, Schema to, NameChanges names) {
		if (names.isEmpty()) {
			return changes(from, to);
		}
		RenameSteps first = new RenameSteps(names, from, to);
		List<Change> changes = new ArrayList<>(first.changes());
		changes.addAll(changes(new Renamer(names).apply(from, first.created()), to));
		return changes;
	}

	private static List<Change> changes(Schema from, Schema to) {
		Inventory before = new Inventory(from);
		Inventory after = new Inventory(to);
		Rebuilds rebuilds = new Rebuilds(before, after);
		Apart apart = new Apart();
		while (true) {
			Steps steps = steps(new Sides(before, after, rebuilds, apart));
			new LooseWordsComparer(steps, before, after).compare(from, to);
			StepOrder order = new StepOrder(steps, before, after);
			List<Step> sorted = order.sorted();
			Set<Step> circle = order.cycles(sorted);
			if (circle.isEmpty()) {
				List<Change> all = new ArrayList<>(steps.first());
				all.addAll(BodyChecks.around(sorted));
				return new UnsaidNotes(from).on(all);
			}
			if (!apart.takeApart(circle)) {
				throw CircleException.of(circle);
			}
		}
	}

	private static Steps steps(Sides sides) {
		Steps steps = new Steps();
		new NamespaceComparer(steps).compare(sides);
		new TypeComparer(steps, sides).compare();
		new SequenceComparer(steps, sides).compare();
		new RoutineComparer(steps, sides).compare();
		new TableComparer(steps, sides).compare();
		new ViewComparer(steps, sides).compare();
		return steps;
	}

}
