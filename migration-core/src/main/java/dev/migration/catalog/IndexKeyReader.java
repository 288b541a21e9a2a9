package dev.migration.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.IndexKey;
import dev.migration.schema.NullsOrder;
import dev.migration.schema.SortOrder;

/**
 * Reads what indexes sort by and what tables are partitioned by.
 */
final class IndexKeyReader {

	// An operator class goes without saying when it is the default of the very type, or
	// the default of another one while the very type has none. PostgreSQL keeps the type
	// of an expression with the index, unless the method stores something else.
	private static final String KEYS = """
			SELECT i.indexrelid AS index, k.n > i.indnkeyatts AS included, a.attname AS name,
			    CASE WHEN k.number = 0 THEN pg_get_indexdef(i.indexrelid, k.n::integer, false) END AS expression,
			    cn.nspname AS collation_schema, c.collname AS collation, os.nspname AS class_schema, o.opcname AS class,
			    NOT o.opcdefault OR o2.oid <> o.oid AS class_chosen, {options x.attoptions} AS options,
			    i.indoption[k.n - 1] AS flags
			FROM pg_index AS i JOIN pg_class AS r ON r.oid = i.indexrelid
			CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, n)
			JOIN pg_attribute AS x ON x.attrelid = i.indexrelid AND x.attnum = k.n JOIN pg_type AS xt ON xt.oid = x.atttypid
			LEFT JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number
			LEFT JOIN pg_type AS t ON t.oid = a.atttypid
			LEFT JOIN pg_opclass AS o ON o.oid = i.indclass[k.n - 1] LEFT JOIN pg_namespace AS os ON os.oid = o.opcnamespace
			LEFT JOIN pg_opclass AS o2 ON o2.opcmethod = o.opcmethod AND o2.opcdefault AND o2.opcintype = coalesce(
			    nullif(t.typbasetype, 0), t.oid, CASE WHEN o.opckeytype = 0 THEN xt.oid END)
			LEFT JOIN pg_collation AS c ON c.oid = i.indcollation[k.n - 1]
			    AND c.oid <> coalesce(a.attcollation, xt.typcollation)
			LEFT JOIN pg_namespace AS cn ON cn.oid = c.collnamespace
			WHERE r.relnamespace = ANY ({schemas})
			ORDER BY i.indexrelid, k.n""";

	private static final String PARTITION_KEYS = """
			SELECT p.partrelid AS index, false AS included, a.attname AS name, pg_get_expr(p.partexprs, p.partrelid) AS expression,
			    cn.nspname AS collation_schema, c.collname AS collation, os.nspname AS class_schema, o.opcname AS class,
			    NOT o.opcdefault OR o2.oid <> o.oid AS class_chosen, NULL::text[] AS options, 0 AS flags
			FROM pg_partitioned_table AS p JOIN pg_class AS r ON r.oid = p.partrelid
			CROSS JOIN LATERAL unnest(p.partattrs) WITH ORDINALITY AS k (number, n)
			LEFT JOIN pg_attribute AS a ON a.attrelid = p.partrelid AND a.attnum = k.number
			LEFT JOIN pg_type AS t ON t.oid = a.atttypid
			LEFT JOIN pg_opclass AS o ON o.oid = p.partclass[k.n - 1] LEFT JOIN pg_namespace AS os ON os.oid = o.opcnamespace
			LEFT JOIN pg_opclass AS o2 ON o2.opcmethod = o.opcmethod AND o2.opcdefault
			    AND o2.opcintype = coalesce(nullif(t.typbasetype, 0), t.oid)
			LEFT JOIN pg_collation AS c ON c.oid = p.partcollation[k.n - 1] AND c.oid <> coalesce(a.attcollation, 100)
			LEFT JOIN pg_namespace AS cn ON cn.oid = c.collnamespace
			WHERE r.relnamespace = ANY ({schemas})
			ORDER BY p.partrelid, k.n""";

	private final CatalogQueries queries;

	IndexKeyReader(CatalogQueries queries) {
		this.queries = queries;
	}

	// In their order, by index.
	Map<Long, List<Found>> ofIndexes() {
		return this.queries.grouped(KEYS, Found::index, IndexKeyReader::found);
	}

	// In their order, by partitioned table; of expressions all stand in each.
	Map<Long, List<Found>> ofPartitionedTables() {
		return this.queries.grouped(PARTITION_KEYS, Found::index, IndexKeyReader::found);
	}

	private static Found found(Row row) throws SQLException {
		String name = row.nullableText("name");
		String text = (name != null) ? name : SqlText.unwrap(row.text("expression"));
		int flags = row.number("flags");
		boolean descending = (flags & 1) != 0;
		Map<String, String> options = row.options("options");
		boolean chosen = row.flag("class_chosen") || !options.isEmpty();
		IndexKey key = new IndexKey(text, name == null, row.nullableName("collation_schema", "collation"),
				chosen ? row.nullableName("class_schema", "class") : null, options,
				descending ? SortOrder.DESCENDING : SortOrder.ASCENDING, nulls(descending, (flags & 2) != 0));
		return new Found(row.oid("index"), row.flag("included"), key);
	}

	private static @Nullable NullsOrder nulls(boolean descending, boolean first) {
		if (descending == first) {
			return null;
		}
		return first ? NullsOrder.FIRST : NullsOrder.LAST;
	}

	/**
	 * A key or a column that is carried along.
	 *
	 * @param index the index or partitioned table
	 * @param included whether it is only carried along
	 * @param key the key
	 */
	record Found(long index, boolean included, IndexKey key) {

	}

}
