package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.diff.NameChanges.Changed;
import dev.migration.operation.EnumOperation;
import dev.migration.operation.NamespaceOperation;
import dev.migration.operation.ObjectOperation;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;

/**
 * The changes that give things their new names, before all else.
 */
final class RenameSteps {

	private final NameChanges names;

	private final Schema after;

	private final List<Change> changes = new ArrayList<>();

	private final List<Namespace> created = new ArrayList<>();

	RenameSteps(NameChanges names, Schema before, Schema after) {
		this.names = names;
		this.after = after;
		List<String> schemas = before.namespaces().stream().map(Namespace::name).toList();
		for (Changed change : names.all()) {
			if (change.member() == null) {
				whole(change, schemas);
			}
			else {
				part(change, change.member(), Objects.requireNonNull(change.newMember()));
			}
		}
	}

	List<Change> changes() {
		return this.changes;
	}

	// The schemas that things moved to and that were not there.
	List<Namespace> created() {
		return this.created;
	}

	private void whole(Changed change, List<String> schemas) {
		QualifiedName from = change.from();
		QualifiedName to = change.to();
		boolean follows = change.kind() == ObjectKind.INDEX || change.kind() == ObjectKind.SEQUENCE;
		String schema = to.schema();
		if (schema != null && !schema.equals(from.schema())) {
			create(schema, schemas);
			if (!follows) {
				add(change, new ObjectOperation.MoveToSchema(ObjectReference.of(change.kind(), from), schema));
			}
			from = from.in(schema);
		}
		if (!from.name().equals(to.name())) {
			add(change, new ObjectOperation.Rename(ObjectReference.of(change.kind(), from), to.name()));
		}
	}

	private void create(String schema, List<String> schemas) {
		boolean there = schemas.contains(schema)
				|| this.created.stream().anyMatch((namespace) -> namespace.name().equals(schema));
		this.after.namespaces()
			.stream()
			.filter((namespace) -> namespace.name().equals(schema) && !there)
			.forEach((namespace) -> {
				this.created.add(namespace);
				this.changes.add(0, Change.of(new NamespaceOperation.CreateSchema(namespace, false)));
			});
	}

	private void part(Changed change, String from, String to) {
		if (change.kind() == ObjectKind.ATTRIBUTE) {
			QualifiedName type = this.names.type(change.from());
			this.changes.add(new Change(new EnumOperation.RenameEnumValue(type, from, to), notes(change, from)));
			return;
		}
		ObjectReference object = ObjectReference.of(change.kind(), this.names.relation(change.from()), from);
		this.changes.add(new Change(new ObjectOperation.Rename(object, to), notes(change, from)));
	}

	private void add(Changed change, ObjectOperation operation) {
		this.changes.add(new Change(operation, notes(change, null)));
	}

	// Names of what holds no data are no matter.
	private static List<Note> notes(Changed change, @Nullable String member) {
		boolean data = switch (change.kind()) {
			case TABLE, COLUMN, ATTRIBUTE -> true;
			default -> false;
		};
		if (change.told() || !data) {
			return List.of();
		}
		String name = (member != null) ? TypeText.of(change.from(), member) : TypeText.of(change.from());
		return List.of(Note.of(Note.Kind.RENAME,
				"taken for a rename of %s, because only the name differs; if it is not one, drop one and create the other"
					.formatted(name)));
	}

}
