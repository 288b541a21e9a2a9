package dev.migration.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.migration.schema.MaterializedView;
import dev.migration.schema.Trigger;
import dev.migration.schema.View;

/**
 * Puts views and materialized views together from their parts.
 */
final class ViewReader {

	private final Parts parts;

	private final Words words;

	ViewReader(Parts parts, Words words) {
		this.parts = parts;
		this.words = words;
	}

	Map<Long, View> views() {
		Map<Long, View> views = new LinkedHashMap<>();
		this.parts.relations()
			.values()
			.stream()
			.filter((found) -> found.kind() == 'v')
			.forEach((found) -> views.put(found.oid(), view(found)));
		return views;
	}

	Map<Long, MaterializedView> materializedViews() {
		Map<Long, MaterializedView> views = new LinkedHashMap<>();
		this.parts.relations()
			.values()
			.stream()
			.filter((found) -> found.kind() == 'm')
			.forEach((found) -> views.put(found.oid(), materializedView(found)));
		return views;
	}

	private View view(RelationReader.Found found) {
		ObjectId id = ObjectId.relation(found.oid());
		return new View(found.name(), List.of(), query(found), found.storage().parameters(),
				Parts.sorted(this.parts.triggers().getOrDefault(found.oid(), List.of()), Trigger::name),
				this.words.comment(id), columnComments(found.oid()), this.words.grants(id));
	}

	private MaterializedView materializedView(RelationReader.Found found) {
		ObjectId id = ObjectId.relation(found.oid());
		return new MaterializedView(found.name(), List.of(), query(found), found.method(), found.storage(),
				found.populated(), this.parts.indexesOf(found.oid(), (index) -> !index.isBroken()),
				this.words.comment(id), columnComments(found.oid()), this.words.grants(id));
	}

	private static String query(RelationReader.Found found) {
		return Objects.requireNonNull(found.query(), () -> "The query of " + found.name());
	}

	private Map<String, String> columnComments(long oid) {
		Map<String, String> comments = new TreeMap<>();
		for (ColumnReader.Found found : this.parts.columns().getOrDefault(oid, List.of())) {
			String comment = found.column().comment();
			if (comment != null) {
				comments.put(found.column().name(), comment);
			}
		}
		return comments;
	}

}
