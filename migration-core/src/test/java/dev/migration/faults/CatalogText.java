package dev.migration.faults;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything a database of the suite holds, as lines that can be compared: schema and
 * rows. The runtime's own tables count with their schema only.
 */
final class CatalogText {

	private static final String SCHEMA = """
			SELECT format('%s %s', c.relkind, c.relname) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
			UNION ALL
			SELECT format('column %s.%s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
			       a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid))
			FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
			LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
			WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0
			      AND NOT a.attisdropped
			UNION ALL
			SELECT format('index %s valid %s ready %s live %s', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisready,
			       i.indislive)
			FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace
			UNION ALL
			SELECT format('constraint %s %s %s validated %s', conrelid::regclass, conname, pg_get_constraintdef(oid),
			       convalidated)
			FROM pg_constraint WHERE connamespace = 'public'::regnamespace
			UNION ALL
			SELECT format('partition %s of %s pending %s', inhrelid::regclass, inhparent::regclass, inhdetachpending)
			FROM pg_inherits
			UNION ALL
			SELECT format('comment %s %s', objoid::regclass, description) FROM pg_description
			WHERE classoid = 'pg_class'::regclass AND objoid IN (SELECT oid FROM pg_class
			      WHERE relnamespace = 'public'::regnamespace)
			UNION ALL
			SELECT format('value %s %s %s', enumtypid::regtype, enumsortorder, enumlabel) FROM pg_enum
			UNION ALL
			SELECT format('function %s', pg_get_functiondef(oid)) FROM pg_proc
			WHERE pronamespace = 'public'::regnamespace
			ORDER BY 1""";

	private static final String TABLES = """
			SELECT relname FROM pg_class
			WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'migration%' ORDER BY 1""";

	private CatalogText() {
	}

	static List<String> of(JdbcClient jdbc) {
		List<String> lines = new java.util.ArrayList<>(jdbc.sql(SCHEMA).query(String.class).list());
		for (String table : jdbc.sql(TABLES).query(String.class).list()) {
			lines.add(jdbc.sql("SELECT format('rows of " + table + ": %s, %s', count(*), md5(string_agg(t::text, '|' "
					+ "ORDER BY t::text COLLATE \"C\"))) FROM " + table + " t")
				.query(String.class)
				.single());
		}
		return lines;
	}

}
