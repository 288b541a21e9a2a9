package dev.migration.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.NamespaceOperation;
import dev.migration.operation.Operation;
import dev.migration.operation.SqlOperation;
import dev.migration.operation.TableOperation;
import dev.migration.operation.ViewOperation;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.UnsupportedObject;

/**
 * What to know of the objects that no operation can say: those that go with a table or
 * view and do not come back with it, and those that keep a change from being made.
 */
final class UnsaidNotes {

	/** Keeps a column as it is, on whatever table or view it is. */
	private static final String RULE = "rule";

	private final List<UnsupportedObject> objects;

	UnsaidNotes(Schema before) {
		this.objects = before.unsupported();
	}

	List<Change> on(List<Change> changes) {
		if (this.objects.isEmpty()) {
			return changes;
		}
		Set<QualifiedName> made = changes.stream()
			.map(Change::operation)
			.flatMap((operation) -> Stream.ofNullable(made(operation)))
			.collect(Collectors.toSet());
		Set<QualifiedName> gone = new HashSet<>();
		List<Change> noted = new ArrayList<>();
		for (Change change : changes) {
			List<Note> notes = new ArrayList<>(change.notes());
			notes.addAll(notes(change.operation(), gone, made));
			noted.add(new Change(change.operation(), notes));
		}
		return noted;
	}

	private List<Note> notes(Operation operation, Set<QualifiedName> gone, Set<QualifiedName> made) {
		QualifiedName dropped = dropped(operation);
		if (dropped != null) {
			gone.add(dropped);
			return lost(dropped, made.contains(dropped));
		}
		if (operation instanceof ColumnOperation.SetColumnType change) {
			return inTheWay(change.table(), change.column(), gone);
		}
		if (operation instanceof ColumnOperation.DropColumn drop) {
			return inTheWay(drop.table(), drop.column(), gone);
		}
		return (operation instanceof NamespaceOperation.DropSchema drop) ? inside(drop.name(), gone) : List.of();
	}

	private static @Nullable QualifiedName made(Operation operation) {
		if (operation instanceof ViewOperation.CreateView create) {
			return create.definition().name();
		}
		if (operation instanceof ViewOperation.CreateMaterializedView create) {
			return create.definition().name();
		}
		return (operation instanceof TableOperation.CreateTable create) ? create.definition().name() : null;
	}

	private static @Nullable QualifiedName dropped(Operation operation) {
		if (operation instanceof ViewOperation.DropView drop) {
			return drop.view();
		}
		if (operation instanceof ViewOperation.DropMaterializedView drop) {
			return drop.view();
		}
		return (operation instanceof TableOperation.DropTable drop) ? drop.table() : null;
	}

	private List<Note> lost(QualifiedName relation, boolean comesAgain) {
		return this.objects.stream()
			.filter((object) -> object.names().contains(relation))
			.map((object) -> comesAgain
					? note(Note.Kind.BEHAVIOUR,
							object + " goes with it and does not come again with it;"
									+ " make it again by hand afterwards",
							object)
					: Note.of(Note.Kind.BEHAVIOUR, object + " goes with it, and no way back makes it again"))
			.toList();
	}

	private List<Note> inTheWay(QualifiedName table, String column, Set<QualifiedName> gone) {
		return this.objects.stream()
			.filter((object) -> object.kind().equals(RULE) && object.names().stream().noneMatch(gone::contains))
			.filter((object) -> ExpressionText.names(object.definition()).containsAll(Set.of(table.name(), column)))
			.map((rule) -> note(Note.Kind.MAY_FAIL,
					"fails while %s uses the column; drop it by hand before, and make it again afterwards"
						.formatted(rule),
					rule))
			.toList();
	}

	private List<Note> inside(String schema, Set<QualifiedName> gone) {
		String objects = this.objects.stream()
			.filter((object) -> object.names().stream().noneMatch(gone::contains))
			.filter((object) -> object.names().stream().map(QualifiedName::schema).anyMatch(schema::equals))
			.map(UnsupportedObject::toString)
			.collect(Collectors.joining(", "));
		return objects.isEmpty() ? List.of() : List.of(Note.of(Note.Kind.MAY_FAIL,
				"fails while the schema holds %s; drop that by hand before".formatted(objects)));
	}

	// Words about a part, such as a default, are no statement and help all the same.
	private static Note note(Note.Kind kind, String message, UnsupportedObject object) {
		String definition = Objects.requireNonNullElse(object.definition(), "").strip();
		if (definition.startsWith("CREATE ")) {
			return new Note(kind, message, List.of(new SqlOperation.RunSql(definition.replaceAll(";$", ""), null)));
		}
		return Note.of(kind, definition.isEmpty() ? message : message + ": " + definition);
	}

}
