package dev.migration.source;

import java.util.List;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;

/**
 * What a {@code .sql} file says, as a migration. Its placeholders are replaced when it is
 * recorded, so that a revision which is not run needs no values.
 *
 * @param up the statements of the upgrade
 * @param down the statements of the downgrade
 * @param replacer replaces their placeholders
 */
record SqlMigration(List<SplitStatement> up, List<SplitStatement> down,
		PlaceholderReplacer replacer) implements Migration {

	@Override
	public void upgrade(Operations op) {
		this.replacer.replace(this.up).forEach((statement) -> op.execute(statement.sql(), statement.origin()));
	}

	@Override
	public void downgrade(Operations op) {
		this.replacer.replace(this.down).forEach((statement) -> op.execute(statement.sql(), statement.origin()));
	}

}
