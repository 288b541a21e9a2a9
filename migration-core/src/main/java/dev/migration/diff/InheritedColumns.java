package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * The columns that tables have because others have them. Partitions are no matter of it.
 */
final class InheritedColumns {

	private final Sides sides;

	InheritedColumns(Sides sides) {
		this.sides = sides;
	}

	// What the table has of its own only from now on, and had from others until now.
	List<Column> becomeOwn(Table before, Table after) {
		return after.columns()
			.stream()
			.filter((column) -> before.column(column.name()).isEmpty()
					&& find(this.sides.after(), after, column.name()).isEmpty())
			.flatMap((column) -> find(this.sides.before(), before, column.name()).stream())
			.toList();
	}

	// What stays here for a moment, because the column above goes from its table alone.
	List<Column> leftBehind(Table before, Table after) {
		Map<String, Column> left = new TreeMap<>();
		for (QualifiedName name : before.inherits()) {
			Table parent = this.sides.before().tables().get(name);
			Table parentIs = this.sides.after().tables().get(name);
			if (parent != null && parentIs != null && after.inherits().contains(name)) {
				Stream.concat(parent.columns().stream(), leftBehind(parent, parentIs).stream())
					.filter((column) -> before.column(column.name()).isEmpty() && after.column(column.name()).isEmpty())
					.filter((column) -> parentIs.column(column.name()).isEmpty() && goesAlone(parent, column.name()))
					.forEach((column) -> left.put(column.name(), plain(column)));
			}
		}
		return new ArrayList<>(left.values());
	}

	// Whether a table below keeps the column that this table loses.
	boolean goesAlone(Table table, String column) {
		return this.sides.before()
			.tables()
			.values()
			.stream()
			.filter((child) -> child.inherits().contains(table.name()) && child.column(column).isEmpty())
			.anyMatch((child) -> {
				Table is = this.sides.after().tables().get(child.name());
				return is != null && is.inherits().contains(table.name())
						&& (is.column(column).isPresent() || goesAlone(child, column));
			});
	}

	// The tables above it, on this side.
	static Set<QualifiedName> above(Inventory side, Table table) {
		Set<QualifiedName> above = new TreeSet<>();
		table.inherits().forEach((name) -> {
			above.add(name);
			Table parent = side.tables().get(name);
			if (parent != null) {
				above.addAll(above(side, parent));
			}
		});
		return above;
	}

	private static Optional<Column> find(Inventory side, Table table, String column) {
		return above(side, table).stream()
			.flatMap((name) -> Stream.ofNullable(side.tables().get(name)))
			.flatMap((parent) -> parent.column(column).stream())
			.findFirst()
			.map(InheritedColumns::plain);
	}

	private static Column plain(Column column) {
		return new Column(column.name(), column.type(), column.notNull(), column.defaultExpression(), null,
				column.generated(), column.collation(), column.options(), null, List.of());
	}

}
