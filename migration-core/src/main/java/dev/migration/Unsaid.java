package dev.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.ddl.Sql;
import dev.migration.diff.Difference;
import dev.migration.operation.ObjectOperation;
import dev.migration.operation.Operation;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.ObjectReference;
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
	 * Compares two schemas, without what goes with its table or view, or gets another
	 * name with it.
	 * @param before what there is
	 * @param after what there should be
	 * @param difference what operations do about it
	 * @return what has to be done by hand, sorted by name
	 */
	static List<SchemaChange> byHand(Schema before, Schema after, Difference difference) {
		List<Moved> moved = difference.upgrade()
			.stream()
			.flatMap((change) -> Moved.by(change.operation()).stream())
			.toList();
		Set<QualifiedName> gone = relations(before).map((name) -> Moved.follow(moved, name))
			.collect(Collectors.toSet());
		relations(after).forEach(gone::remove);
		return between(before.unsupported()
			.stream()
			.map((object) -> Moved.follow(moved, object))
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

	/**
	 * A table or view with another name.
	 *
	 * @param from the name
	 * @param to the other name
	 */
	private record Moved(QualifiedName from, QualifiedName to) {

		static Optional<Moved> by(Operation operation) {
			if (operation instanceof ObjectOperation.Rename rename && isRelation(rename.object())) {
				QualifiedName name = rename.object().name();
				return Optional.of(new Moved(name, name.sibling(rename.to())));
			}
			if (operation instanceof ObjectOperation.MoveToSchema move && isRelation(move.object())) {
				QualifiedName name = move.object().name();
				return Optional.of(new Moved(name, name.in(move.schema())));
			}
			return Optional.empty();
		}

		private static boolean isRelation(ObjectReference object) {
			return switch (object.kind()) {
				case TABLE, VIEW, MATERIALIZED_VIEW -> true;
				default -> false;
			};
		}

		static QualifiedName follow(List<Moved> all, QualifiedName name) {
			QualifiedName last = name;
			for (Moved moved : all) {
				last = last.equals(moved.from) ? moved.to : last;
			}
			return last;
		}

		static UnsupportedObject follow(List<Moved> all, UnsupportedObject object) {
			UnsupportedObject last = object;
			for (Moved moved : all) {
				if (last.names().contains(moved.from)) {
					String definition = last.definition();
					last = new UnsupportedObject(last.kind(), moved.in(last.name()),
							(definition != null) ? moved.in(definition) : null);
				}
			}
			return last;
		}

		// The server says the schema with the table, and not where a column follows.
		private String in(String text) {
			String whole = replace(text, Sql.name(this.from), "(?![\\w\"])", Sql.name(this.to));
			return this.from.name().equals(this.from.schema()) ? whole
					: replace(whole, Sql.identifier(this.from.name()), "(?=\\.)", Sql.identifier(this.to.name()));
		}

		private static String replace(String text, String from, String end, String to) {
			return text.replaceAll("(?<![\\w.\"])" + Pattern.quote(from) + end, Matcher.quoteReplacement(to));
		}

	}

}
