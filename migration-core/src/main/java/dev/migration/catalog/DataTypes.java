package dev.migration.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;

/**
 * The types that columns, domains, ranges and sequences have.
 */
final class DataTypes {

	// A type with a modifier is printed as the type without one and something behind it.
	private static final String TYPES = """
			WITH used (oid, modifier) AS (
			    SELECT a.atttypid, a.atttypmod FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
			    WHERE c.relnamespace = ANY ({schemas}) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND a.attnum > 0
			    AND NOT a.attisdropped
			    UNION SELECT typbasetype, typtypmod FROM pg_type WHERE typnamespace = ANY ({schemas}) AND typtype = 'd'
			    UNION SELECT r.rngsubtype, -1 FROM pg_range AS r JOIN pg_type AS t ON t.oid = r.rngtypid
			    WHERE t.typnamespace = ANY ({schemas})
			    UNION SELECT s.seqtypid, -1 FROM pg_sequence AS s
			)
			SELECT u.oid, u.modifier, e.oid IS NOT NULL AS is_array, n.nspname AS schema, coalesce(e.typname, t.typname) AS name,
			    format_type(coalesce(e.oid, t.oid), u.modifier) AS text,
			    CASE WHEN u.modifier >= 0 THEN substr(format_type(coalesce(e.oid, t.oid), u.modifier),
			        length(format_type(coalesce(e.oid, t.oid), -1)) + 1) ELSE '' END AS behind
			FROM used AS u JOIN pg_type AS t ON t.oid = u.oid
			LEFT JOIN pg_type AS e ON e.oid = t.typelem AND e.typarray = t.oid
			JOIN pg_namespace AS n ON n.oid = coalesce(e.typnamespace, t.typnamespace)""";

	private final Map<Use, DataType> types = new HashMap<>();

	DataTypes(CatalogQueries queries) {
		queries.list(TYPES, (row) -> this.types.put(new Use(row.oid("oid"), row.number("modifier")), type(row)));
	}

	DataType of(long oid, int modifier) {
		return Objects.requireNonNull(this.types.get(new Use(oid, modifier)), "type");
	}

	private static DataType type(Row row) throws java.sql.SQLException {
		boolean isArray = row.flag("is_array");
		if (row.text("schema").equals("pg_catalog")) {
			return new DataType.BuiltIn(row.text("text"), isArray);
		}
		QualifiedName name = QualifiedName.of(row.text("schema"), row.text("name"));
		return new DataType.UserDefined(name, SqlText.unwrap(row.text("behind")), isArray);
	}

	/**
	 * A type as something uses it.
	 *
	 * @param oid the type
	 * @param modifier its length, precision or the like, -1 for none
	 */
	private record Use(long oid, int modifier) {

	}

}
