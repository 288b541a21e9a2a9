package dev.migration.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migration.diff.NameChanges.Changed;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;

/**
 * Finds tables that have another name and are the same otherwise.
 */
final class TableRenames {

	private final Schema before;

	private final Schema after;

	private final NameChanges changes;

	TableRenames(Schema before, Schema after, NameChanges changes) {
		this.before = before;
		this.after = after;
		this.changes = changes;
	}

	void find() {
		Set<QualifiedName> is = this.after.tables().stream().map(Table::name).collect(Collectors.toSet());
		Set<QualifiedName> was = this.before.tables()
			.stream()
			.map((table) -> this.changes.relation(table.name()))
			.collect(Collectors.toSet());
		List<Table> gone = this.before.tables()
			.stream()
			.filter((table) -> !is.contains(this.changes.relation(table.name())))
			.toList();
		List<Table> come = this.after.tables().stream().filter((table) -> !was.contains(table.name())).toList();
		if (gone.isEmpty() || come.isEmpty()) {
			return;
		}
		Map<List<Object>, List<Table>> structures = come.stream()
			.collect(Collectors.groupingBy((table) -> structure(table, this.after)));
		gone.stream()
			.collect(Collectors.groupingBy((table) -> structure(table, this.before)))
			.forEach((key, tables) -> {
				List<Table> same = structures.getOrDefault(key, List.of());
				if (tables.size() == 1 && same.size() == 1 && tables.get(0).columns().size() > 1) {
					this.changes.add(Changed.whole(ObjectKind.TABLE, tables.get(0).name(), same.get(0).name(), false));
				}
			});
	}

	// All that makes a table what it is, without the names that usually follow its own.
	private static List<Object> structure(Table table, Schema schema) {
		NameChanges neutral = new NameChanges();
		QualifiedName any = QualifiedName.of(null, "it");
		neutral.add(Changed.whole(ObjectKind.TABLE, table.name(), any, true));
		table.constraints()
			.forEach((constraint) -> neutral
				.add(Changed.part(ObjectKind.CONSTRAINT, table.name(), constraint.name(), "it", true)));
		schema.sequences()
			.stream()
			.filter((sequence) -> isOf(sequence, table))
			.forEach((sequence) -> neutral.add(Changed.whole(ObjectKind.SEQUENCE, sequence.name(), any, true)));
		Table plain = new TableRenamer(neutral, new Renamer(neutral)).table(table);
		return List.of(plain.columns().stream().map(TableRenames::bare).collect(Collectors.toSet()),
				plain.constraints()
					.stream()
					.map(Replacement::bare)
					.collect(Collectors.groupingBy((constraint) -> constraint, Collectors.counting())),
				String.valueOf(plain.partitionKey()), String.valueOf(plain.partition()), plain.inherits());
	}

	private static boolean isOf(Sequence sequence, Table table) {
		Sequence.Owner owner = sequence.ownedBy();
		return owner != null && Objects.equals(owner.table(), table.name());
	}

	static Column bare(Column column) {
		return new Column(column.name(), column.type(), column.notNull(), column.defaultExpression(),
				IdentitySequence.unnamed(column), column.generated(), column.collation(), ColumnOptions.DEFAULT, null,
				List.of());
	}

}
