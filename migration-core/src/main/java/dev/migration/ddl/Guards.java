package dev.migration.ddl;

import java.util.List;
import java.util.stream.Collectors;

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

	private static String guard(String found, String message, String hint) {
		return "DO " + Sql.dollarQuoted(GUARD.formatted(found, Sql.literal(message), Sql.literal(hint)));
	}

}
