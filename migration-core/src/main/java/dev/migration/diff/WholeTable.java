package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.ConstraintOperation;
import dev.migration.operation.Previous;
import dev.migration.operation.TableOperation;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.Index;
import dev.migration.schema.Partition;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * Tables that come or go as a whole, as far as they can.
 */
final class WholeTable {

	private final Steps steps;

	private final Sides sides;

	WholeTable(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void create(Table table) {
		QualifiedName name = table.name();
		Id id = Id.relation(name);
		List<Constraint> later = table.constraints().stream().filter((one) -> isApart(name, one)).toList();
		Table together = together(table, later);
		this.steps.create(id, new Change(new TableOperation.CreateTable(together, false),
				PartitionNotes.besideDefault(table, this.sides)));
		together(this.sides.after(), id, Step.Action.CREATE);
		later.forEach((one) -> this.steps.create(Id.constraint(name, one.name()),
				new ConstraintOperation.AddConstraint(name, one)));
		if (this.sides.apart().areRulesApart(name)) {
			IndexComparer indexes = new IndexComparer(this.steps, this.sides);
			table.indexes().forEach(indexes::create);
			TriggerComparer triggers = new TriggerComparer(this.steps, this.sides);
			table.triggers().forEach(triggers::create);
			PolicyComparer policies = new PolicyComparer(this.steps, this.sides);
			table.policies().forEach(policies::create);
			new TableOptionsComparer(this.steps, this.sides).create(table);
		}
		if (this.sides.apart().areDefaultsApart(name)) {
			table.columns()
				.stream()
				.filter((column) -> column.defaultExpression() != null)
				.forEach((column) -> this.steps.create(Id.value(name, column.name()), new ColumnOperation.SetDefault(
						name, column.name(), column.defaultExpression(), Previous.of(null))));
		}
	}

	void drop(Table table, @Nullable Table again) {
		QualifiedName name = table.name();
		Id id = Id.relation(name);
		List<Constraint> earlier = table.constraints().stream().filter((one) -> isApart(name, one)).toList();
		earlier.forEach((one) -> this.steps.drop(Id.constraint(name, one.name()), ConstraintComparer.drop(name, one)));
		takeApart(table);
		this.steps.drop(id, new Change(new TableOperation.DropTable(name, false, false, together(table, earlier)),
				notes(table, again)));
		together(this.sides.before(), id, Step.Action.DROP);
	}

	private void takeApart(Table table) {
		QualifiedName name = table.name();
		if (this.sides.apart().areRulesApart(name)) {
			new TableOptionsComparer(this.steps, this.sides).drop(table);
			new IndexComparer(this.steps, this.sides).compare(table.indexes(), List.of());
			new TriggerComparer(this.steps, this.sides).compare(table.triggers(), List.of());
			new PolicyComparer(this.steps, this.sides).compare(table.policies(), List.of());
		}
		if (this.sides.apart().areDefaultsApart(name)) {
			table.columns()
				.stream()
				.filter((column) -> column.defaultExpression() != null)
				.forEach((column) -> this.steps.drop(Id.value(name, column.name()), new ColumnOperation.SetDefault(name,
						column.name(), null, Previous.of(column.defaultExpression()))));
		}
	}

	private List<Note> notes(Table table, @Nullable Table again) {
		List<Note> notes = new ArrayList<>();
		notes.add(loss(table, again));
		if (isTaken(this.sides.after(), table.name())) {
			return notes;
		}
		List<String> alike = this.sides.after()
			.tables()
			.values()
			.stream()
			.filter((other) -> !isTaken(this.sides.before(), other.name()) && isAlike(table, other))
			.map((other) -> other.name().toString())
			.toList();
		if (!alike.isEmpty()) {
			notes.add(Note.of(Note.Kind.POSSIBLE_RENAME,
					"if it got the name %s, say so with the rename %s=%s: the rows then stay"
						.formatted(String.join(" or ", alike), table.name(), alike.get(0))));
		}
		return notes;
	}

	// What keeps a rename from being told: the name stays, or the new one is there.
	private static boolean isTaken(Inventory side, QualifiedName name) {
		return side.has(Id.relation(name)) || side.has(Id.type(name));
	}

	// A partitioned table has no rows of its own.
	private static Note loss(Table table, @Nullable Table again) {
		String name = TypeText.of(table.name());
		if (again == null) {
			return Note.of(Note.Kind.DATA_LOSS, "all rows of %s are lost".formatted(name));
		}
		if (table.partitionKey() == null) {
			return Note.of(Note.Kind.DATA_LOSS,
					"all rows of %s are lost, because the server cannot change how it is partitioned".formatted(name));
		}
		return Note.of(Note.Kind.BEHAVIOUR,
				"%s comes again, because the server cannot change how it is partitioned; partitions that stay keep their rows%s"
					.formatted(name, (again.partitionKey() != null) ? " and are attached again" : ""));
	}

	// Whether most of the columns have the names of the other's.
	private static boolean isAlike(Table table, Table other) {
		long common = table.columns().stream().filter((column) -> other.column(column.name()).isPresent()).count();
		return common * 2 > Math.max(table.columns().size(), other.columns().size());
	}

	private boolean isApart(QualifiedName table, Constraint constraint) {
		return this.sides.apart().isApart(table, constraint);
	}

	private void together(Inventory inventory, Id table, Step.Action action) {
		for (Id part : inventory.parts(table)) {
			this.steps.together(part, action, table);
			inventory.parts(part).forEach((place) -> this.steps.together(place, action, part));
		}
	}

	private Table together(Table table, List<Constraint> apart) {
		boolean rules = !this.sides.apart().areRulesApart(table.name());
		boolean defaults = !this.sides.apart().areDefaultsApart(table.name());
		List<Constraint> constraints = Stream.concat(table.constraints().stream(), inherited(table).stream())
			.filter((constraint) -> !apart.contains(constraint))
			.toList();
		List<Index> indexes = table.indexes().stream().map(IndexComparer::withoutParent).toList();
		return new Table(table.name(),
				defaults ? table.columns() : table.columns().stream().map(WholeTable::withoutDefault).toList(),
				constraints, rules ? indexes : List.of(), rules ? table.triggers() : List.of(),
				rules ? table.policies() : List.of(), table.partitionKey(), table.partition(), table.inherits(),
				rules ? table.options() : TableOptionsComparer.withoutRoles(table.options()), table.comment(),
				table.grants());
	}

	// A table becomes a partition only when it has the checks of its parent.
	private List<Constraint> inherited(Table table) {
		List<Constraint> checks = new ArrayList<>();
		Partition partition = table.columns().isEmpty() ? null : table.partition();
		while (partition != null) {
			Table parent = this.sides.after().tables().get(partition.parent());
			if (parent == null) {
				break;
			}
			parent.constraints(CheckConstraint.class)
				.stream()
				.filter((check) -> !check.noInherit() && table.constraint(check.name()).isEmpty())
				.map((check) -> new CheckConstraint(check.name(), check.expression(), false, check.validity(), null))
				.forEach(checks::add);
			partition = parent.partition();
		}
		return checks;
	}

	private static Column withoutDefault(Column column) {
		return new Column(column.name(), column.type(), column.notNull(), null, column.identity(), column.generated(),
				column.collation(), column.options(), column.comment(), column.grants());
	}

}
