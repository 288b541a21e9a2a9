package dev.migration.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.migration.diff.Step.Action;
import dev.migration.schema.Index;
import dev.migration.schema.Partition;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * Brings steps into an order in which each finds what it needs.
 * <p>
 * What is needed before goes after all that needed it; what is needed afterwards comes
 * before all that needs it. Among the steps that could be next, {@link Step}'s own order
 * decides, so that the order depends on nothing but the two schemas.
 */
final class StepOrder {

	private final Map<Step, Set<Step>> later = new TreeMap<>();

	private final Map<Step, Integer> waiting = new HashMap<>();

	StepOrder(Steps steps, Inventory before, Inventory after) {
		for (Action action : Action.values()) {
			steps.all(action).forEach((step) -> this.later.put(step, new TreeSet<>()));
		}
		before.needs().forEach((dependent, needed) -> needed.forEach((one) -> release(steps, dependent, one)));
		after.needs().forEach((dependent, needed) -> needed.forEach((one) -> provide(steps, dependent, one)));
		before.needs()
			.forEach((dependent, needed) -> needed.stream()
				.filter((one) -> isPartition(before, one) && dependent.space() == Id.Space.CONSTRAINT)
				.forEach((one) -> first(steps.find(one, Action.DROP), steps.find(dependent, Action.CREATE))));
		steps.all(Action.DROP).forEach((step) -> {
			first(Optional.of(step), steps.find(step.id(), Action.CHANGE));
			first(Optional.of(step), steps.find(step.id(), Action.CREATE));
			first(Optional.of(step), step.id().owner().flatMap((owner) -> steps.find(owner, Action.DROP)));
		});
		steps.all(Action.CHANGE).forEach((step) -> first(Optional.of(step), steps.find(step.id(), Action.CREATE)));
		for (Action action : List.of(Action.CHANGE, Action.CREATE)) {
			steps.all(action)
				.forEach((step) -> first(step.id().owner().flatMap((owner) -> steps.find(owner, Action.CREATE)),
						Optional.of(step)));
		}
		steps.all(Action.CREATE)
			.stream()
			.filter((step) -> step.id().space() == Id.Space.PARENT)
			.forEach((step) -> indexes(after, step.id().name())
				.forEach((index) -> first(steps.find(Id.relation(index.qualifiedName()), Action.CREATE),
						Optional.of(step))));
		bounds(steps, before, after);
		names(steps);
		columns(steps, before, after);
	}

	// The steps in order, as far as they have one: those on a cycle are missing.
	List<Step> sorted() {
		this.waiting.clear();
		this.later.keySet().forEach((step) -> this.waiting.put(step, 0));
		this.later.values().forEach((all) -> all.forEach((step) -> this.waiting.merge(step, 1, Integer::sum)));
		TreeSet<Step> ready = new TreeSet<>();
		this.waiting.forEach((step, count) -> {
			if (count == 0) {
				ready.add(step);
			}
		});
		List<Step> sorted = new ArrayList<>();
		while (!ready.isEmpty()) {
			Step next = ready.first();
			ready.remove(next);
			sorted.add(next);
			for (Step follower : this.later.getOrDefault(next, Set.of())) {
				if (this.waiting.merge(follower, -1, Integer::sum) == 0) {
					ready.add(follower);
				}
			}
		}
		return sorted;
	}

	// The steps that wait for each other.
	Set<Step> cycles(Collection<Step> sorted) {
		Set<Step> left = new TreeSet<>(this.later.keySet());
		left.removeAll(new HashSet<>(sorted));
		boolean trimmed = true;
		while (trimmed) {
			trimmed = left
				.removeIf((step) -> this.later.getOrDefault(step, Set.of()).stream().noneMatch(left::contains));
		}
		return left;
	}

	// What needs something lets it go before it goes or changes.
	private void release(Steps steps, Id dependent, Id needed) {
		Optional<Step> dropped = steps.find(dependent, Action.DROP);
		Optional<Step> released = dropped.or(() -> steps.find(dependent, Action.CHANGE));
		first(released, steps.find(needed, Action.DROP));
		first(dropped, steps.find(needed, Action.CHANGE));
	}

	// What is needed is there before what needs it.
	private void provide(Steps steps, Id dependent, Id needed) {
		for (Action action : List.of(Action.CHANGE, Action.CREATE)) {
			Optional<Step> user = steps.find(dependent, action);
			first(steps.find(needed, Action.CREATE), user);
			if (needed.space() != Id.Space.RELATION) {
				first(steps.find(needed, Action.CHANGE), user);
			}
		}
	}

	// A bound is free before it is taken again, and only columns that stay are compared.
	private void bounds(Steps steps, Inventory before, Inventory after) {
		Map<QualifiedName, Set<Step>> freed = new HashMap<>();
		places(before).forEach((place, parent) -> steps.find(place, Action.DROP)
			.ifPresent((step) -> freed.computeIfAbsent(parent, (key) -> new TreeSet<>()).add(step)));
		places(after).forEach((place, parent) -> {
			Optional<Step> taken = steps.find(place, Action.CREATE);
			freed.getOrDefault(parent, Set.of()).forEach((drop) -> first(Optional.of(drop), taken));
			if (taken.isPresent()) {
				List.of(place.name(), parent)
					.forEach((side) -> columns(before, side)
						.forEach((column) -> first(steps.find(column, Action.DROP), taken)));
			}
		});
	}

	private static List<Id> columns(Inventory inventory, QualifiedName name) {
		Table table = inventory.tables().get(name);
		return (table != null) ? table.columns().stream().map((column) -> Id.column(name, column.name())).toList()
				: List.of();
	}

	private static Map<Id, QualifiedName> places(Inventory inventory) {
		Map<Id, QualifiedName> places = new TreeMap<>();
		for (Table table : inventory.tables().values()) {
			Partition partition = table.partition();
			if (partition != null) {
				places.put(Id.part(Id.Space.PARENT, table.name(), partition.parent().toString()), partition.parent());
			}
		}
		return places;
	}

	private static List<Index> indexes(Inventory inventory, QualifiedName name) {
		Table table = inventory.tables().get(name);
		return (table != null) ? table.indexes() : List.of();
	}

	// A key that refers to a partitioned table holds each of its partitions, whichever
	// partitions there are when it comes again.
	private static boolean isPartition(Inventory before, Id id) {
		Table table = (id.space() == Id.Space.RELATION) ? before.tables().get(id.name()) : null;
		return table != null && table.partition() != null;
	}

	// A name is free before it is taken again.
	private void names(Steps steps) {
		Map<String, Set<Step>> freed = new HashMap<>();
		steps.all(Action.DROP)
			.forEach((step) -> step.changes()
				.forEach((change) -> TakenNames.freedBy(change.operation())
					.forEach((name) -> freed.computeIfAbsent(name, (key) -> new TreeSet<>()).add(step))));
		steps.all(Action.CREATE)
			.forEach((step) -> step.changes()
				.forEach((change) -> TakenNames.takenBy(change.operation())
					.forEach((name) -> freed.getOrDefault(name, Set.of())
						.forEach((drop) -> first(Optional.of(drop), Optional.of(step))))));
	}

	// A column that comes above takes in the one below; one that goes above sets it free.
	private void columns(Steps steps, Inventory before, Inventory after) {
		after.tables().forEach((name, table) -> {
			Table was = before.tables().get(name);
			if (was == null || (table.inherits().isEmpty() && was.inherits().isEmpty())) {
				return;
			}
			was.inherits()
				.forEach((parent) -> table.columns()
					.forEach((column) -> first(
							steps.find(Id.part(Id.Space.PARENT, name, parent.toString()), Action.DROP),
							steps.find(Id.column(name, column.name()), Action.CHANGE))));
			Set<QualifiedName> above = InheritedColumns.above(after, table);
			above.retainAll(InheritedColumns.above(before, was));
			above.forEach((parent) -> Stream.of(before, after)
				.flatMap((side) -> Stream.ofNullable(side.tables().get(parent)))
				.flatMap((one) -> one.columns().stream())
				.forEach((column) -> below(steps, Id.column(parent, column.name()), Id.column(name, column.name()))));
		});
	}

	private void below(Steps steps, Id above, Id below) {
		for (Action action : Action.values()) {
			Optional<Step> step = own(steps, below, action);
			first(own(steps, above, Action.DROP), step);
			first(step, own(steps, above, Action.CREATE));
		}
	}

	private static Optional<Step> own(Steps steps, Id id, Action action) {
		return steps.find(id, action).filter((step) -> step.id().equals(id));
	}

	private void first(Optional<Step> earlier, Optional<Step> then) {
		if (earlier.isPresent() && then.isPresent() && !earlier.get().equals(then.get())) {
			Set<Step> followers = this.later.get(earlier.get());
			if (followers != null) {
				followers.add(then.get());
			}
		}
	}

}
