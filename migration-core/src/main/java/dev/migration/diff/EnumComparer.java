package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.EnumOperation;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;

/**
 * Compares the values of two enums that share the order of their common values.
 */
final class EnumComparer {

	private final Steps steps;

	private final Sides sides;

	EnumComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare(EnumType before, EnumType after) {
		Id id = Id.type(after.name());
		List<String> values = new ArrayList<>(before.values());
		for (int i = 0; i < after.values().size(); i++) {
			String value = after.values().get(i);
			if (!before.values().contains(value)) {
				this.steps.first(add(after.name(), value, values, (i > 0) ? after.values().get(i - 1) : null));
			}
		}
		List<String> gone = before.values().stream().filter((value) -> !after.values().contains(value)).toList();
		List<String> come = after.values().stream().filter((value) -> !before.values().contains(value)).toList();
		if (!gone.isEmpty()) {
			this.steps.change(id, drop(after.name(), gone, come, PartitionKeyNotes.onType(this.sides, id)));
			this.sides.before()
				.neededBy(id)
				.stream()
				.filter((user) -> user.space() == Id.Space.COLUMN)
				.forEach((column) -> this.steps.together(column, Step.Action.CHANGE, id));
		}
	}

	// Behind the value it follows; the first one before what was the first.
	private static EnumOperation.AddEnumValue add(QualifiedName type, String value, List<String> values,
			@Nullable String previous) {
		if (values.isEmpty() || (previous != null && values.indexOf(previous) == values.size() - 1)) {
			values.add(value);
			return new EnumOperation.AddEnumValue(type, value, EnumOperation.Position.LAST, null, false);
		}
		if (previous == null) {
			String first = values.get(0);
			values.add(0, value);
			return new EnumOperation.AddEnumValue(type, value, EnumOperation.Position.BEFORE, first, false);
		}
		values.add(values.indexOf(previous) + 1, value);
		return new EnumOperation.AddEnumValue(type, value, EnumOperation.Position.AFTER, previous, false);
	}

	// The type is built anew once, however many go.
	private static Change drop(QualifiedName type, List<String> values, List<String> come, List<Note> more) {
		List<Note> notes = new ArrayList<>(more);
		notes.add(Note.of(Note.Kind.MAY_FAIL,
				"fails while rows have the value %s, unless another is named for them to take instead"
					.formatted(choices(values))));
		notes.add(Note.of(Note.Kind.REWRITE,
				"all tables with a column of %s are written anew".formatted(TypeText.of(type))));
		if (!come.isEmpty()) {
			values.forEach((value) -> notes.add(Note.of(Note.Kind.POSSIBLE_RENAME,
					"if '%s' got the name %s, say so with the rename %s.%s=%s: rows then keep it".formatted(value,
							choices(come), type, value, come.get(0)))));
		}
		return new Change(new EnumOperation.DropEnumValue(type, values, null), notes);
	}

	private static String choices(List<String> values) {
		return String.join(" or ", values.stream().map((value) -> "'" + value + "'").toList());
	}

}
