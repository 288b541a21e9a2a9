package dev.migration.acceptance;

import dev.migration.testing.TestDatabase;

/**
 * A database's schema as text, to compare two states of it.
 */
final class SchemaText {

	/** Everything the sample's revisions make, but nothing of the migration itself. */
	private static final String SQL = """
			SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') FROM (
			  SELECT format('column %I.%I %s%s default %s', c.relname, a.attname,
			      format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' not null' END,
			      pg_get_expr(d.adbin, d.adrelid)) AS line
			    FROM pg_class c
			    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
			    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
			    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname !~ '^migration'
			  UNION ALL
			  SELECT format('constraint %I on %s %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
			    FROM pg_constraint
			    WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text !~ '^migration'
			      AND contype <> 'n'
			  UNION ALL
			  SELECT indexdef || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
			    FROM pg_indexes JOIN pg_index i ON i.indexrelid = format('%I.%I', schemaname, indexname)::regclass
			    WHERE schemaname = 'public' AND tablename !~ '^migration'
			  UNION ALL
			  SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
			  UNION ALL
			  SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
			  UNION ALL
			  SELECT format('enum %s %s', enumtypid::regtype, string_agg(enumlabel, ', ' ORDER BY enumsortorder))
			    FROM pg_enum GROUP BY enumtypid
			) AS lines
			""";

	private SchemaText() {
	}

	static String of(TestDatabase database) {
		return database.jdbc().sql(SQL).query(String.class).single();
	}

}
