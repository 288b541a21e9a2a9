package dev.migration.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.QualifiedName;

/**
 * Reads indexes, those of constraints included.
 */
final class IndexReader {

	private static final String INDEXES = """
			SELECT i.indexrelid AS oid, i.indrelid AS relation, c.relname AS name, n.nspname AS relation_schema,
			    t.relname AS relation_name, i.indisunique, {since 15: i.indnullsnotdistinct | false} AS nulls_not_distinct,
			    m.amname AS method, pg_get_expr(i.indpred, i.indrelid) AS condition, {options c.reloptions} AS options,
			    s.spcname AS space, i.indisvalid AS valid, c.relkind = 'I' AS partitioned, i.indisreplident, i.indisclustered,
			    k.oid IS NOT NULL AS of_constraint
			FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_class AS t ON t.oid = i.indrelid
			JOIN pg_namespace AS n ON n.oid = t.relnamespace JOIN pg_am AS m ON m.oid = c.relam
			LEFT JOIN pg_tablespace AS s ON s.oid = c.reltablespace
			LEFT JOIN pg_constraint AS k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid
			    AND k.contype IN ('p', 'u', 'x')
			WHERE n.oid = ANY ({schemas})""";

	private final CatalogQueries queries;

	private final Words words;

	IndexReader(CatalogQueries queries, Words words) {
		this.queries = queries;
		this.words = words;
	}

	Map<Long, Found> read(Map<Long, List<QualifiedName>> parents) {
		Map<Long, List<IndexKeyReader.Found>> keys = new IndexKeyReader(this.queries).ofIndexes();
		return this.queries.byOid(INDEXES, (row) -> {
			long oid = row.oid("oid");
			Index index = index(row, keys.getOrDefault(oid, List.of()), parents.getOrDefault(oid, List.of()));
			return new Found(row.oid("relation"), index, row.flag("of_constraint"), row.flag("valid"),
					row.flag("indisreplident"), row.flag("indisclustered"));
		});
	}

	static Map<Long, List<Found>> byRelation(Map<Long, Found> indexes) {
		return Groups.values(indexes.values().stream().map((found) -> Map.entry(found.relation(), found)).toList());
	}

	private Index index(Row row, List<IndexKeyReader.Found> keys, List<QualifiedName> parents) throws SQLException {
		List<IndexKey> sorted = keys.stream().filter((key) -> !key.included()).map(IndexKeyReader.Found::key).toList();
		List<String> include = keys.stream()
			.filter(IndexKeyReader.Found::included)
			.map((key) -> key.key().text())
			.toList();
		return new Index(row.text("name"), row.name("relation_schema", "relation_name"), sorted, include,
				row.flag("indisunique"), row.flag("nulls_not_distinct"), row.text("method"),
				row.expression("condition"), row.storage("options", "space"),
				row.flag("partitioned") && !row.flag("valid"), parents.isEmpty() ? null : parents.get(0),
				this.words.comment(ObjectId.relation(row.oid("oid"))));
	}

	/**
	 * An index.
	 *
	 * @param relation the table or materialized view
	 * @param index what it is
	 * @param ofConstraint whether it exists for a constraint
	 * @param valid whether queries use it
	 * @param replicaIdentity whether replication identifies rows by it
	 * @param clustered whether {@code CLUSTER} sorts by it
	 */
	record Found(long relation, Index index, boolean ofConstraint, boolean valid, boolean replicaIdentity,
			boolean clustered) {

		// Broken when it is neither used nor waits for the indexes of partitions.
		boolean isBroken() {
			return !this.valid && !this.index.only();
		}

	}

}
