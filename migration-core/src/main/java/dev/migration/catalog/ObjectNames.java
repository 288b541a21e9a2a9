package dev.migration.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * What the objects are called that the server speaks of by number.
 */
final class ObjectNames {

	private final Map<ObjectId, ObjectReference> names = new HashMap<>();

	private final Map<Long, List<ColumnReader.Found>> columns;

	ObjectNames(Map<Long, List<ColumnReader.Found>> columns) {
		this.columns = columns;
	}

	<T> ObjectNames with(String catalog, Map<Long, T> objects, Function<T, ObjectReference> name) {
		objects.forEach((oid, object) -> this.names.put(ObjectId.of(catalog, oid), name.apply(object)));
		return this;
	}

	<T> ObjectNames with(String catalog, Map<Long, T> objects, ObjectKind kind, Function<T, QualifiedName> name) {
		return with(catalog, objects, (object) -> ObjectReference.of(kind, name.apply(object)));
	}

	// A column of the system, tableoid for one, stands for the whole.
	@Nullable ObjectReference of(ObjectId id) {
		ObjectReference whole = this.names.get(ObjectId.of(id.catalog(), id.oid()));
		return (id.part() <= 0 || whole == null) ? whole : column(whole, id);
	}

	private @Nullable ObjectReference column(ObjectReference relation, ObjectId id) {
		return this.columns.getOrDefault(id.oid(), List.of())
			.stream()
			.filter((found) -> found.id().equals(id))
			.findFirst()
			.map((found) -> ObjectReference.of(ObjectKind.COLUMN, relation.name(), found.column().name()))
			.orElse(null);
	}

}
