package dev.migration.catalog;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.CompositeType;
import dev.migration.schema.Generated;
import dev.migration.schema.Identity;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.ServerNames;

/**
 * Reads the columns of tables and views and the attributes of composite types.
 */
final class ColumnReader {

	private static final String COLUMNS = """
			SELECT a.attrelid AS relation, c.relname AS relation_name, n.nspname AS relation_schema, a.attnum AS number,
			    a.attname AS name, a.atttypid AS type, a.atttypmod AS modifier, a.attnotnull AND
			    {since 18: NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conrelid = a.attrelid AND k.contype = 'n'
			        AND k.conkey[1] = a.attnum AND NOT k.convalidated) | true} AS not_null, a.attidentity AS identity,
			    a.attgenerated AS generated, pg_get_expr(d.adbin, d.adrelid) AS preset, kn.nspname AS collation_schema,
			    k.collname AS collation, CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage,
			    a.attcompression AS compression, nullif(a.attstattarget, -1) AS statistics, {options a.attoptions} AS options,
			    a.attislocal AS local
			FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			JOIN pg_type AS t ON t.oid = a.atttypid
			LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
			LEFT JOIN pg_collation AS k ON k.oid = a.attcollation AND a.attcollation <> t.typcollation
			LEFT JOIN pg_namespace AS kn ON kn.oid = k.collnamespace
			WHERE n.oid = ANY ({schemas}) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND a.attnum > 0 AND NOT a.attisdropped
			ORDER BY a.attrelid, a.attnum""";

	private final CatalogQueries queries;

	private final Words words;

	private final DataTypes types;

	private final Map<ObjectId, Sequence> identities = new HashMap<>();

	ColumnReader(CatalogQueries queries, Words words, DataTypes types, Map<Long, SequenceReader.Found> sequences) {
		this.queries = queries;
		this.words = words;
		this.types = types;
		sequences.values()
			.stream()
			.filter(SequenceReader.Found::identity)
			.forEach((found) -> this.identities.put(found.column(), found.sequence()));
	}

	// In their order, by the relation they belong to.
	Map<Long, List<Found>> read() {
		return this.queries.grouped(COLUMNS, (found) -> found.id().oid(),
				(row) -> new Found(ObjectId.column(row.oid("relation"), row.number("number")), column(row),
						row.flag("local")));
	}

	private Column column(Row row) throws SQLException {
		ObjectId id = ObjectId.column(row.oid("relation"), row.number("number"));
		String expression = row.nullableText("preset");
		String generated = row.text("generated");
		boolean hasDefault = generated.isEmpty();
		return new Column(row.text("name"), this.types.of(row.oid("type"), row.number("modifier")),
				row.flag("not_null"), hasDefault ? expression : null, identity(row, id),
				(hasDefault || expression == null) ? null
						: new Generated(SqlText.unwrap(expression), generated.equals("s")),
				row.nullableName("collation_schema", "collation"), options(row), this.words.comment(id),
				this.words.grants(id));
	}

	// A partition counts with the sequence of its parent and has no identity of its own.
	private @Nullable Identity identity(Row row, ObjectId id) throws SQLException {
		Sequence sequence = this.identities.get(id);
		if (sequence == null) {
			return null;
		}
		QualifiedName chosen = QualifiedName.of(row.text("relation_schema"),
				ServerNames.join(row.text("relation_name"), row.text("name"), "seq"));
		return new Identity(
				row.text("identity").equals("a") ? IdentityGeneration.ALWAYS : IdentityGeneration.BY_DEFAULT,
				sequence.options(), sequence.name().equals(chosen) ? null : sequence.name());
	}

	private static ColumnOptions options(Row row) throws SQLException {
		String storage = row.nullableText("storage");
		String compression = switch (row.text("compression")) {
			case "p" -> "pglz";
			case "l" -> "lz4";
			default -> null;
		};
		return new ColumnOptions((storage != null) ? Letters.storage(storage.charAt(0)) : null, compression,
				row.nullableNumber("statistics"), row.options("options"));
	}

	/**
	 * A column.
	 *
	 * @param id its relation and number
	 * @param column what it is
	 * @param local whether the relation itself says so, not only one it inherits from
	 */
	record Found(ObjectId id, Column column, boolean local) {

		CompositeType.Attribute attribute() {
			return new CompositeType.Attribute(this.column.name(), this.column.type(), this.column.collation(),
					this.column.comment());
		}

	}

}
