package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.NamespaceOperation;
import dev.migration.operation.ObjectOperation;
import dev.migration.schema.Extension;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectReference;

/**
 * Compares schemas and extensions.
 */
final class NamespaceComparer {

	private final Steps steps;

	NamespaceComparer(Steps steps) {
		this.steps = steps;
	}

	void compare(Sides sides) {
		Pairs.each(sides.before().namespaces(), sides.after().namespaces(), this::namespace);
		Pairs.each(sides.before().extensions(), sides.after().extensions(), this::extension);
	}

	private void namespace(String name, @Nullable Namespace before, @Nullable Namespace after) {
		Id id = Id.schema(name);
		ObjectReference object = ObjectReference.schema(name);
		if (before == null) {
			this.steps.create(id, new NamespaceOperation.CreateSchema(Objects.requireNonNull(after), false));
		}
		else if (after == null) {
			this.steps.drop(id, new NamespaceOperation.DropSchema(name, false, false, before));
		}
		else {
			this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.comment(), after.comment()));
			this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.grants(), after.grants()));
		}
	}

	private void extension(String name, @Nullable Extension before, @Nullable Extension after) {
		Id id = Id.extension(name);
		if (before == null) {
			this.steps.create(id, new NamespaceOperation.CreateExtension(Objects.requireNonNull(after), false, false));
		}
		else if (after == null) {
			this.steps.drop(id,
					Change.of(new NamespaceOperation.DropExtension(name, false, false, before), Note.of(
							Note.Kind.MAY_FAIL,
							"fails while columns, indexes or functions still use the extension '%s'".formatted(name))));
		}
		else {
			this.steps.add(id, Step.Action.CHANGE, changes(before, after));
		}
	}

	private static List<Change> changes(Extension before, Extension after) {
		ObjectReference object = ObjectReference.extension(after.name());
		List<Change> changes = new ArrayList<>();
		if (!Objects.equals(before.version(), after.version())) {
			changes
				.add(Change.of(new NamespaceOperation.UpdateExtension(after.name(), after.version(), before.version()),
						Note.of(Note.Kind.MAY_FAIL,
								"fails when the extension has no script that leads from version %s to %s"
									.formatted(before.version(), after.version()))));
		}
		String schema = after.schema();
		if (schema != null && !schema.equals(before.schema())) {
			changes.add(Change.of(new ObjectOperation.MoveToSchema(object, schema),
					Note.of(Note.Kind.MAY_FAIL, "fails for an extension that cannot be moved")));
		}
		changes.addAll(Words.compare(object, before.comment(), after.comment()));
		return changes;
	}

}
