package dev.migration.operation;

import java.time.Duration;
import java.util.List;

import dev.migration.schema.QualifiedName;

/**
 * Says what a column is like that is added and filled while the application runs.
 */
public final class OnlineColumnBuilder implements Recording {

	private final QualifiedName table;

	private final ColumnBuilder column;

	private int batchSize = BackfillBuilder.BATCH_SIZE;

	private Duration pause = Duration.ZERO;

	OnlineColumnBuilder(QualifiedName table, ColumnBuilder column) {
		this.table = table;
		this.column = column;
	}

	/**
	 * Refuses nulls, once all rows have a value.
	 * @return this builder
	 */
	public OnlineColumnBuilder notNull() {
		this.column.notNull();
		return this;
	}

	/**
	 * Gives the value of the rows there are and of those that come, computed for each.
	 * @param expression the SQL expression, for example {@code gen_random_uuid()}
	 * @return this builder
	 */
	public OnlineColumnBuilder defaultTo(String expression) {
		this.column.defaultTo(expression);
		return this;
	}

	/**
	 * Sorts text by a collation.
	 * @param other the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public OnlineColumnBuilder collate(String other) {
		this.column.collate(other);
		return this;
	}

	/**
	 * Says for people what the column means.
	 * @param text the comment
	 * @return this builder
	 */
	public OnlineColumnBuilder comment(String text) {
		this.column.comment(text);
		return this;
	}

	/**
	 * Fills so many rows of the table in one transaction; 5,000 when nobody says.
	 * @param rows how many, from 1
	 * @return this builder
	 */
	public OnlineColumnBuilder batchSize(int rows) {
		this.batchSize = rows;
		return this;
	}

	/**
	 * Waits between batches, so that others and the replicas keep up.
	 * @param duration how long
	 * @return this builder
	 */
	public OnlineColumnBuilder pause(Duration duration) {
		this.pause = duration;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List
			.of(new OnlineOperation.AddColumnOnline(this.table, this.column.build(), this.batchSize, this.pause));
	}

}
