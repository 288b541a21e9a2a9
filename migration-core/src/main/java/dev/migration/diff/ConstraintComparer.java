package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ConstraintOperation;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Partition;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;

/**
 * Compares the constraints of a table that is on both sides.
 */
final class ConstraintComparer {

	private final Steps steps;

	private final Sides sides;

	ConstraintComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare(Table before, Table after) {
		Map<String, Constraint> was = Pairs.byName(rules(before, this.sides.before(), after), Constraint::name);
		Map<String, Constraint> is = Pairs.byName(rules(after, this.sides.after(), before), Constraint::name);
		TreeSet<String> names = new TreeSet<>(was.keySet());
		names.addAll(is.keySet());
		names.forEach((name) -> {
			Id id = Id.constraint(after.name(), name);
			if (was.get(name) instanceof NotNullConstraint had && is.get(name) instanceof NotNullConstraint has
					&& isOfParent(before, this.sides.before(), had.column())
					&& isOfParent(after, this.sides.after(), has.column())) {
				this.steps.add(id, Step.Action.CHANGE, words(id, had, has));
			}
			else {
				constraint(id, was.get(name), is.get(name));
			}
		});
	}

	/**
	 * Since PostgreSQL 18 a refusal of nulls has a name, which stays behind when the
	 * column or the table gets another one: that alone is no difference. A partition's
	 * comes, changes and goes with that of its parent.
	 */
	private static List<Constraint> rules(Table table, Inventory side, Table other) {
		return table.constraints()
			.stream()
			.filter((constraint) -> !(constraint instanceof NotNullConstraint rule
					&& (isSaidBy(other, rule) || isSaidByParent(table, side, rule, other))))
			.toList();
	}

	private static boolean isSaidByParent(Table table, Inventory side, NotNullConstraint rule, Table other) {
		return isOfParent(table, side, rule.column()) && other.constraint(rule.name()).isEmpty();
	}

	/**
	 * Whether a partition refuses the nulls of a column because its parent does.
	 */
	static boolean isOfParent(Table table, Inventory side, String column) {
		Partition partition = table.partition();
		Table parent = (partition != null) ? side.tables().get(partition.parent()) : null;
		return parent != null && refusesNulls(parent, column);
	}

	private static boolean refusesNulls(Table table, String column) {
		return table.column(column).filter(Column::notNull).isPresent()
				|| table.constraints(NotNullConstraint.class).stream().anyMatch((rule) -> rule.column().equals(column));
	}

	private static boolean isSaidBy(Table other, NotNullConstraint rule) {
		boolean plain = rule.validity() == Validity.VALID && !rule.noInherit() && rule.comment() == null;
		return plain && other.column(rule.column()).filter(Column::notNull).isPresent()
				&& other.constraints(NotNullConstraint.class)
					.stream()
					.noneMatch((each) -> each.column().equals(rule.column()));
	}

	private void constraint(Id id, @Nullable Constraint before, @Nullable Constraint after) {
		QualifiedName table = id.name();
		if (before == null || after == null || this.sides.rebuilds().contains(id)) {
			if (before != null) {
				this.steps.drop(id, drop(table, before));
			}
			if (after != null) {
				this.steps.create(id, new Change(new ConstraintOperation.AddConstraint(table, after),
						ConstraintNotes.onAdd(table, after)));
			}
			return;
		}
		this.steps.add(id, Step.Action.CHANGE, changes(table, before, after));
	}

	static ConstraintOperation drop(QualifiedName table, Constraint constraint) {
		return new ConstraintOperation.DropConstraint(table, constraint.name(), false, false, constraint);
	}

	private static List<Change> changes(QualifiedName table, Constraint before, Constraint after) {
		List<Change> changes = new ArrayList<>();
		if (validity(before) != validity(after)) {
			changes.add(Change.of(new ConstraintOperation.ValidateConstraint(table, after.name()),
					Note.of(Note.Kind.MAY_FAIL, "fails while rows do not satisfy it")));
		}
		if (before instanceof ForeignKey was && after instanceof ForeignKey is && was.deferral() != is.deferral()) {
			changes.add(
					Change.of(new ConstraintOperation.SetDeferral(table, after.name(), is.deferral(), was.deferral())));
		}
		changes.addAll(IndexComparer.storage(ObjectReference.of(ObjectKind.INDEX, table.sibling(after.name())),
				storage(before), storage(after)));
		changes.addAll(words(Id.constraint(table, after.name()), before, after));
		return changes;
	}

	private static List<Change> words(Id id, Constraint before, Constraint after) {
		return Words.compare(ObjectReference.of(ObjectKind.CONSTRAINT, id.name(), after.name()), before.comment(),
				after.comment());
	}

	static Validity validity(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return key.validity();
		}
		if (constraint instanceof CheckConstraint check) {
			return check.validity();
		}
		return (constraint instanceof NotNullConstraint rule) ? rule.validity() : Validity.VALID;
	}

	private static StorageOptions storage(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return key.storage();
		}
		if (constraint instanceof UniqueConstraint key) {
			return key.storage();
		}
		return (constraint instanceof ExclusionConstraint rule) ? rule.storage() : StorageOptions.DEFAULT;
	}

}
