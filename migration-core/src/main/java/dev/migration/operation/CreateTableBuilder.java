package dev.migration.operation;

import java.util.List;

/**
 * Says how a table is created.
 */
public final class CreateTableBuilder extends Undoable<CreateTableBuilder> {

	private final TableBuilder table;

	private boolean ifNotExists;

	private TableOperation.OnCommit onCommit = TableOperation.OnCommit.PRESERVE_ROWS;

	CreateTableBuilder(TableBuilder table) {
		this.table = table;
	}

	/**
	 * Leaves a table of that name as it is.
	 * <p>
	 * What was there before must not go: a derived downgrade needs {@link #undo}.
	 * @return this builder
	 */
	public CreateTableBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	/**
	 * Says what becomes of a temporary table at the end of the revision's transaction.
	 * @param what drop it, empty it, or leave it until the connection ends
	 * @return this builder
	 */
	public CreateTableBuilder onCommit(TableOperation.OnCommit what) {
		this.onCommit = what;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new TableOperation.CreateTable(this.table.build(), this.ifNotExists, this.onCommit));
	}

}
