package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.ColumnRuleOperation;
import dev.migration.operation.Operation;
import dev.migration.operation.ParameterChange;
import dev.migration.operation.SqlOperation;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.CompositeType;
import dev.migration.schema.DataType;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * Compares the columns of a table that is on both sides.
 */
final class ColumnComparer {

	private final Steps steps;

	private final Sides sides;

	private final ColumnValueComparer values;

	private final InheritedColumns inherited;

	ColumnComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
		this.values = new ColumnValueComparer(steps, sides);
		this.inherited = new InheritedColumns(sides);
	}

	void compare(Table before, Table after, @Nullable Table parent) {
		for (Column column : before.columns()) {
			Column is = after.column(column.name()).orElse(null);
			if (is == null) {
				drop(before, column, ColumnNotes.onDrop(before, column, after));
			}
			else if (parent == null || parent.column(column.name()).isEmpty()) {
				both(before, column, after, is);
			}
		}
		Set<String> kept = inherited(before, after);
		for (Column column : after.columns()) {
			if (before.column(column.name()).isEmpty() && !kept.contains(column.name())) {
				add(after, column);
			}
		}
		if (parent != null) {
			partition(before, after, parent);
		}
	}

	// What came from others is the table's own once it comes from nowhere else.
	private Set<String> inherited(Table before, Table after) {
		Set<String> kept = new TreeSet<>();
		for (Column was : this.inherited.becomeOwn(before, after)) {
			kept.add(was.name());
			after.column(was.name()).ifPresent((is) -> stay(before, was, after, is, false));
		}
		this.inherited.leftBehind(before, after)
			.forEach((column) -> drop(before, column, ColumnNotes.onDrop(before, column, after)));
		return kept;
	}

	// What the server did with the partitioned table it did here too.
	private void partition(Table before, Table after, Table parent) {
		for (Column column : after.columns()) {
			if (parent.column(column.name()).isPresent()) {
				for (Step.Action action : Step.Action.values()) {
					this.steps.together(Id.column(after.name(), column.name()), action,
							Id.column(parent.name(), column.name()));
				}
				before.column(column.name()).ifPresent((was) -> stay(before, was, after, column, false));
			}
		}
	}

	private void both(Table before, Column was, Table after, Column is) {
		Id id = Id.column(after.name(), is.name());
		if (this.sides.rebuilds().contains(id)) {
			drop(before, was, List.of(ColumnNotes.onDropAgain(before.name(), was)));
			add(after, is);
		}
		else if (!was.equals(is) || this.sides.rebuilds().isParked(id)
				|| this.sides.rebuilds().contains(Id.value(after.name(), is.name()))) {
			stay(before, was, after, is, this.sides.rebuilds().isParked(id));
		}
	}

	private void drop(Table table, Column column, List<Note> notes) {
		Id id = Id.column(table.name(), column.name());
		Operation drop = this.inherited.goesAlone(table, column.name())
				? new SqlOperation.RunSql("ALTER TABLE ONLY %s DROP COLUMN %s".formatted(TypeText.of(table.name()),
						TypeText.column(column.name())), null)
				: new ColumnOperation.DropColumn(table.name(), column.name(), false, false, column);
		this.steps.drop(id, new Change(drop, notes));
		this.steps.together(Id.value(table.name(), column.name()), Step.Action.DROP, id);
	}

	private void add(Table table, Column column) {
		Id id = Id.column(table.name(), column.name());
		this.steps.create(id, new Change(new ColumnOperation.AddColumn(table.name(), column, false),
				ColumnNotes.onAdd(table.name(), column)));
		this.steps.together(Id.value(table.name(), column.name()), Step.Action.CREATE, id);
	}

	private void stay(Table before, Column was, Table after, Column is, boolean parked) {
		QualifiedName table = after.name();
		Id id = Id.column(table, is.name());
		boolean retyped = !was.type().equals(is.type()) || !Objects.equals(was.collation(), is.collation());
		this.values.compare(table, was, is, retyped, parked);
		if (parked) {
			park(table, was, is);
		}
		List<Change> changes = new ArrayList<>();
		if (was.generated() != null && is.generated() == null) {
			changes.add(Change.of(new ColumnRuleOperation.DropExpression(table, is.name(), false)));
		}
		if (retyped && !parked) {
			changes.add(type(table, was, is));
		}
		notNull(before, was, after, is, changes);
		options(table, was, is, changes);
		ObjectReference object = ObjectReference.of(ObjectKind.COLUMN, table, is.name());
		changes.addAll(Words.compare(object, was.comment(), is.comment()));
		changes.addAll(Words.compare(object, was.grants(), is.grants()));
		this.steps.add(id, Step.Action.CHANGE, changes);
	}

	// The type of the column is built anew; meanwhile its values are text.
	private void park(QualifiedName table, Column was, Column is) {
		Id id = Id.column(table, is.name());
		DataType text = was.type().isArray() ? DataType.text().array() : DataType.text();
		List<Note> notes = new ArrayList<>(PartitionKeyNotes.onColumn(this.sides, table, is.name()));
		notes.add(Note.of(Note.Kind.REWRITE,
				"all rows of %s are written anew, twice, while the table is locked".formatted(TypeText.of(table))));
		String column = TypeText.column(is.name());
		this.steps.drop(id, new Change(
				new ColumnOperation.SetColumnType(table, is.name(), text, column + "::" + text, null, was), notes));
		this.steps.create(id,
				Change.of(
						new ColumnOperation.SetColumnType(table, is.name(), is.type(),
								column + "::" + TypeText.of(is.type()), is.collation(), null),
						Note.of(Note.Kind.MAY_FAIL, parkFailure(table, was, is))));
	}

	// The text of a composite value has a place for each of its attributes.
	private String parkFailure(QualifiedName table, Column was, Column is) {
		String type = TypeText.of(is.type());
		if (was.type() instanceof DataType.UserDefined own && is.type() instanceof DataType.UserDefined now
				&& this.sides.before().types().get(own.name()) instanceof CompositeType one
				&& this.sides.after().types().get(now.name()) instanceof CompositeType other
				&& one.attributes().size() != other.attributes().size()) {
			return "fails as soon as %s has a value, for %d attributes do not become the %d of %s by themselves; change the types of attributes in one revision, and add or drop attributes in another"
				.formatted(TypeText.of(table, is.name()), one.attributes().size(), other.attributes().size(), type);
		}
		return "fails while rows have values that are none of %s".formatted(type);
	}

	private static Change type(QualifiedName table, Column was, Column is) {
		Casts cast = Casts.of(was.type(), is.type());
		return new Change(new ColumnOperation.SetColumnType(table, is.name(), is.type(), cast.using(is.name()),
				is.collation(), was), CastNotes.of(table, was, is, cast));
	}

	private void notNull(Table before, Column was, Table after, Column is, List<Change> changes) {
		boolean had = hasRule(before, this.sides.before(), was);
		boolean said = (is.notNull() && hasRule(after, this.sides.after(), is) && !had) || (!is.notNull() && had);
		if (was.notNull() != is.notNull() && !said) {
			changes.add(new Change(new ColumnOperation.SetNotNull(after.name(), is.name(), is.notNull()),
					is.notNull() ? ColumnNotes.onNotNull(after.name(), is) : List.of()));
		}
	}

	// Whether a constraint of its own refuses the nulls.
	private static boolean hasRule(Table table, Inventory side, Column column) {
		return !ConstraintComparer.isOfParent(table, side, column.name()) && table.constraints(NotNullConstraint.class)
			.stream()
			.anyMatch((rule) -> rule.column().equals(column.name()));
	}

	private void options(QualifiedName table, Column was, Column is, List<Change> changes) {
		ColumnOptions before = was.options();
		ColumnOptions after = is.options();
		if (!Objects.equals(before.storage(), after.storage())) {
			changes.add(Change.of(new ColumnRuleOperation.SetStorage(table, is.name(),
					storage(after, is, this.sides.after()), storage(before, was, this.sides.before()))));
		}
		if (!Objects.equals(before.compression(), after.compression())) {
			changes.add(Change.of(new ColumnRuleOperation.SetCompression(table, is.name(),
					Objects.requireNonNullElse(after.compression(), "default"),
					Objects.requireNonNullElse(before.compression(), "default"))));
		}
		if (!Objects.equals(before.statistics(), after.statistics())) {
			changes.add(Change.of(new ColumnRuleOperation.SetStatistics(table, is.name(),
					Objects.requireNonNullElse(after.statistics(), -1),
					Objects.requireNonNullElse(before.statistics(), -1))));
		}
		ParameterChange parameters = Words.parameters(before.parameters(), after.parameters());
		if (parameters != null) {
			changes.add(Change.of(new ColumnRuleOperation.SetColumnParameters(table, is.name(), parameters)));
		}
	}

	private static String storage(ColumnOptions options, Column column, Inventory side) {
		String storage = options.storage();
		return (storage != null) ? storage : StorageDefault.of(column.type(), side);
	}

}
