package dev.migration.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.TriggerOperation;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Trigger;

/**
 * Compares the triggers of a table or view that is on both sides.
 */
final class TriggerComparer {

	private final Steps steps;

	private final Sides sides;

	TriggerComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare(List<Trigger> before, List<Trigger> after) {
		Map<String, Trigger> was = Pairs.byName(before, Trigger::name);
		Map<String, Trigger> is = Pairs.byName(after, Trigger::name);
		TreeSet<String> names = new TreeSet<>(was.keySet());
		names.addAll(is.keySet());
		names.forEach((name) -> trigger(was.get(name), is.get(name)));
	}

	private void trigger(@Nullable Trigger before, @Nullable Trigger after) {
		if (before == null || after == null || this.sides.rebuilds().contains(id(before))) {
			if (before != null) {
				this.steps.drop(id(before),
						new TriggerOperation.DropTrigger(before.table(), before.name(), false, false, before));
			}
			if (after != null) {
				create(after);
			}
			return;
		}
		if (before.state() != after.state()) {
			this.steps.change(id(after),
					new TriggerOperation.SetTriggerState(after.table(), after.name(), after.state(), before.state()));
		}
		this.steps.add(id(after), Step.Action.CHANGE,
				Words.compare(ObjectReference.of(ObjectKind.TRIGGER, after.table(), after.name()), before.comment(),
						after.comment()));
	}

	void create(Trigger trigger) {
		this.steps.create(id(trigger), new TriggerOperation.CreateTrigger(trigger, false, null));
	}

	static Id id(Trigger trigger) {
		return Id.part(Id.Space.TRIGGER, trigger.table(), trigger.name());
	}

}
