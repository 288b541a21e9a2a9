package dev.migration.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migration.schema.Extension;
import dev.migration.schema.Namespace;

/**
 * Reads schemas and extensions.
 */
final class NamespaceReader {

	private static final String SCHEMAS = """
			SELECT n.oid, n.nspname AS name, {own pg_namespace n.oid} AS own
			FROM pg_namespace AS n WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""";

	// The version and comment that the server chooses go without saying.
	private static final String EXTENSIONS = """
			SELECT e.oid, e.extname AS name, n.nspname AS schema,
			    nullif(e.extversion, a.default_version) AS version,
			    nullif(obj_description(e.oid, 'pg_extension'), a.comment) AS comment
			FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
			LEFT JOIN pg_available_extensions() AS a ON a.name = e.extname
			WHERE e.oid >= 16384""";

	private final CatalogQueries queries;

	NamespaceReader(CatalogQueries queries) {
		this.queries = queries;
	}

	// The schemas that are read, those of extensions included.
	Map<Long, Found> schemas(Set<String> names) {
		Map<Long, Found> all = this.queries.byOid(SCHEMAS, (row) -> new Found(row.text("name"), row.flag("own")));
		Map<Long, Found> wanted = new LinkedHashMap<>(all);
		wanted.values().removeIf((found) -> !names.isEmpty() && !names.contains(found.name()));
		return wanted;
	}

	static Map<Long, Namespace> own(Map<Long, Found> schemas, Words words) {
		Map<Long, Namespace> own = new LinkedHashMap<>();
		schemas.forEach((oid, found) -> {
			if (found.own()) {
				ObjectId id = ObjectId.of("pg_namespace", oid);
				own.put(oid, new Namespace(found.name(), words.comment(id), words.grants(id)));
			}
		});
		return own;
	}

	List<Extension> extensions(Set<String> schemas) {
		return this.queries
			.list(EXTENSIONS,
					(row) -> new Extension(row.text("name"), row.text("schema"), row.nullableText("version"),
							row.nullableText("comment")))
			.stream()
			.filter((extension) -> schemas.isEmpty() || schemas.contains(extension.schema()))
			.toList();
	}

	/**
	 * A schema of the database.
	 *
	 * @param name the exact name
	 * @param own whether it belongs to no extension
	 */
	record Found(String name, boolean own) {

	}

}
