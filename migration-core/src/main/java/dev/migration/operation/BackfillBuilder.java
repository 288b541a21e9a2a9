package dev.migration.operation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Says which rows a backfill changes, and how fast.
 */
public final class BackfillBuilder extends Undoable<BackfillBuilder> {

	static final int BATCH_SIZE = 5_000;

	private final QualifiedName table;

	private final Map<String, String> set = new LinkedHashMap<>();

	private @Nullable String where;

	private int batchSize = BATCH_SIZE;

	private Duration pause = Duration.ZERO;

	private List<String> key = List.of();

	BackfillBuilder(QualifiedName table) {
		this.table = table;
	}

	/**
	 * Gives a column a new value.
	 * @param column the exact name
	 * @param expression the SQL expression over the columns of the row
	 * @return this builder
	 */
	public BackfillBuilder set(String column, String expression) {
		this.set.put(column, expression);
		return this;
	}

	/**
	 * Leaves all other rows out. A condition that is no longer true once a row was
	 * changed makes the backfill safe to run again.
	 * @param condition the condition of the rows that need it as SQL, for example
	 * {@code role IS NULL}
	 * @return this builder
	 */
	public BackfillBuilder where(String condition) {
		this.where = condition;
		return this;
	}

	/**
	 * Goes through so many rows of the table in one transaction; 5,000 when nobody says.
	 * @param rows how many, from 1
	 * @return this builder
	 */
	public BackfillBuilder batchSize(int rows) {
		this.batchSize = rows;
		return this;
	}

	/**
	 * Waits between batches, so that others and the replicas keep up.
	 * @param duration how long
	 * @return this builder
	 */
	public BackfillBuilder pause(Duration duration) {
		this.pause = duration;
		return this;
	}

	/**
	 * Walks along these columns; the primary key or another unique key of columns that
	 * refuse nulls when nobody says.
	 * @param columns the exact names of the columns of a unique index that refuse nulls
	 * @return this builder
	 */
	public BackfillBuilder key(String... columns) {
		this.key = List.of(columns);
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List
			.of(new DataOperation.Backfill(this.table, this.set, this.where, this.batchSize, this.pause, this.key));
	}

}
