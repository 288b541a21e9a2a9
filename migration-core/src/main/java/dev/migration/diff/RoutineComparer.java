package dev.migration.diff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.RoutineOperation;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Routine;

/**
 * Compares functions, procedures and aggregates.
 */
final class RoutineComparer {

	private final Steps steps;

	private final Sides sides;

	RoutineComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare() {
		Set<Id> ids = new TreeSet<>(this.sides.before().routines().keySet());
		ids.addAll(this.sides.after().routines().keySet());
		ids.forEach((id) -> routine(id, this.sides.before().routines().get(id), this.sides.after().routines().get(id)));
	}

	private void routine(Id id, @Nullable Routine before, @Nullable Routine after) {
		if (before == null || after == null || this.sides.rebuilds().contains(id)) {
			if (before != null) {
				this.steps.drop(id, new RoutineOperation.DropRoutine(before.kind(), before.name(), before.arguments(),
						false, false, before));
			}
			if (after != null) {
				this.steps.create(id, new RoutineOperation.CreateRoutine(after, false, null));
			}
			return;
		}
		if (!before.definition().equals(after.definition()) || !before.arguments().equals(after.arguments())) {
			this.steps.change(id, new RoutineOperation.CreateRoutine(bare(after), true, bare(before)));
		}
		ObjectReference object = new ObjectReference(ObjectKind.valueOf(after.kind().name()), after.name(),
				after.arguments());
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.comment(), after.comment()));
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.grants(), after.grants()));
	}

	// A replacement keeps the comment and the grants.
	private static Routine bare(Routine routine) {
		return new Routine(routine.kind(), routine.name(), routine.arguments(), routine.definition(), null, List.of());
	}

}
