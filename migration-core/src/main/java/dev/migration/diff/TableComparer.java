package dev.migration.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ConstraintOperation;
import dev.migration.operation.InheritanceOperation;
import dev.migration.schema.Partition;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * Compares tables: which come and go, and the parts of those that stay.
 */
final class TableComparer {

	private final Steps steps;

	private final Sides sides;

	private final WholeTable whole;

	private final PartitionCascade cascade;

	TableComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
		this.whole = new WholeTable(steps, sides);
		this.cascade = new PartitionCascade(sides);
	}

	void compare() {
		Map<QualifiedName, Table> before = this.sides.before().tables();
		Map<QualifiedName, Table> after = this.sides.after().tables();
		Set<QualifiedName> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		names.forEach((name) -> table(before.get(name), after.get(name)));
	}

	private void table(@Nullable Table before, @Nullable Table after) {
		if (before == null || after == null || this.sides.rebuilds().contains(Id.relation(after.name()))) {
			if (before != null) {
				this.whole.drop(before, after);
			}
			if (after != null) {
				this.whole.create(after);
			}
			return;
		}
		new ColumnComparer(this.steps, this.sides).compare(this.cascade.apply(before), after,
				this.cascade.commonParent(after));
		PartitionMoves moves = new PartitionMoves(this.sides, before, after);
		new ConstraintComparer(this.steps, this.sides).compare(moves.before(), moves.after());
		partition(before, after, moves);
		indexes(before, after, moves);
		new TriggerComparer(this.steps, this.sides).compare(before.triggers(), after.triggers());
		new PolicyComparer(this.steps, this.sides).compare(before.policies(), after.policies());
		new TableOptionsComparer(this.steps, this.sides).compare(before, after);
		inherits(before, after);
	}

	// With the table leave its indexes those of the parent.
	private void indexes(Table before, Table after, PartitionMoves moves) {
		Partition was = before.partition();
		if (moves.isDetached() && was != null) {
			before.indexes()
				.stream()
				.filter((index) -> index.parent() != null)
				.forEach((index) -> this.steps.together(
						place(index.qualifiedName(), Objects.requireNonNull(index.parent())), Step.Action.DROP,
						place(before.name(), was.parent())));
		}
		new IndexComparer(this.steps, this.sides).compare(moves.indexes(), after.indexes());
	}

	private void partition(Table before, Table after, PartitionMoves moves) {
		Partition was = before.partition();
		Partition is = after.partition();
		if (moves.isDetached() && was != null) {
			Id place = place(before.name(), was.parent());
			this.steps.drop(place, new InheritanceOperation.DetachPartition(before.name(), was.parent(),
					InheritanceOperation.DetachMode.PLAIN, was));
			moves.left()
				.forEach((constraint) -> this.steps.drop(place, new ConstraintOperation.DropConstraint(before.name(),
						constraint.name(), true, false, constraint)));
		}
		if (moves.isAttached() && is != null) {
			moves.missing()
				.forEach((constraint) -> this.steps.create(place(after.name(), is.parent()),
						new Change(new ConstraintOperation.AddConstraint(after.name(), constraint),
								ConstraintNotes.onAdd(after.name(), constraint))));
			this.steps.create(place(after.name(), is.parent()),
					new Change(new InheritanceOperation.AttachPartition(after.name(), is),
							PartitionNotes.onAttach(after, this.sides)));
		}
	}

	private void inherits(Table before, Table after) {
		List<QualifiedName> was = before.inherits();
		List<QualifiedName> is = after.inherits();
		was.stream()
			.filter((parent) -> !is.contains(parent) || isAgain(after.name(), parent))
			.forEach((parent) -> this.steps.drop(place(after.name(), parent),
					new InheritanceOperation.SetInherit(after.name(), parent, false)));
		is.stream()
			.filter((parent) -> !was.contains(parent) || isAgain(after.name(), parent))
			.forEach((parent) -> this.steps.create(place(after.name(), parent),
					new InheritanceOperation.SetInherit(after.name(), parent, true)));
	}

	private boolean isAgain(QualifiedName table, QualifiedName parent) {
		return this.sides.rebuilds().contains(place(table, parent));
	}

	private static Id place(QualifiedName table, QualifiedName parent) {
		return Id.part(Id.Space.PARENT, table, parent.toString());
	}

}
