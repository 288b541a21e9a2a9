package dev.migration.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.Partition;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;

/**
 * Tables: those of the model, and the partitions of theirs that only the database knows.
 */
final class TablesAlignment {

	private final Schema actual;

	private final Schema desired;

	private final Gone gone;

	private final Map<QualifiedName, Table> was = new TreeMap<>();

	private final Map<QualifiedName, Table> is = new TreeMap<>();

	TablesAlignment(Schema actual, Schema desired, Gone gone) {
		this.actual = actual;
		this.desired = desired;
		this.gone = gone;
	}

	List<Table> tables() {
		this.actual.tables().forEach((table) -> this.was.put(table.name(), table));
		TableAlignment one = new TableAlignment(this.actual, this.desired, this.gone);
		for (Table table : this.desired.tables()) {
			Table before = this.was.get(table.name());
			this.is.put(table.name(), (before != null) ? one.table(before, table) : one.added(table));
		}
		this.actual.tables().forEach(this::child);
		return List.copyOf(this.is.values());
	}

	// The table itself, or what becomes of it when its parent changes.
	private @Nullable Table child(Table before) {
		Table known = this.is.get(before.name());
		if (known != null || this.gone.hasTable(before.name())) {
			return known;
		}
		Partition partition = before.partition();
		Table parent = (partition != null) ? this.was.get(partition.parent()) : null;
		Table now = (parent != null) ? child(parent) : null;
		Table table = (parent != null && now != null) ? withColumns(before, columns(before, parent, now)) : before;
		this.is.put(table.name(), table);
		return table;
	}

	private static List<Column> columns(Table before, Table parentWas, Table parentIs) {
		if (before.columns().isEmpty()) {
			return List.of();
		}
		List<Column> columns = new ArrayList<>();
		for (Column column : before.columns()) {
			Optional<Column> parent = parentIs.column(column.name());
			boolean same = Objects.equals(parent.orElse(null), parentWas.column(column.name()).orElse(null));
			if (same) {
				columns.add(column);
			}
			else {
				parent.ifPresent((one) -> columns.add(plain(one)));
			}
		}
		parentIs.columns()
			.stream()
			.filter((column) -> before.column(column.name()).isEmpty())
			.forEach((column) -> columns.add(plain(column)));
		return columns;
	}

	private static Column plain(Column column) {
		return new Column(column.name(), column.type(), column.notNull(), column.defaultExpression(), null,
				column.generated(), column.collation(), column.options(), null, List.of());
	}

	private static Table withColumns(Table table, List<Column> columns) {
		return new Table(table.name(), columns, table.constraints(), table.indexes(), table.triggers(),
				table.policies(), table.partitionKey(), table.partition(), table.inherits(), table.options(),
				table.comment(), table.grants());
	}

}
