package dev.migration.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.Policy;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.Trigger;

/**
 * One table of the model: its columns and keys, and all the rest of the database.
 */
final class TableAlignment {

	private final Schema actual;

	private final Schema desired;

	private final Gone gone;

	private final ColumnAlignment columns;

	TableAlignment(Schema actual, Schema desired, Gone gone) {
		this.actual = actual;
		this.desired = desired;
		this.gone = gone;
		this.columns = new ColumnAlignment(actual.domains());
	}

	/** A table that only the model has. */
	Table added(Table table) {
		return new Table(table.name(), table.columns(), possible(table.constraints()), table.indexes(),
				table.triggers(), table.policies(), table.partitionKey(), table.partition(), table.inherits(),
				table.options(), table.comment(), table.grants());
	}

	Table table(Table was, Table is) {
		List<Column> all = columns(was, is);
		ConstraintAlignment constraints = new ConstraintAlignment(was, this.gone, all);
		IndexAlignment indexes = new IndexAlignment(was, this.gone);
		return new Table(is.name(), all, constraints.constraints(possible(is.constraints())),
				indexes.indexes(is.indexes()), was.triggers().stream().filter(this::isKept).toList(),
				was.policies().stream().filter(this::isKept).toList(), was.partitionKey(), was.partition(),
				was.inherits(), was.options(), (is.comment() != null) ? is.comment() : was.comment(), was.grants());
	}

	private boolean isKept(Trigger trigger) {
		QualifiedName table = trigger.table();
		return !this.gone.has(ObjectKind.TRIGGER, table, trigger.name()) && !this.gone.hasAny(table, trigger.columns())
				&& !this.gone.isMentioned(table, trigger.when());
	}

	private boolean isKept(Policy policy) {
		QualifiedName table = policy.table();
		return !this.gone.has(ObjectKind.POLICY, table, policy.name()) && !this.gone.isMentioned(table, policy.using())
				&& !this.gone.isMentioned(table, policy.check());
	}

	// In the order of the database, new ones last; a model has no order. A table that
	// inherits has its own columns alone.
	private List<Column> columns(Table was, Table is) {
		List<Column> all = new ArrayList<>();
		for (Column column : was.columns()) {
			is.column(column.name()).ifPresent((wanted) -> all.add(this.columns.column(column, wanted)));
		}
		is.columns()
			.stream()
			.filter((column) -> was.column(column.name()).isEmpty() && !isInherited(was, column.name()))
			.forEach(all::add);
		return all;
	}

	private boolean isInherited(Table table, String column) {
		return table.inherits()
			.stream()
			.map(this.actual::table)
			.flatMap(Optional::stream)
			.anyMatch((parent) -> parent.column(column).isPresent() || isInherited(parent, column));
	}

	// No key references a view.
	private List<Constraint> possible(List<Constraint> constraints) {
		return constraints.stream()
			.filter((constraint) -> !(constraint instanceof ForeignKey key) || isTable(key.referencedTable()))
			.toList();
	}

	private boolean isTable(QualifiedName name) {
		return this.desired.table(name).isPresent() || this.actual.table(name).isPresent() || !isView(name);
	}

	private boolean isView(QualifiedName name) {
		return this.actual.views().stream().anyMatch((view) -> view.name().equals(name))
				|| this.actual.materializedViews().stream().anyMatch((view) -> view.name().equals(name))
				|| this.actual.unsupported()
					.stream()
					.anyMatch((object) -> object.kind().equals("foreign table")
							&& QualifiedName.parse(object.name()).equals(name));
	}

}
