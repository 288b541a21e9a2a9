package dev.migration.diff;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migration.schema.Partition;
import dev.migration.schema.PartitionBound;
import dev.migration.schema.Table;

/**
 * What to know when a partitioned table gets another partition (PostgreSQL manual, CREATE
 * TABLE).
 */
final class PartitionNotes {

	private PartitionNotes() {
	}

	static List<Note> onAttach(Table table, Sides sides) {
		String name = TypeText.of(table.name());
		Stream<Note> own = Stream.of(
				Note.of(Note.Kind.BLOCKING_LOCK,
						"%s is locked while its rows are read, unless a check constraint says the same as the bound"
							.formatted(name)),
				Note.of(Note.Kind.MAY_FAIL, "fails while %s has rows outside of the bound".formatted(name)));
		return Stream.concat(own, besideDefault(table, sides).stream()).toList();
	}

	// The rows of the default partition stay there, and there they may not be any more.
	static List<Note> besideDefault(Table table, Sides sides) {
		Partition partition = table.partition();
		if (partition == null || sides.rebuilds().contains(Id.relation(partition.parent()))) {
			return List.of();
		}
		Partition rest = new Partition(partition.parent(), PartitionBound.byDefault());
		return sides.before()
			.tables()
			.values()
			.stream()
			.filter((other) -> rest.equals(other.partition()) && !other.name().equals(table.name()))
			.filter((other) -> isKept(other, sides))
			.map((other) -> TypeText.of(other.name()))
			.flatMap((other) -> List
				.of(Note.of(Note.Kind.BLOCKING_LOCK, "%s is locked while its rows are read".formatted(other)), Note.of(
						Note.Kind.MAY_FAIL,
						"fails while %s, the default partition, has rows of %s; move them out of it before, and back into %s afterwards"
							.formatted(other, TypeText.of(table.name()), TypeText.of(partition.parent()))))
				.stream())
			.toList();
	}

	private static boolean isKept(Table table, Sides sides) {
		Table after = sides.after().tables().get(table.name());
		return after != null && Objects.equals(after.partition(), table.partition())
				&& !sides.rebuilds().contains(Id.relation(table.name()));
	}

}
