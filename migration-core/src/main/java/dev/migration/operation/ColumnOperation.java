package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;

/**
 * Operations on a column of a table.
 */
public sealed interface ColumnOperation extends Operation {

	/**
	 * The table.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Adds a column.
	 *
	 * @param table the table
	 * @param column the column
	 * @param ifNotExists whether a column of that name is left as it is
	 */
	record AddColumn(QualifiedName table, Column column, boolean ifNotExists) implements ColumnOperation {

		@Override
		public Optional<Operation> inverse() {
			return this.ifNotExists ? Optional.empty()
					: Optional.of(new DropColumn(this.table, this.column.name(), false, false, this.column));
		}

		@Override
		public String obstacle() {
			return IrreversibleOperationException.MAY_HAVE_BEEN_THERE;
		}

		@Override
		public String describe() {
			return "add column %s.%s".formatted(this.table, this.column.name());
		}

	}

	/**
	 * Drops a column.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the column that is dropped, or {@code null} when unknown
	 */
	record DropColumn(QualifiedName table, String column, boolean ifExists, boolean cascade,
			@Nullable Column previously) implements ColumnOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new AddColumn(this.table, before, this.ifExists));
		}

		@Override
		public String describe() {
			return "drop column %s.%s".formatted(this.table, this.column);
		}

	}

	/**
	 * Changes the type of a column.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param type the new type
	 * @param using the SQL expression of the new values, or {@code null} for a plain cast
	 * @param collation the new collation, or {@code null} for the type's
	 * @param previously the column before, or {@code null} when unknown
	 */
	record SetColumnType(QualifiedName table, String column, DataType type, @Nullable String using,
			@Nullable QualifiedName collation, @Nullable Column previously) implements ColumnOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetColumnType(this.table, this.column, before.type(), null, before.collation(),
						null));
		}

		@Override
		public String describe() {
			return "alter column %s.%s type %s".formatted(this.table, this.column, this.type);
		}

	}

	/**
	 * Makes a column refuse nulls, or accept them.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param notNull {@code true} to refuse them
	 */
	record SetNotNull(QualifiedName table, String column, boolean notNull) implements ColumnOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SetNotNull(this.table, this.column, !this.notNull));
		}

		@Override
		public String describe() {
			return "alter column %s.%s %s".formatted(this.table, this.column, this.notNull ? "not null" : "nullable");
		}

	}

	/**
	 * Changes the default of a column.
	 *
	 * @param table the table
	 * @param column the exact name
	 * @param expression the new default as SQL, or {@code null} for none
	 * @param previously what it was before
	 */
	record SetDefault(QualifiedName table, String column, @Nullable String expression,
			Previous<String> previously) implements ColumnOperation {

		@Override
		public Optional<Operation> inverse() {
			return this.previously
				.then((before) -> new SetDefault(this.table, this.column, before, Previous.of(this.expression)));
		}

		@Override
		public String describe() {
			return (this.expression != null)
					? "alter column %s.%s default %s".formatted(this.table, this.column, this.expression)
					: "alter column %s.%s drop default".formatted(this.table, this.column);
		}

	}

}
