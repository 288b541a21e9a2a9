package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.Partition;
import dev.migration.schema.Table;

/**
 * What the server does to a partition when its parent changes: columns come, go and
 * change with it (PostgreSQL manual, ALTER TABLE).
 */
final class PartitionCascade {

	private final Sides sides;

	PartitionCascade(Sides sides) {
		this.sides = sides;
	}

	// The partitioned table that it is a partition of on both sides.
	@Nullable Table commonParent(Table table) {
		Table before = this.sides.before().tables().get(table.name());
		Table after = this.sides.after().tables().get(table.name());
		Partition was = (before != null) ? before.partition() : null;
		Partition is = (after != null) ? after.partition() : null;
		if (is == null || !is.equals(was)
				|| this.sides.rebuilds().contains(Id.part(Id.Space.PARENT, table.name(), is.parent().toString()))
				|| this.sides.rebuilds().contains(Id.relation(is.parent()))) {
			return null;
		}
		return this.sides.after().tables().get(is.parent());
	}

	// The table as it is once its parent has changed.
	Table apply(Table before) {
		Table after = commonParent(before);
		if (after == null) {
			return before;
		}
		Table was = Objects.requireNonNull(this.sides.before().tables().get(after.name()));
		List<Column> columns = new ArrayList<>();
		for (Column column : before.columns()) {
			Column parentWas = was.column(column.name()).orElse(null);
			Column parentIs = after.column(column.name()).orElse(null);
			if (parentWas == null) {
				columns.add(column);
			}
			else if (parentIs != null) {
				columns.add(isAgain(after, parentIs) ? plain(parentIs) : changed(column, parentWas, parentIs));
			}
		}
		after.columns()
			.stream()
			.filter((column) -> before.column(column.name()).isEmpty())
			.forEach((column) -> columns.add(plain(column)));
		return new Table(before.name(), columns, before.constraints(), before.indexes(), before.triggers(),
				before.policies(), before.partitionKey(), before.partition(), before.inherits(), before.options(),
				before.comment(), before.grants());
	}

	private boolean isAgain(Table parent, Column column) {
		return this.sides.rebuilds().contains(Id.column(parent.name(), column.name()));
	}

	private static Column plain(Column column) {
		return new Column(column.name(), column.type(), column.notNull(), column.defaultExpression(), null,
				column.generated(), column.collation(), column.options(), null, List.of());
	}

	private static Column changed(Column own, Column was, Column is) {
		boolean retyped = !was.type().equals(is.type()) || !Objects.equals(was.collation(), is.collation());
		boolean valued = !Objects.equals(was.defaultExpression(), is.defaultExpression())
				|| !Objects.equals(was.generated(), is.generated());
		return new Column(own.name(), retyped ? is.type() : own.type(),
				(was.notNull() != is.notNull()) ? is.notNull() : own.notNull(),
				valued ? is.defaultExpression() : own.defaultExpression(), own.identity(),
				valued ? is.generated() : own.generated(), retyped ? is.collation() : own.collation(),
				options(own.options(), was.options(), is.options()), own.comment(), own.grants());
	}

	private static ColumnOptions options(ColumnOptions own, ColumnOptions was, ColumnOptions is) {
		return new ColumnOptions(Objects.equals(was.storage(), is.storage()) ? own.storage() : is.storage(),
				own.compression(),
				Objects.equals(was.statistics(), is.statistics()) ? own.statistics() : is.statistics(),
				own.parameters());
	}

}
