package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Persistence;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * Operations on a table as a whole.
 */
public sealed interface TableOperation extends Operation {

	/**
	 * The table.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Creates a table with all that belongs to it.
	 *
	 * @param definition the table
	 * @param ifNotExists whether a table of that name is left as it is
	 * @param onCommit what becomes of a temporary table at the end of a transaction
	 */
	record CreateTable(Table definition, boolean ifNotExists, OnCommit onCommit) implements TableOperation {

		/**
		 * Creates a table that keeps its rows.
		 * @param definition the table
		 * @param ifNotExists whether a table of that name is left as it is
		 */
		public CreateTable(Table definition, boolean ifNotExists) {
			this(definition, ifNotExists, OnCommit.PRESERVE_ROWS);
		}

		public CreateTable {
			if (onCommit != OnCommit.PRESERVE_ROWS && definition.options().persistence() != Persistence.TEMPORARY) {
				throw new IllegalArgumentException(
						"Table '%s' is not temporary, so nothing happens to it on commit; say table.temporary()"
							.formatted(definition.name()));
			}
		}

		@Override
		public QualifiedName table() {
			return this.definition.name();
		}

		@Override
		public Optional<Operation> inverse() {
			if (this.onCommit == OnCommit.DROP) {
				return Optional.of(new SqlOperation.Nothing("nothing, for %s goes by itself".formatted(table())));
			}
			return this.ifNotExists ? Optional.empty()
					: Optional.of(new DropTable(table(), false, false, this.definition));
		}

		@Override
		public String obstacle() {
			return IrreversibleOperationException.MAY_HAVE_BEEN_THERE;
		}

		@Override
		public String describe() {
			return "create table " + table();
		}

	}

	/**
	 * Drops a table.
	 *
	 * @param table the table
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the table that is dropped, or {@code null} when unknown
	 */
	record DropTable(QualifiedName table, boolean ifExists, boolean cascade,
			@Nullable Table previously) implements TableOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new CreateTable(before, this.ifExists));
		}

		@Override
		public String describe() {
			return "drop table " + this.table;
		}

	}

	/**
	 * What becomes of a temporary table at the end of a transaction.
	 */
	enum OnCommit {

		/** It stays as it is. */
		PRESERVE_ROWS,
		/** It is emptied. */
		DELETE_ROWS,
		/** It goes. */
		DROP

	}

}
