package dev.migration.ddl;

import java.util.List;
import java.util.stream.Collectors;

import dev.migration.operation.OnlineOperation;
import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;

/**
 * Statements that fail, before anything is done, when a change would not be what it
 * seems.
 */
final class Guards {

	private static final String GUARD = """
			BEGIN
			    IF EXISTS (
			        %s
			    ) THEN
			        RAISE EXCEPTION USING MESSAGE = %s, HINT = %s;
			    END IF;
			END""";

	private static final String LIST = """
			DECLARE
			    listed text;
			BEGIN
			    SELECT string_agg(DISTINCT item, ', ') INTO listed FROM (
			        %s
			    ) AS items (item);
			    IF listed IS NOT NULL THEN
			        RAISE EXCEPTION USING MESSAGE = %s || listed, HINT = %s;
			    END IF;
			END""";

	private static final String LEFT_BEHIND = """
			SELECT CASE d.classid
			        WHEN 'pg_rewrite'::regclass THEN pg_describe_object('pg_class'::regclass, r.ev_class, 0)
			        WHEN 'pg_attrdef'::regclass THEN pg_describe_object('pg_class'::regclass, f.adrelid, f.adnum)
			        ELSE pg_describe_object(d.classid, d.objid, d.objsubid) END
			    FROM pg_attribute AS a
			    JOIN pg_depend AS d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid
			        AND d.refobjsubid = a.attnum
			    LEFT JOIN pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
			    LEFT JOIN pg_attrdef AS f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid
			    LEFT JOIN pg_constraint AS k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
			    LEFT JOIN pg_class AS i ON d.classid = 'pg_class'::regclass AND i.oid = d.objid AND i.relkind IN ('i', 'I')
			    WHERE a.attrelid = %1$s::regclass AND a.attname = %2$s
			    AND (f.adrelid, f.adnum) IS DISTINCT FROM (a.attrelid, a.attnum)
			    AND k.contype IS DISTINCT FROM 'n'
			    AND NOT (%3$s AND (i.oid IS NOT NULL OR COALESCE(k.conrelid = a.attrelid
			        AND NOT (k.confrelid = a.attrelid AND a.attnum = ANY (k.confkey)), false)))
			UNION ALL SELECT item FROM pg_attribute AS a CROSS JOIN LATERAL (VALUES
			        ('its default', a.atthasdef AND NOT %4$s), ('that it refuses nulls', a.attnotnull AND NOT %5$s),
			        ('its place in the partition key', EXISTS (SELECT FROM pg_partitioned_table AS t
			            WHERE t.partrelid = a.attrelid AND a.attnum = ANY (t.partattrs))),
			        ('its comment', col_description(a.attrelid, a.attnum) IS NOT NULL AND NOT %6$s),
			        ('its privileges', a.attacl IS NOT NULL AND NOT %3$s)) AS own (item, lost)
			    WHERE a.attrelid = %1$s::regclass AND a.attname = %2$s AND lost""";

	private static final String COLUMN = "SELECT FROM pg_attribute WHERE attrelid = %s::regclass AND attname = %s";

	private Guards() {
	}

	static String primaryKey(QualifiedName table, List<String> columns) {
		String names = columns.stream().map(Sql::literal).collect(Collectors.joining(", "));
		return guard(
				"SELECT FROM pg_attribute WHERE attrelid = %s::regclass AND attname IN (%s) AND NOT attnotnull"
					.formatted(relation(table), names),
				"A column of the primary key of '%s' accepts nulls: one of %s".formatted(table, columns),
				"Let it refuse them first, with op.online().setNotNull.");
	}

	static String columnsThere(QualifiedName table, List<String> columns) {
		String names = columns.stream().map(Sql::literal).collect(Collectors.joining(", "));
		return list(
				"SELECT unnest(ARRAY[%s]::text[]) EXCEPT SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass"
					.formatted(names, relation(table)),
				"Table '%s' has no column ".formatted(table), "Look for the exact name.");
	}

	static String noPrimaryKey(QualifiedName table) {
		return guard("SELECT FROM pg_index WHERE indrelid = %s::regclass AND indisprimary".formatted(relation(table)),
				"Table '%s' has a primary key already".formatted(table), "Drop it first, with op.dropConstraint.");
	}

	// What a second column would not have and nobody says.
	static String nothingLeftBehind(OnlineOperation.ChangeTypeOnline change) {
		Column column = change.column();
		String found = LEFT_BEHIND.formatted(relation(change.table()), Sql.literal(column.name()),
				!change.beforeSwap().isEmpty(), column.defaultExpression() != null, column.notNull(),
				column.comment() != null);
		return list(found,
				"The type of '%s.%s' cannot change online: these would stay with the old column: "
					.formatted(change.table(), column.name()),
				"Say its default, nulls and comment with .defaultTo, .notNull and .comment, its indexes, constraints and "
						+ "privileges with .beforeSwap; drop the others before and create them after.");
	}

	static String changeableType(QualifiedName table, String column) {
		return guard(COLUMN.formatted(relation(table), Sql.literal(column)) + """

				AND (attidentity <> '' OR attgenerated <> '' OR EXISTS (
				    SELECT FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY (indkey)
				))""",
				"The type of '%s.%s' cannot change online: it is an identity, generated or part of the primary key"
					.formatted(table, column),
				"Change it with op.alterColumn while the table is locked.");
	}

	static String retiredColumn(QualifiedName table, String column) {
		return guard(COLUMN.formatted(relation(table), Sql.literal(column)) + " AND attnotnull AND NOT atthasdef",
				"Column '%s.%s' still refuses nulls and has no default: rows cannot be written without it"
					.formatted(table, column),
				"Retire it one release before, with op.online().retireColumn.");
	}

	private static String relation(QualifiedName table) {
		return Sql.literal(Sql.name(table));
	}

	private static String list(String found, String message, String hint) {
		return "DO " + Sql.dollarQuoted(LIST.formatted(found, Sql.literal(message), Sql.literal(hint)));
	}

	private static String guard(String found, String message, String hint) {
		return "DO " + Sql.dollarQuoted(GUARD.formatted(found, Sql.literal(message), Sql.literal(hint)));
	}

}
