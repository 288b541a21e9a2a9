package dev.migration.catalog;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Trigger;
import dev.migration.schema.TriggerEvent;
import dev.migration.schema.TriggerTiming;

/**
 * Reads triggers other than those of constraints and those that partitions copy.
 */
final class TriggerReader {

	// The arguments stand in one row of bytes, with a zero behind each.
	private static final String TRIGGERS = """
			SELECT t.oid, t.tgrelid AS relation, t.tgname AS name, rn.nspname AS relation_schema, r.relname AS relation_name,
			    t.tgtype, ARRAY(SELECT a.attname::text FROM unnest(t.tgattr) WITH ORDINALITY AS u (number, n)
			        JOIN pg_attribute AS a ON a.attrelid = t.tgrelid AND a.attnum = u.number ORDER BY u.n) AS columns,
			    CASE WHEN t.tgqual IS NOT NULL THEN pg_get_triggerdef(t.oid) END AS definition, t.tgoldtable, t.tgnewtable,
			    fn.nspname AS function_schema, f.proname AS function_name,
			    ARRAY(SELECT convert_from(decode(replace(u.part, ' ', ''), 'hex'), getdatabaseencoding())
			        FROM unnest(string_to_array(regexp_replace(encode(t.tgargs, 'hex'), '(..)', '\\1 ', 'g'), '00 '))
			        WITH ORDINALITY AS u (part, n) WHERE u.n <= t.tgnargs ORDER BY u.n) AS arguments,
			    t.tgconstraint <> 0 AS of_constraint, t.tgdeferrable, t.tginitdeferred, cn.nspname AS other_schema,
			    c.relname AS other_name, t.tgenabled
			FROM pg_trigger AS t JOIN pg_class AS r ON r.oid = t.tgrelid JOIN pg_namespace AS rn ON rn.oid = r.relnamespace
			JOIN pg_proc AS f ON f.oid = t.tgfoid JOIN pg_namespace AS fn ON fn.oid = f.pronamespace
			LEFT JOIN pg_class AS c ON c.oid = t.tgconstrrelid LEFT JOIN pg_namespace AS cn ON cn.oid = c.relnamespace
			WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND r.relnamespace = ANY ({schemas})
			    AND {own pg_trigger t.oid}""";

	private static final int ROW = 1;

	private static final int BEFORE = 2;

	private static final int INSERT = 4;

	private static final int DELETE = 8;

	private static final int UPDATE = 16;

	private static final int TRUNCATE = 32;

	private static final int INSTEAD = 64;

	private final CatalogQueries queries;

	private final Words words;

	TriggerReader(CatalogQueries queries, Words words) {
		this.queries = queries;
		this.words = words;
	}

	// By the table or view they belong to.
	Map<Long, List<Trigger>> read() {
		return Groups.values(this.queries.list(TRIGGERS, (row) -> Map.entry(row.oid("relation"), trigger(row))));
	}

	private Trigger trigger(Row row) throws SQLException {
		int type = row.number("tgtype");
		return new Trigger(row.text("name"), row.name("relation_schema", "relation_name"), timing(type), events(type),
				row.texts("columns"), (type & ROW) != 0, condition(row.nullableText("definition")),
				row.nullableText("tgoldtable"), row.nullableText("tgnewtable"),
				row.name("function_schema", "function_name"), row.texts("arguments"),
				row.flag("of_constraint") ? Letters.deferral(row.flag("tgdeferrable"), row.flag("tginitdeferred"))
						: null,
				row.nullableName("other_schema", "other_name"), Letters.state(row.letter("tgenabled")),
				this.words.comment(ObjectId.of("pg_trigger", row.oid("oid"))));
	}

	private static TriggerTiming timing(int type) {
		if ((type & INSTEAD) != 0) {
			return TriggerTiming.INSTEAD_OF;
		}
		return ((type & BEFORE) != 0) ? TriggerTiming.BEFORE : TriggerTiming.AFTER;
	}

	private static Set<TriggerEvent> events(int type) {
		Set<TriggerEvent> events = EnumSet.noneOf(TriggerEvent.class);
		Map.of(INSERT, TriggerEvent.INSERT, DELETE, TriggerEvent.DELETE, UPDATE, TriggerEvent.UPDATE, TRUNCATE,
				TriggerEvent.TRUNCATE)
			.forEach((bit, event) -> {
				if ((type & bit) != 0) {
					events.add(event);
				}
			});
		return events;
	}

	// The server prints a condition about two rows only as part of the whole statement.
	private static @Nullable String condition(@Nullable String definition) {
		if (definition == null) {
			return null;
		}
		int start = SqlText.indexOf(definition, " WHEN (") + " WHEN ".length();
		return SqlText.unwrap(definition.substring(start, SqlText.end(definition, start)));
	}

}
