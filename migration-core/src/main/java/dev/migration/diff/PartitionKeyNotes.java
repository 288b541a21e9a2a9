package dev.migration.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.schema.Partition;
import dev.migration.schema.PartitionKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * What to know when a column takes another type, if only for a while, though a table is
 * partitioned by it: the server refuses.
 */
final class PartitionKeyNotes {

	private PartitionKeyNotes() {
	}

	// All that the key of a partitioned table may speak of; nothing of a plain table.
	static Set<String> columns(Table table) {
		PartitionKey key = table.partitionKey();
		return Stream.ofNullable(key)
			.flatMap((found) -> found.keys().stream())
			.flatMap(
					(part) -> ExpressionText.names(part.expression() ? part.text() : ExpressionText.quoted(part.text()))
						.stream())
			.collect(Collectors.toSet());
	}

	// Of a column of a table, and with it of the table's partitions.
	static List<Note> onColumn(Sides sides, QualifiedName name, String column) {
		return sides.before()
			.tables()
			.values()
			.stream()
			.filter((table) -> isWithin(sides.before(), table, name))
			.flatMap((table) -> note(sides, table, column))
			.toList();
	}

	// Of all columns of a type.
	static List<Note> onType(Sides sides, Id type) {
		Set<Id> users = sides.before().neededBy(type);
		return sides.before()
			.tables()
			.values()
			.stream()
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> users.contains(Id.column(table.name(), column.name())))
				.flatMap((column) -> note(sides, table, column.name())))
			.toList();
	}

	// A table that goes, for a while or for good, goes before the type does.
	private static Stream<Note> note(Sides sides, Table table, String column) {
		boolean stays = sides.after().tables().containsKey(table.name())
				&& !sides.rebuilds().contains(Id.relation(table.name()));
		if (!stays || !columns(table).contains(column)) {
			return Stream.empty();
		}
		String name = TypeText.of(table.name());
		return Stream.of(Note.of(Note.Kind.MAY_FAIL,
				"always fails, because %s is partitioned by %s, and the server changes no type of such a column; detach its partitions and drop %s by hand before, and make it again afterwards"
					.formatted(name, ExpressionText.quoted(column), name)));
	}

	private static boolean isWithin(Inventory inventory, Table table, QualifiedName whole) {
		Table found = table;
		while (found != null && !found.name().equals(whole)) {
			Partition partition = found.partition();
			found = (partition != null) ? inventory.tables().get(partition.parent()) : null;
		}
		return found != null;
	}

}
