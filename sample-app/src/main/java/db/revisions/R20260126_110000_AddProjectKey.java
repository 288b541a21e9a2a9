package db.revisions;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;

import static dev.migration.schema.DataType.varchar;

/**
 * A column that must not be null, step 1 of 3: it may be null, so that adding it is
 * instant and an application that does not know it yet goes on writing.
 */
@RevisionScript(id = "7b52f41673e5", revises = "771c32185492", message = "add key to projects",
		created = "2026-01-26T11:00:00Z")
class R20260126_110000_AddProjectKey implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("projects", "key", varchar(10));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropColumn("projects", "key");
	}

}
