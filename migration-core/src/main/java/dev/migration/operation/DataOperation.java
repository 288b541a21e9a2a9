package dev.migration.operation;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Operations on rows.
 */
public sealed interface DataOperation extends Operation {

	/**
	 * The table.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Adds rows.
	 *
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @param rows the values, one list a row in the order of the columns
	 * @param key the columns that tell the rows from others, or empty when nobody said
	 * @param mode what happens to rows and identities that exist
	 */
	record InsertRows(QualifiedName table, List<String> columns, List<List<Value>> rows, List<String> key,
			InsertMode mode) implements DataOperation {

		public InsertRows {
			columns = List.copyOf(columns);
			rows = Rows.check(table, columns, rows, key);
			key = List.copyOf(key);
		}

		@Override
		public Optional<Operation> inverse() {
			return this.key.isEmpty() ? Optional.empty()
					: Optional.of(new DeleteRows(this.table, this.columns, this.rows, this.key));
		}

		@Override
		public String describe() {
			return "insert %d row%s into %s".formatted(this.rows.size(), (this.rows.size() != 1) ? "s" : "",
					this.table);
		}

	}

	/**
	 * Removes rows that have the key of one of the given rows.
	 *
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @param rows the values, one list a row in the order of the columns
	 * @param key the columns that tell the rows from others
	 */
	record DeleteRows(QualifiedName table, List<String> columns, List<List<Value>> rows,
			List<String> key) implements DataOperation {

		public DeleteRows {
			columns = List.copyOf(columns);
			rows = Rows.check(table, columns, rows, key);
			key = List.copyOf(key);
			if (key.isEmpty()) {
				throw new IllegalArgumentException("A delete from '%s' needs key columns".formatted(table));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new InsertRows(this.table, this.columns, this.rows, this.key, InsertMode.PLAIN));
		}

		@Override
		public String describe() {
			return "delete %d row%s from %s".formatted(this.rows.size(), (this.rows.size() != 1) ? "s" : "",
					this.table);
		}

	}

	/**
	 * Changes many rows in batches, each its own transaction.
	 *
	 * @param table the table
	 * @param set the new values as SQL, by the exact name of their column, in order
	 * @param where the condition of the rows that still need it as SQL, or {@code null}
	 * for all
	 * @param batchSize how many rows of the table a batch goes through, from 1
	 * @param pause how long to wait between batches
	 * @param key the exact names of the columns to walk along, or empty for the primary
	 * key or another unique key
	 */
	record Backfill(QualifiedName table, Map<String, String> set, @Nullable String where, int batchSize, Duration pause,
			List<String> key) implements DataOperation {

		public Backfill {
			set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
			key = List.copyOf(key);
			if (set.isEmpty()) {
				throw new IllegalArgumentException(
						"The backfill of '%s' changes nothing; say .set(column, expression)".formatted(table));
			}
			if (batchSize < 1) {
				throw new IllegalArgumentException(
						"A batch of the backfill of '%s' needs at least 1 row, not %d".formatted(table, batchSize));
			}
			if (pause.isNegative()) {
				throw new IllegalArgumentException("The backfill of '%s' cannot pause for %s".formatted(table, pause));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return "backfill %s.%s".formatted(this.table, String.join(", ", this.set.keySet()));
		}

	}

	/**
	 * What happens when rows are inserted that are there already.
	 */
	enum InsertMode {

		/** An error. */
		PLAIN,

		/** Nothing; the row that is there stays. */
		SKIP_EXISTING,

		/** An error; and the values of identity columns are taken as given. */
		OVERRIDE_IDENTITY

	}

}
