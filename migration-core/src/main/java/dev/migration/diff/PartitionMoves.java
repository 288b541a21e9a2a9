package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.Index;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.Partition;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ServerNames;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;

/**
 * What a table keeps of its parent when it is no partition any more, and what it has to
 * have before it becomes one (PostgreSQL manual, ALTER TABLE).
 */
final class PartitionMoves {

	private final Table before;

	private final Table after;

	private final boolean detached;

	private final boolean attached;

	private final List<Constraint> kept;

	private final List<Constraint> given;

	PartitionMoves(Sides sides, Table before, Table after) {
		this.before = before;
		this.after = after;
		Partition was = before.partition();
		Partition is = after.partition();
		boolean moves = !Objects.equals(was, is) || (is != null && sides.rebuilds().contains(place(after, is)));
		this.detached = moves && was != null;
		this.attached = moves && is != null;
		this.kept = this.detached ? ofParents(before, sides.before()) : List.of();
		this.given = this.attached ? ofParents(after, sides.after()) : List.of();
	}

	boolean isDetached() {
		return this.detached;
	}

	boolean isAttached() {
		return this.attached;
	}

	// The table as it is while it is no partition.
	Table before() {
		List<Constraint> constraints = new ArrayList<>(this.before.constraints());
		this.kept.stream().filter(this::isWanted).forEach(constraints::add);
		return with(this.before, constraints);
	}

	// The table with the constraints that it has already and that become its parent's.
	Table after() {
		List<Constraint> constraints = new ArrayList<>(this.after.constraints());
		this.given.stream()
			.flatMap((constraint) -> had(constraint).stream())
			.forEach((constraint) -> constraints.add(constraint));
		return with(this.after, constraints);
	}

	List<Index> indexes() {
		List<Index> indexes = this.before.indexes();
		return this.detached ? indexes.stream().map(IndexComparer::withoutParent).toList() : indexes;
	}

	// What stays behind when it is detached and does not belong there.
	List<Constraint> left() {
		return this.kept.stream().filter((constraint) -> !isWanted(constraint)).toList();
	}

	// The checks without which it does not become a partition.
	List<Constraint> missing() {
		return this.given.stream()
			.filter((constraint) -> constraint instanceof CheckConstraint && had(constraint).isEmpty())
			.toList();
	}

	private boolean isWanted(Constraint constraint) {
		return same(this.after.constraints(), constraint) != null || same(this.given, constraint) != null;
	}

	private List<Constraint> had(Constraint constraint) {
		Constraint own = same(this.before.constraints(), constraint);
		Constraint had = (own != null) ? own : same(this.kept, constraint);
		return (had != null) ? List.of(had) : List.of();
	}

	private static @Nullable Constraint same(List<Constraint> constraints, Constraint constraint) {
		return constraints.stream()
			.filter((one) -> one.name().equals(constraint.name()) && one.getClass() == constraint.getClass()
					&& !Replacement.isNeeded(constraint, one))
			.findFirst()
			.orElse(null);
	}

	// Those of all its parents, by the names that the server gives them in a partition.
	private static List<Constraint> ofParents(Table table, Inventory side) {
		List<Constraint> constraints = new ArrayList<>();
		Partition partition = table.partition();
		while (partition != null) {
			Table parent = side.tables().get(partition.parent());
			if (parent == null) {
				break;
			}
			parent.constraints()
				.stream()
				.filter((one) -> !(one instanceof NotNullConstraint)
						&& !(one instanceof CheckConstraint check && check.noInherit()))
				.map((one) -> inPartition(table.name(), one))
				.filter((one) -> table.constraint(one.name()).isEmpty())
				.forEach(constraints::add);
			partition = parent.partition();
		}
		return constraints;
	}

	private static Constraint inPartition(QualifiedName table, Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return new PrimaryKey(ServerNames.join(table.name(), "", "pkey"), key.columns(), key.include(),
					key.withoutOverlaps(), key.deferral(), key.storage(), null);
		}
		if (constraint instanceof UniqueConstraint key) {
			List<String> columns = new ArrayList<>(key.columns());
			columns.addAll(key.include());
			return new UniqueConstraint(ServerNames.join(table.name(), String.join("_", columns), "key"), key.columns(),
					key.include(), key.nullsNotDistinct(), key.withoutOverlaps(), key.deferral(), key.storage(), null);
		}
		if (constraint instanceof ExclusionConstraint rule) {
			List<String> columns = new ArrayList<>(rule.elements()
				.stream()
				.map((element) -> element.key().expression() ? "expr" : element.key().text())
				.toList());
			columns.addAll(rule.include());
			return new ExclusionConstraint(ServerNames.join(table.name(), String.join("_", columns), "excl"),
					rule.method(), rule.elements(), rule.include(), rule.where(), rule.deferral(), rule.storage(),
					null);
		}
		return Replacement.bare(constraint);
	}

	private static Table with(Table table, List<Constraint> constraints) {
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.triggers(),
				table.policies(), table.partitionKey(), table.partition(), table.inherits(), table.options(),
				table.comment(), table.grants());
	}

	private static Id place(Table table, Partition partition) {
		return Id.part(Id.Space.PARENT, table.name(), partition.parent().toString());
	}

}
