package dev.migration.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.ServerNames;

/**
 * Reads the types that somebody created.
 */
final class TypeReader {

	private static final String ENUMS = """
			SELECT t.oid, n.nspname AS schema, t.typname AS name,
			    ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder) AS labels
			FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace
			WHERE t.typtype = 'e' AND n.oid = ANY ({schemas}) AND {own pg_type t.oid}""";

	private static final String DOMAINS = """
			SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typbasetype, t.typtypmod, t.typnotnull,
			    coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) AS preset,
			    cn.nspname AS collation_schema, k.collname AS collation
			FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace JOIN pg_type AS b ON b.oid = t.typbasetype
			LEFT JOIN pg_collation AS k ON k.oid = t.typcollation AND t.typcollation <> b.typcollation
			LEFT JOIN pg_namespace AS cn ON cn.oid = k.collnamespace
			WHERE t.typtype = 'd' AND n.oid = ANY ({schemas}) AND {own pg_type t.oid}""";

	private static final String COMPOSITES = """
			SELECT t.oid, c.oid AS relation, n.nspname AS schema, t.typname AS name
			FROM pg_type AS t JOIN pg_class AS c ON c.oid = t.typrelid JOIN pg_namespace AS n ON n.oid = t.typnamespace
			WHERE c.relkind = 'c' AND n.oid = ANY ({schemas}) AND {own pg_type t.oid}""";

	private static final String RANGES = """
			SELECT t.oid, n.nspname AS schema, t.typname AS name, r.rngsubtype, os.nspname AS class_schema, o.opcname AS class,
			    cs.nspname AS collation_schema, k.collname AS collation, ps.nspname AS canonical_schema, p.proname AS canonical,
			    ds.nspname AS difference_schema, d.proname AS difference, ms.nspname AS multi_schema, m.typname AS multi
			FROM pg_range AS r JOIN pg_type AS t ON t.oid = r.rngtypid JOIN pg_namespace AS n ON n.oid = t.typnamespace
			JOIN pg_type AS s ON s.oid = r.rngsubtype
			LEFT JOIN pg_opclass AS o ON o.oid = r.rngsubopc AND NOT (o.opcdefault AND o.opcintype = s.oid)
			LEFT JOIN pg_namespace AS os ON os.oid = o.opcnamespace
			LEFT JOIN pg_collation AS k ON k.oid = r.rngcollation AND k.oid <> s.typcollation
			LEFT JOIN pg_namespace AS cs ON cs.oid = k.collnamespace
			LEFT JOIN pg_proc AS p ON p.oid = r.rngcanonical::oid LEFT JOIN pg_namespace AS ps ON ps.oid = p.pronamespace
			LEFT JOIN pg_proc AS d ON d.oid = r.rngsubdiff::oid LEFT JOIN pg_namespace AS ds ON ds.oid = d.pronamespace
			JOIN pg_type AS m ON m.oid = r.rngmultitypid JOIN pg_namespace AS ms ON ms.oid = m.typnamespace
			WHERE n.oid = ANY ({schemas}) AND {own pg_type t.oid}""";

	private final CatalogQueries queries;

	private final Words words;

	private final DataTypes types;

	TypeReader(CatalogQueries queries, Words words, DataTypes types) {
		this.queries = queries;
		this.words = words;
		this.types = types;
	}

	Map<Long, EnumType> enums() {
		return this.queries.byOid(ENUMS, (row) -> new EnumType(row.name("schema", "name"), row.texts("labels"),
				this.words.comment(id(row)), this.words.grants(id(row))));
	}

	Map<Long, Domain> domains(Map<Long, List<CheckConstraint>> checks) {
		return this.queries.byOid(DOMAINS,
				(row) -> new Domain(row.name("schema", "name"),
						this.types.of(row.oid("typbasetype"), row.number("typtypmod")),
						row.nullableName("collation_schema", "collation"), row.nullableText("preset"),
						row.flag("typnotnull"), checks.getOrDefault(row.oid("oid"), List.of()),
						this.words.comment(id(row)), this.words.grants(id(row))));
	}

	Map<Long, CompositeType> composites(Map<Long, List<ColumnReader.Found>> columns) {
		return this.queries.byOid(COMPOSITES,
				(row) -> new CompositeType(row.name("schema", "name"),
						columns.getOrDefault(row.oid("relation"), List.of())
							.stream()
							.map(ColumnReader.Found::attribute)
							.toList(),
						this.words.comment(id(row)), this.words.grants(id(row))));
	}

	Map<Long, RangeType> ranges() {
		return this.queries.byOid(RANGES,
				(row) -> new RangeType(row.name("schema", "name"), this.types.of(row.oid("rngsubtype"), -1),
						row.nullableName("class_schema", "class"), row.nullableName("collation_schema", "collation"),
						row.nullableName("canonical_schema", "canonical"),
						row.nullableName("difference_schema", "difference"), multirange(row),
						this.words.comment(id(row)), this.words.grants(id(row))));
	}

	// The server puts "multi" before the first "range", else "_multirange" behind.
	private static @Nullable QualifiedName multirange(Row row) throws SQLException {
		QualifiedName range = row.name("schema", "name");
		int at = range.name().indexOf("range");
		String chosen = (at < 0) ? ServerNames.join(range.name(), "", "multirange") : ServerNames
			.clip(range.name().substring(0, at) + "multi" + range.name().substring(at), ServerNames.LIMIT);
		QualifiedName multirange = row.name("multi_schema", "multi");
		return multirange.equals(range.sibling(chosen)) ? null : multirange;
	}

	private static ObjectId id(Row row) throws SQLException {
		return ObjectId.of("pg_type", row.oid("oid"));
	}

}
