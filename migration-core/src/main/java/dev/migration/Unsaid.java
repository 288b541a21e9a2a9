package dev.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.schema.MaterializedView;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UnsupportedObject;
import dev.migration.schema.View;

/**
 * What separates two schemas and no operation can say, by name. A change has no
 * statements; its note is what the server says of the object.
 */
final class Unsaid {

	private Unsaid() {
	}

	/**
	 * Compares two schemas.
	 * @param before what there is
	 * @param after what there should be
	 * @return all changes, sorted by name
	 */
	static List<SchemaChange> between(Schema before, Schema after) {
		return between(before.unsupported(), after.unsupported());
	}

	/**
	 * Compares two schemas, without what goes with its table or view.
	 * @param before what there is
	 * @param after what there should be
	 * @return what has to be done by hand, sorted by name
	 */
	static List<SchemaChange> byHand(Schema before, Schema after) {
		Set<QualifiedName> gone = relations(before).collect(Collectors.toSet());
		relations(after).forEach(gone::remove);
		return between(before.unsupported()
			.stream()
			.filter((object) -> object.names().stream().noneMatch(gone::contains))
			.toList(), after.unsupported());
	}

	private static List<SchemaChange> between(List<UnsupportedObject> before, List<UnsupportedObject> after) {
		Map<String, UnsupportedObject> was = byName(before);
		Map<String, UnsupportedObject> is = byName(after);
		TreeSet<String> names = new TreeSet<>(was.keySet());
		names.addAll(is.keySet());
		List<SchemaChange> changes = new ArrayList<>();
		for (String name : names) {
			UnsupportedObject wanted = is.get(name);
			if (wanted == null) {
				changes.add(new SchemaChange(name + ": dropped", List.of(), List.of()));
			}
			else if (!wanted.equals(was.get(name))) {
				changes.add(new SchemaChange(name + (was.containsKey(name) ? ": changed" : ": added"), List.of(),
						Stream.ofNullable(wanted.definition()).map(Unsaid::note).toList()));
			}
		}
		return changes;
	}

	private static String note(String definition) {
		return definition.startsWith("CREATE ") ? definition : "the server says of it: " + definition;
	}

	private static Map<String, UnsupportedObject> byName(List<UnsupportedObject> objects) {
		return objects.stream()
			.collect(Collectors.toMap(UnsupportedObject::toString, Function.identity(), (first, second) -> first));
	}

	private static Stream<QualifiedName> relations(Schema schema) {
		return Stream
			.of(schema.tables().stream().map(Table::name), schema.views().stream().map(View::name),
					schema.materializedViews().stream().map(MaterializedView::name))
			.flatMap(Function.identity());
	}

}
