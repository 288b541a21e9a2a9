package dev.migration.operation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UniqueConstraint;

/**
 * Changes that keep readers and writers going, each a series of transactions.
 * <p>
 * Each record becomes several statements; what must be committed before the next starts
 * is a boundary of the statement.
 */
public sealed interface OnlineOperation extends Operation {

	/**
	 * The table.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Adds a foreign key or check without checking the rows there are, and checks them in
	 * a second transaction, under a SHARE UPDATE EXCLUSIVE lock.
	 *
	 * @param table the table
	 * @param constraint a foreign key or check constraint
	 */
	record AddConstraintOnline(QualifiedName table, Constraint constraint) implements OnlineOperation {

		public AddConstraintOnline {
			if (!(constraint instanceof ForeignKey || constraint instanceof CheckConstraint)) {
				throw new IllegalArgumentException(
						"Constraint '%s' cannot be added first and validated later; only a foreign key or check can"
							.formatted(constraint.name()));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new ConstraintOperation.DropConstraint(this.table, this.constraint.name(), false, false,
					this.constraint));
		}

		@Override
		public String describe() {
			return "add constraint %s on %s online".formatted(this.constraint.name(), this.table);
		}

	}

	/**
	 * Adds a primary key or unique constraint from an index that is built concurrently.
	 *
	 * @param table the table
	 * @param constraint a primary key or unique constraint
	 */
	record AddKeyOnline(QualifiedName table, Constraint constraint) implements OnlineOperation {

		public AddKeyOnline {
			if (!(constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)) {
				throw new IllegalArgumentException(
						"Constraint '%s' cannot be built from an index; only a primary key or unique constraint can"
							.formatted(constraint.name()));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new ConstraintOperation.DropConstraint(this.table, this.constraint.name(), false, false,
					this.constraint));
		}

		@Override
		public String describe() {
			return "add constraint %s on %s online".formatted(this.constraint.name(), this.table);
		}

	}

	/**
	 * Makes a column refuse nulls through a check that is validated first.
	 *
	 * @param table the table
	 * @param column the exact name
	 */
	record SetNotNullOnline(QualifiedName table, String column) implements OnlineOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new ColumnOperation.SetNotNull(this.table, this.column, false));
		}

		@Override
		public String describe() {
			return "alter column %s.%s not null online".formatted(this.table, this.column);
		}

	}

	/**
	 * Adds a column whose default is computed a row, and fills the rows there are in
	 * batches.
	 *
	 * @param table the table
	 * @param column the column, with a default
	 * @param batchSize how many rows of the table a batch goes through
	 * @param pause how long to wait between batches
	 */
	record AddColumnOnline(QualifiedName table, Column column, int batchSize,
			Duration pause) implements OnlineOperation {

		public AddColumnOnline {
			if (column.defaultExpression() == null) {
				throw new IllegalArgumentException(
						"Column '%s.%s' has no default to fill its rows with; say .defaultTo(…), or add it with op.addColumn"
							.formatted(table, column.name()));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional
				.of(new ColumnOperation.DropColumn(this.table, this.column.name(), false, false, this.column));
		}

		@Override
		public String describe() {
			return "add column %s.%s online".formatted(this.table, this.column.name());
		}

	}

	/**
	 * Changes the type of a column through a second column that a trigger keeps up and a
	 * backfill fills; in the end they swap their names.
	 *
	 * @param table the table
	 * @param column the column as it becomes: its type, default, collation and whether it
	 * refuses nulls
	 * @param using the SQL expression of the new values over the columns of the row, or
	 * {@code null} for a cast
	 * @param shadow the exact name of the second column until the swap
	 * @param retired the exact name of the old column after the swap
	 * @param beforeSwap what is done once the second column is filled: its indexes and
	 * constraints
	 * @param batchSize how many rows of the table a batch goes through
	 * @param pause how long to wait between batches
	 */
	record ChangeTypeOnline(QualifiedName table, Column column, @Nullable String using, String shadow, String retired,
			List<Operation> beforeSwap, int batchSize, Duration pause) implements OnlineOperation {

		public ChangeTypeOnline {
			beforeSwap = List.copyOf(beforeSwap);
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return "alter column %s.%s type %s online".formatted(this.table, this.column.name(), this.column.type());
		}

	}

	/**
	 * Lets the application forget a column, before it is dropped: it accepts nulls, so
	 * that rows can be written without it.
	 *
	 * @param table the table
	 * @param column the exact name
	 */
	record RetireColumn(QualifiedName table, String column) implements OnlineOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return "retire column %s.%s".formatted(this.table, this.column);
		}

	}

	/**
	 * Drops a column that was retired before.
	 *
	 * @param table the table
	 * @param column the exact name
	 */
	record DropRetiredColumn(QualifiedName table, String column) implements OnlineOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return "drop retired column %s.%s".formatted(this.table, this.column);
		}

	}

}
