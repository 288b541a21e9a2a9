package db.revisions;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;

import static dev.migration.schema.DataType.bigint;
import static dev.migration.schema.DataType.timestamptz;
import static dev.migration.schema.DataType.varchar;

/**
 * The first revision: it revises nothing.
 */
@RevisionScript(id = "f9d4df2db07e", message = "create users and projects", created = "2026-01-05T09:00:00Z")
class R20260105_090000_CreateUsersAndProjects implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("users", (table) -> {
			table.column("id", bigint()).identity().primaryKey();
			table.column("email", varchar(320)).notNull().unique();
			table.column("name", varchar(100)).notNull();
			table.column("created_at", timestamptz()).notNull().defaultTo("now()");
		});
		op.createTable("projects", (table) -> {
			table.column("id", bigint()).identity().primaryKey();
			table.column("name", varchar(100)).notNull();
			table.column("owner_id", bigint()).notNull().references("users", "id");
			table.column("created_at", timestamptz()).notNull().defaultTo("now()");
		});
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("projects");
		op.dropTable("users");
	}

}
