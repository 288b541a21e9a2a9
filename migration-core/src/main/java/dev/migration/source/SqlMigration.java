package dev.migration.source;

import java.util.List;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;

/**
 * What a {@code .sql} file says, as a migration.
 *
 * @param up the statements of the upgrade, as they are sent
 * @param down the statements of the downgrade
 */
record SqlMigration(List<SplitStatement> up, List<SplitStatement> down) implements Migration {

	@Override
	public void upgrade(Operations op) {
		this.up.forEach((statement) -> op.execute(statement.sql(), statement.origin()));
	}

	@Override
	public void downgrade(Operations op) {
		this.down.forEach((statement) -> op.execute(statement.sql(), statement.origin()));
	}

}
