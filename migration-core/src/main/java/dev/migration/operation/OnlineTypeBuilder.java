package dev.migration.operation;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ServerNames;

/**
 * Says how the type of a column changes while the application runs.
 */
public final class OnlineTypeBuilder extends Undoable<OnlineTypeBuilder> {

	private final QualifiedName table;

	private final String name;

	private final ColumnBuilder column;

	private final Operations op;

	private @Nullable String using;

	private String shadow;

	private String retired;

	private List<Operation> beforeSwap = List.of();

	private int batchSize = BackfillBuilder.BATCH_SIZE;

	private Duration pause = Duration.ZERO;

	OnlineTypeBuilder(QualifiedName table, String name, DataType type, Operations op) {
		this.table = table;
		this.name = name;
		this.column = new ColumnBuilder(name, type);
		this.op = op;
		this.shadow = ServerNames.clip(name, ServerNames.LIMIT - "_new".length()) + "_new";
		this.retired = ServerNames.clip(name, ServerNames.LIMIT - "_old".length()) + "_old";
	}

	/**
	 * Computes the new values; a cast when nobody says.
	 * @param expression the SQL expression over the columns of the row
	 * @return this builder
	 */
	public OnlineTypeBuilder using(String expression) {
		this.using = expression;
		return this;
	}

	/**
	 * Refuses nulls, once all rows have a value.
	 * @return this builder
	 */
	public OnlineTypeBuilder notNull() {
		this.column.notNull();
		return this;
	}

	/**
	 * Gives the value of rows that are inserted without one, in the new type.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public OnlineTypeBuilder defaultTo(String expression) {
		this.column.defaultTo(expression);
		return this;
	}

	/**
	 * Sorts text by a collation.
	 * @param other the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public OnlineTypeBuilder collate(String other) {
		this.column.collate(other);
		return this;
	}

	/**
	 * Says for people what the column means.
	 * @param text the comment
	 * @return this builder
	 */
	public OnlineTypeBuilder comment(String text) {
		this.column.comment(text);
		return this;
	}

	/**
	 * Names the second column until the swap; {@code name_new} when nobody says.
	 * @param other the exact name
	 * @return this builder
	 */
	public OnlineTypeBuilder shadow(String other) {
		this.shadow = other;
		return this;
	}

	/**
	 * Names the old column after the swap; {@code name_old} when nobody says.
	 * @param other the exact name
	 * @return this builder
	 */
	public OnlineTypeBuilder retired(String other) {
		this.retired = other;
		return this;
	}

	/**
	 * Says what is done to the second column once it is filled, before it takes the name:
	 * the indexes and constraints that the old one has.
	 * @param body for example
	 * {@code (op) -> op.createIndex("ix_qty", "orders", "qty_new").concurrently()}
	 * @return this builder
	 */
	public OnlineTypeBuilder beforeSwap(Consumer<Operations> body) {
		this.beforeSwap = this.op.part(body);
		return this;
	}

	/**
	 * Fills so many rows of the table in one transaction; 5,000 when nobody says.
	 * @param rows how many, from 1
	 * @return this builder
	 */
	public OnlineTypeBuilder batchSize(int rows) {
		this.batchSize = rows;
		return this;
	}

	/**
	 * Waits between batches, so that others and the replicas keep up.
	 * @param duration how long
	 * @return this builder
	 */
	public OnlineTypeBuilder pause(Duration duration) {
		this.pause = duration;
		return this;
	}

	@Override
	public List<Operation> operations() {
		if (this.shadow.equals(this.name) || this.retired.equals(this.name) || this.shadow.equals(this.retired)) {
			throw new IllegalArgumentException(
					"Column '%s.%s' needs other names for its shadow '%s' and its retired self '%s'"
						.formatted(this.table, this.name, this.shadow, this.retired));
		}
		return List.of(new OnlineOperation.ChangeTypeOnline(this.table, this.column.build(), this.using, this.shadow,
				this.retired, this.beforeSwap, this.batchSize, this.pause));
	}

}
