package dev.migration.diff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.DataOperation;
import dev.migration.operation.OnlineOperation;
import dev.migration.operation.Operation;
import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * What to know when a column comes, goes or changes in a table that has rows.
 */
final class ColumnNotes {

	private static final int BATCH = 1000;

	private ColumnNotes() {
	}

	static List<Note> onDrop(Table before, Column column, Table after) {
		List<Note> notes = new ArrayList<>();
		if (column.generated() == null) {
			notes.add(Note.of(Note.Kind.DATA_LOSS,
					"all values of %s are lost".formatted(TypeText.of(before.name(), column.name()))));
		}
		List<String> come = after.columns()
			.stream()
			.filter((other) -> before.column(other.name()).isEmpty())
			.filter((other) -> Casts.of(column.type(), other.type()).sameFamily() || column.type().equals(other.type()))
			.map(Column::name)
			.toList();
		if (!come.isEmpty()) {
			notes.add(Note.of(Note.Kind.POSSIBLE_RENAME,
					"if it got the name %s, say so with the rename %s.%s=%s: the values then stay"
						.formatted(String.join(" or ", come), before.name(), column.name(), come.get(0))));
		}
		return notes;
	}

	// The column comes again as a generated one.
	static Note onDropAgain(QualifiedName table, Column was) {
		if (was.generated() == null) {
			return Note.of(Note.Kind.DATA_LOSS,
					"all values of %s are lost; the column comes again at once, with values that are computed"
						.formatted(TypeText.of(table, was.name())));
		}
		return Note.of(Note.Kind.REWRITE,
				"the column comes again at once; its values are computed anew while the table is locked");
	}

	static List<Note> onAdd(QualifiedName table, Column column) {
		if (column.generated() != null || column.identity() != null) {
			boolean virtual = column.generated() != null && !Objects.requireNonNull(column.generated()).stored();
			return virtual ? List.of() : List.of(Note.of(Note.Kind.REWRITE,
					"all rows of %s are written anew while it is locked".formatted(TypeText.of(table))));
		}
		if (column.notNull() && column.defaultExpression() == null) {
			List<Operation> steps = new ArrayList<>();
			steps.add(new ColumnOperation.AddColumn(table, nullable(column), false));
			steps.addAll(fill(table, column));
			return List.of(new Note(Note.Kind.MAY_FAIL,
					"fails when %s has rows, for they have no value in the new column; in three steps: add it nullable, fill it, refuse nulls"
						.formatted(TypeText.of(table)),
					steps));
		}
		return List.of();
	}

	static List<Note> onNotNull(QualifiedName table, Column column) {
		return List.of(
				new Note(Note.Kind.MAY_FAIL,
						"fails while rows of %s have no value in %s; fill them first".formatted(TypeText.of(table),
								ExpressionText.quoted(column.name())),
						List.of(backfill(table, column))),
				new Note(Note.Kind.BLOCKING_LOCK,
						"readers and writers of %s wait while all rows are checked".formatted(TypeText.of(table)),
						List.of(new OnlineOperation.SetNotNullOnline(table, column.name()))));
	}

	// A value for the rows there are, then the refusal of nulls.
	private static List<Operation> fill(QualifiedName table, Column column) {
		return List.of(backfill(table, column), new OnlineOperation.SetNotNullOnline(table, column.name()));
	}

	private static Operation backfill(QualifiedName table, Column column) {
		String value = Objects.requireNonNullElseGet(column.defaultExpression(), () -> example(column));
		return new DataOperation.Backfill(table, Map.of(column.name(), value),
				TypeText.column(column.name()) + " IS NULL", BATCH, Duration.ZERO, List.of());
	}

	private static Column nullable(Column column) {
		return new Column(column.name(), column.type(), false, column.defaultExpression(), column.identity(),
				column.generated(), column.collation(), column.options(), column.comment(), column.grants());
	}

	private static String example(Column column) {
		String type = column.type().toString();
		if (column.type().isArray()) {
			return "'{}'";
		}
		if (type.startsWith("character") || type.equals("text")) {
			return "''";
		}
		if (type.startsWith("timestamp") || type.equals("date")) {
			return "now()";
		}
		return switch (type) {
			case "smallint", "integer", "bigint", "real", "double precision" -> "0";
			case "boolean" -> "false";
			case "uuid" -> "gen_random_uuid()";
			case "json", "jsonb" -> "'{}'";
			default -> type.startsWith("numeric") ? "0" : "NULL";
		};
	}

}
