package dev.migration.operation;

import java.util.List;

/**
 * Says how a table is created.
 */
public final class CreateTableBuilder implements Recording {

	private final TableBuilder table;

	private boolean ifNotExists;

	CreateTableBuilder(TableBuilder table) {
		this.table = table;
	}

	/**
	 * Leaves a table of that name as it is.
	 * @return this builder
	 */
	public CreateTableBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new TableOperation.CreateTable(this.table.build(), this.ifNotExists));
	}

}
