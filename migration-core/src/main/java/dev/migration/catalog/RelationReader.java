package dev.migration.catalog;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;

/**
 * Reads what tables and views are besides their parts.
 */
final class RelationReader {

	private static final String RELATIONS = """
			SELECT c.oid, c.relkind, n.nspname AS schema, c.relname AS name, c.relpersistence,
			    nullif(m.amname, current_setting('default_table_access_method')) AS method, {options c.reloptions} AS options,
			    {options toast.reloptions} AS toast_options, s.spcname AS space, c.relrowsecurity, c.relforcerowsecurity,
			    c.relreplident, p.partstrat, pg_get_expr(c.relpartbound, c.oid) AS bound, c.relispopulated,
			    CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query
			FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
			LEFT JOIN pg_am AS m ON m.oid = c.relam LEFT JOIN pg_tablespace AS s ON s.oid = c.reltablespace
			LEFT JOIN pg_class AS toast ON toast.oid = c.reltoastrelid
			LEFT JOIN pg_partitioned_table AS p ON p.partrelid = c.oid
			WHERE n.oid = ANY ({schemas}) AND c.relkind IN ('r', 'p', 'v', 'm') AND {own pg_class c.oid}""";

	// Tables that inherit, partitions, and the indexes of partitions.
	private static final String PARENTS = """
			SELECT i.inhrelid AS oid, n.nspname AS schema, p.relname AS name
			FROM pg_inherits AS i JOIN pg_class AS p ON p.oid = i.inhparent JOIN pg_namespace AS n ON n.oid = p.relnamespace
			JOIN pg_class AS c ON c.oid = i.inhrelid
			WHERE c.relnamespace = ANY ({schemas})
			ORDER BY i.inhrelid, i.inhseqno""";

	private final CatalogQueries queries;

	RelationReader(CatalogQueries queries) {
		this.queries = queries;
	}

	Map<Long, Found> read(CatalogFilter filter) {
		Map<Long, Found> all = this.queries.byOid(RELATIONS, RelationReader::found);
		all.values().removeIf((found) -> found.isTable() && !filter.includesTable(found.name()));
		return all;
	}

	// The parents of tables and indexes, in order.
	Map<Long, List<QualifiedName>> parents() {
		return Groups
			.values(this.queries.list(PARENTS, (row) -> Map.entry(row.oid("oid"), row.name("schema", "name"))));
	}

	private static Found found(Row row) throws SQLException {
		Map<String, String> parameters = new HashMap<>(row.options("options"));
		row.options("toast_options").forEach((name, value) -> parameters.put("toast." + name, value));
		return new Found(row.oid("oid"), row.letter("relkind"), row.name("schema", "name"),
				row.letter("relpersistence"), row.nullableText("method"),
				new StorageOptions(parameters, row.nullableText("space")), row.flag("relrowsecurity"),
				row.flag("relforcerowsecurity"), row.letter("relreplident"), row.nullableText("partstrat"),
				row.nullableText("bound"), row.flag("relispopulated"), row.nullableText("query"));
	}

	/**
	 * A table, view or materialized view.
	 *
	 * @param oid its number
	 * @param kind the letter of the catalog
	 * @param name the name
	 * @param persistence the letter of the catalog
	 * @param method the table access method, or {@code null} for the server's default
	 * @param storage parameters and tablespace
	 * @param rowSecurity whether policies count
	 * @param forceRowSecurity whether they count for the owner too
	 * @param replicaIdentity the letter of the catalog
	 * @param partitionStrategy the letter of the catalog, or {@code null}
	 * @param bound which rows it takes as a partition, or {@code null}
	 * @param populated whether a materialized view holds rows
	 * @param query that of a view, or {@code null}
	 */
	record Found(long oid, char kind, QualifiedName name, char persistence, @Nullable String method,
			StorageOptions storage, boolean rowSecurity, boolean forceRowSecurity, char replicaIdentity,
			@Nullable String partitionStrategy, @Nullable String bound, boolean populated, @Nullable String query) {

		boolean isTable() {
			return this.kind == 'r' || this.kind == 'p';
		}

	}

}
