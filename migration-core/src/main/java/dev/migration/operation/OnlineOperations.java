package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;

/**
 * Changes that keep readers and writers going, one call each.
 * <p>
 * Each becomes several transactions, and nothing takes a lock for longer than a moment
 * that keeps others from reading or writing. A revision with one of them is not atomic:
 * when a step fails, those before it stay, and running the revision again goes on there.
 */
public final class OnlineOperations {

	private final Operations op;

	OnlineOperations(Operations op) {
		this.op = op;
	}

	/**
	 * Adds a foreign key; its builder names the other table. Two transactions: added as
	 * not valid, under SHARE ROW EXCLUSIVE locks of both tables for a moment; validated
	 * under a SHARE UPDATE EXCLUSIVE lock of the table and a ROW SHARE lock of the other,
	 * while all rows are read.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @return a builder of the key
	 */
	public ForeignKeyBuilder createForeignKey(@Nullable String constraint, String table, String... columns) {
		return constraint(table, new ForeignKeyBuilder(constraint, List.of(columns)));
	}

	/**
	 * Adds a check constraint. Two transactions: added as not valid, under an ACCESS
	 * EXCLUSIVE lock for a moment; validated under a SHARE UPDATE EXCLUSIVE lock while
	 * all rows are read.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @param condition the condition as SQL
	 * @return a builder of the constraint
	 */
	public CheckBuilder createCheckConstraint(@Nullable String constraint, String table, String condition) {
		return constraint(table, new CheckBuilder(constraint, condition));
	}

	/**
	 * Adds a unique constraint. Its index is built concurrently, outside a transaction
	 * and under a SHARE UPDATE EXCLUSIVE lock; then it becomes the constraint, under an
	 * ACCESS EXCLUSIVE lock for a moment.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @return a builder of the constraint
	 */
	public UniqueBuilder createUniqueConstraint(@Nullable String constraint, String table, String... columns) {
		return key(table, new UniqueBuilder(constraint, List.of(columns)));
	}

	/**
	 * Adds a primary key to a table without one, whose columns refuse nulls already
	 * ({@link #setNotNull}); anything else, as a column that is missing, is an error
	 * before anything is done. Locks like {@link #createUniqueConstraint}.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @return a builder of the key
	 */
	public PrimaryKeyBuilder createPrimaryKey(@Nullable String constraint, String table, String... columns) {
		return key(table, new PrimaryKeyBuilder(constraint, List.of(columns)));
	}

	/**
	 * Lets a column refuse nulls. Three transactions: a check that is not valid, under an
	 * ACCESS EXCLUSIVE lock for a moment; validated under a SHARE UPDATE EXCLUSIVE lock
	 * while all rows are read; then the column refuses nulls, which the check proves, and
	 * the check goes, under an ACCESS EXCLUSIVE lock for a moment. A derived downgrade
	 * lets the column accept nulls, whether it did before or not.
	 * @param table the table
	 * @param column the exact name
	 */
	public void setNotNull(String table, String column) {
		QualifiedName name = QualifiedName.parse(table);
		this.op.say(() -> List.of(new OnlineOperation.SetNotNullOnline(name, column)));
	}

	/**
	 * Adds a column whose default is computed for each row. The column and its default
	 * come under an ACCESS EXCLUSIVE lock for a moment; the rows there are get their
	 * value in batches, under ROW EXCLUSIVE locks; nulls are refused as by
	 * {@link #setNotNull}.
	 * @param table the table
	 * @param column the exact name
	 * @param type the type
	 * @return a builder of the column
	 */
	public OnlineColumnBuilder addColumn(String table, String column, DataType type) {
		return this.op.say(new OnlineColumnBuilder(QualifiedName.parse(table), new ColumnBuilder(column, type)));
	}

	/**
	 * Changes the type of a column. A second column comes under an ACCESS EXCLUSIVE lock
	 * for a moment, with a trigger that keeps it up (SHARE ROW EXCLUSIVE); the rows there
	 * are get their value in batches; what {@code beforeSwap} says is done; then both
	 * swap their names under an ACCESS EXCLUSIVE lock for a moment. The old column stays,
	 * accepts nulls and is left to a later revision to drop.
	 * <p>
	 * Refused before anything is done: a column of the primary key, an identity or a
	 * generated column; and whatever would stay with the old column. Views, rules,
	 * foreign keys of others, policies, triggers that name the column, generated columns,
	 * functions, statistics and a sequence that it owns have to go before and come again
	 * after. Its default, {@code NOT NULL} and comment have to be said here, and its
	 * indexes, constraints and privileges in {@code beforeSwap}: where that says
	 * anything, it is taken to say them all.
	 * @param table the table
	 * @param column the exact name
	 * @param type the new type
	 * @return a builder of the change
	 */
	public OnlineTypeBuilder alterColumnType(String table, String column, DataType type) {
		return this.op.say(new OnlineTypeBuilder(QualifiedName.parse(table), column, type, this.op));
	}

	/**
	 * Lets the application forget a column: it accepts nulls from now on. The first half
	 * of dropping it; the second is {@link #dropColumn}, one release later. Locks the
	 * table in ACCESS EXCLUSIVE mode, for a moment.
	 * @param table the table
	 * @param column the exact name
	 * @return a builder that can say how this is undone
	 */
	public UndoBuilder retireColumn(String table, String column) {
		return this.op.say(new UndoBuilder(new OnlineOperation.RetireColumn(QualifiedName.parse(table), column)));
	}

	/**
	 * Drops a column that was retired ({@link #retireColumn}): it is an error when rows
	 * cannot be written without it. Locks the table in ACCESS EXCLUSIVE mode, for a
	 * moment, and the other table of a foreign key on the column too.
	 * @param table the table
	 * @param column the exact name
	 * @return a builder that can say how this is undone
	 */
	public UndoBuilder dropColumn(String table, String column) {
		return this.op.say(new UndoBuilder(new OnlineOperation.DropRetiredColumn(QualifiedName.parse(table), column)));
	}

	private <B extends ConstraintBuilder<B>> B constraint(String table, B builder) {
		QualifiedName name = QualifiedName.parse(table);
		this.op.say(builder
			.recording(() -> new OnlineOperation.AddConstraintOnline(name, builder.build(name, this.op.naming()))));
		return builder;
	}

	private <B extends KeyBuilder<B>> B key(String table, B builder) {
		QualifiedName name = QualifiedName.parse(table);
		this.op.say(
				builder.recording(() -> new OnlineOperation.AddKeyOnline(name, builder.build(name, this.op.naming()))));
		return builder;
	}

}
