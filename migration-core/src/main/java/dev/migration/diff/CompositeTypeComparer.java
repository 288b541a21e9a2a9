package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.CompositeTypeOperation;
import dev.migration.schema.CompositeType;
import dev.migration.schema.CompositeType.Attribute;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * Compares the parts of two composite types.
 */
final class CompositeTypeComparer {

	private CompositeTypeComparer() {
	}

	static List<Change> changes(CompositeType before, CompositeType after) {
		QualifiedName type = after.name();
		List<Change> changes = new ArrayList<>();
		for (Attribute part : before.attributes()) {
			if (find(after, part.name()) == null) {
				changes.add(Change.of(new CompositeTypeOperation.DropAttribute(type, part.name(), false, false, part),
						Note.of(Note.Kind.DATA_LOSS, "the values of %s in all columns of %s are lost"
							.formatted(ExpressionText.quoted(part.name()), TypeText.of(type)))));
			}
		}
		for (Attribute part : after.attributes()) {
			Attribute was = find(before, part.name());
			ObjectReference object = ObjectReference.of(ObjectKind.ATTRIBUTE, type, part.name());
			if (was == null) {
				changes.add(Change.of(new CompositeTypeOperation.AddAttribute(type, part, false)));
				changes.addAll(Words.compare(object, null, part.comment()));
				continue;
			}
			if (!was.type().equals(part.type()) || !Objects.equals(was.collation(), part.collation())) {
				changes.add(Change.of(new CompositeTypeOperation.SetAttributeType(type, part, false, was)));
			}
			changes.addAll(Words.compare(object, was.comment(), part.comment()));
		}
		return changes;
	}

	private static @Nullable Attribute find(CompositeType type, String name) {
		return type.attributes().stream().filter((part) -> part.name().equals(name)).findFirst().orElse(null);
	}

}
