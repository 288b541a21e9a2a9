package dev.migration.ddl;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migration.operation.DataOperation;

/**
 * The statements of a backfill, for whoever goes through its batches one by one.
 * <p>
 * Ask {@link #keyQuery()} for the key; with it, {@link #along(List)} gives the statements
 * of the batches. Begin without a last key; a batch ends at the key that
 * {@link Walk#upperBound} finds, or at the end of the table when it finds none; each
 * {@link Walk#update} is its own transaction, and where it ended is worth keeping in that
 * same transaction, so that the next run begins there.
 */
public final class BackfillSql {

	private static final String KEYS = """
			SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, k.n
			FROM (
			    SELECT i.indrelid, i.indkey, i.indnkeyatts
			    FROM pg_index AS i
			    WHERE i.indrelid = %s::regclass
			    AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
			    AND NOT EXISTS (
			        SELECT FROM unnest(i.indkey) WITH ORDINALITY AS k (attnum, n)
			        JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
			        WHERE k.n <= i.indnkeyatts AND (NOT a.attnotnull OR a.attname = ANY (ARRAY[%s]::name[]))
			    )%s
			    ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid
			    LIMIT 1
			) AS i
			CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, n)
			JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
			WHERE k.n <= i.indnkeyatts
			ORDER BY k.n""";

	private static final String WANTED = """

			AND (
			    SELECT array_agg(a.attname ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY AS k (attnum, n)
			    JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
			    WHERE k.n <= i.indnkeyatts
			) = ARRAY[%s]::name[]""";

	private static final String SCRIPT = """
			DECLARE
			    key_names text;
			    key_texts text;
			    after_key text;
			    upto_key text;
			    last_key text[];
			    next_key text[];
			BEGIN
			    SELECT string_agg(quote_ident(name), ', ' ORDER BY n),
			        string_agg(quote_ident(name) || '::text', ', ' ORDER BY n),
			        string_agg(format('$1[%%s]::%%s', n, type), ', ' ORDER BY n),
			        string_agg(format('$2[%%s]::%%s', n, type), ', ' ORDER BY n)
			    INTO key_names, key_texts, after_key, upto_key
			    FROM (
			%s
			    ) AS keys;
			    IF key_names IS NULL THEN
			        RAISE EXCEPTION USING MESSAGE = %s;
			    END IF;
			    LOOP
			        EXECUTE 'SELECT ARRAY[' || key_texts || '] FROM ' || %s || ' WHERE $1 IS NULL OR (' || key_names
			            || ') > (' || after_key || ') ORDER BY ' || key_names || ' OFFSET %d LIMIT 1'
			            INTO next_key USING last_key;
			        EXECUTE %s || ' WHERE ($1 IS NULL OR (' || key_names || ') > (' || after_key
			            || ')) AND ($2 IS NULL OR (' || key_names || ') <= (' || upto_key || '))' || %s
			            USING last_key, next_key;
			        COMMIT;
			        EXIT WHEN next_key IS NULL;
			        last_key := next_key;%s
			    END LOOP;
			END""";

	private final DataOperation.Backfill backfill;

	/**
	 * The statements of a backfill.
	 * @param backfill the backfill
	 */
	public BackfillSql(DataOperation.Backfill backfill) {
		this.backfill = backfill;
	}

	/**
	 * Finds the key to walk along: one row a column, with its {@code name} and its
	 * {@code type} as SQL, in the order of the key. No row means that there is none; a
	 * key that the backfill changes would be walked along for ever, so it counts as none.
	 * @return the query
	 */
	public String keyQuery() {
		List<String> key = this.backfill.key();
		String wanted = key.isEmpty() ? "" : WANTED.formatted(literals(key));
		return KEYS.formatted(Sql.literal(Sql.name(this.backfill.table())), literals(this.backfill.set().keySet()),
				wanted);
	}

	/**
	 * Estimates how many rows the table has, from what the server measured last; -1 when
	 * it never did.
	 * @return the query for one number
	 */
	public String estimateQuery() {
		return "SELECT reltuples::bigint FROM pg_class WHERE oid = %s::regclass"
			.formatted(Sql.literal(Sql.name(this.backfill.table())));
	}

	/**
	 * The statements of the batches.
	 * @param key what the key query found
	 * @return the statements
	 * @throws MissingKeyException when it found nothing
	 */
	public Walk along(List<KeyColumn> key) {
		if (key.isEmpty()) {
			throw new MissingKeyException(this.backfill);
		}
		return new Walk(this.backfill, List.copyOf(key));
	}

	// All batches in one statement that commits after each, for a script.
	static SqlStatement statement(DataOperation.Backfill backfill) {
		Duration pause = backfill.pause();
		String sleep = pause.isZero() ? ""
				: "\n        PERFORM pg_sleep(%s);".formatted(BigDecimal.valueOf(pause.toMillis(), 3));
		String where = (backfill.where() != null) ? " AND (" + backfill.where() + ")" : "";
		String body = SCRIPT.formatted(new BackfillSql(backfill).keyQuery(),
				Sql.literal(MissingKeyException.message(backfill)), Sql.literal(Sql.name(backfill.table())),
				backfill.batchSize() - 1, Sql.literal(update(backfill)), Sql.literal(where), sleep);
		return new SqlStatement("DO " + Sql.dollarQuoted(body), false, false, backfill, null);
	}

	private static String literals(Collection<String> names) {
		return names.stream().map(Sql::literal).collect(Collectors.joining(", "));
	}

	private static String update(DataOperation.Backfill backfill) {
		return "UPDATE %s SET %s".formatted(Sql.name(backfill.table()),
				backfill.set()
					.entrySet()
					.stream()
					.map((change) -> Sql.identifier(change.getKey()) + " = " + change.getValue())
					.collect(Collectors.joining(", ")));
	}

	/**
	 * A column of a key.
	 *
	 * @param name the exact name
	 * @param type the type as SQL
	 */
	public record KeyColumn(String name, String type) {

	}

	/**
	 * The statements of the batches along a key. Keys are texts, one a column; an empty
	 * list stands for the beginning or the end of the table.
	 */
	public static final class Walk {

		private final DataOperation.Backfill backfill;

		private final List<KeyColumn> key;

		private final String names;

		private Walk(DataOperation.Backfill backfill, List<KeyColumn> key) {
			this.backfill = backfill;
			this.key = key;
			this.names = Sql.identifiers(key.stream().map(KeyColumn::name).toList());
		}

		/**
		 * Finds the last key of a batch: one row with one text a column, or none when the
		 * table ends before.
		 * @param after the last key of the batch before
		 * @return the query
		 */
		public String upperBound(List<String> after) {
			// Named apart: ORDER BY would else mean the text and not the column.
			String texts = IntStream.range(0, this.key.size())
				.mapToObj((i) -> Sql.identifier(this.key.get(i).name()) + "::text AS key_text_" + (i + 1))
				.collect(Collectors.joining(", "));
			String where = after.isEmpty() ? "" : " WHERE (%s) > (%s)".formatted(this.names, values(after));
			return "SELECT %s FROM %s%s ORDER BY %s OFFSET %d LIMIT 1".formatted(texts, Sql.name(this.backfill.table()),
					where, this.names, this.backfill.batchSize() - 1);
		}

		/**
		 * Changes the rows of a batch.
		 * @param after the last key of the batch before
		 * @param upTo the last key of this batch
		 * @return the statement
		 */
		public String update(List<String> after, List<String> upTo) {
			List<String> conditions = new ArrayList<>();
			if (!after.isEmpty()) {
				conditions.add("(%s) > (%s)".formatted(this.names, values(after)));
			}
			if (!upTo.isEmpty()) {
				conditions.add("(%s) <= (%s)".formatted(this.names, values(upTo)));
			}
			if (this.backfill.where() != null) {
				conditions.add("(" + this.backfill.where() + ")");
			}
			return BackfillSql.update(this.backfill)
					+ (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
		}

		private String values(List<String> texts) {
			if (texts.size() != this.key.size()) {
				throw new IllegalArgumentException("The key of '%s' has %d columns, but %d values were given"
					.formatted(this.backfill.table(), this.key.size(), texts.size()));
			}
			return IntStream.range(0, texts.size())
				.mapToObj((i) -> Sql.literal(texts.get(i)) + "::" + this.key.get(i).type())
				.collect(Collectors.joining(", "));
		}

	}

}
