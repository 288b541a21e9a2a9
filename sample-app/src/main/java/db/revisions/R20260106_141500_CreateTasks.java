package db.revisions;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;

import static dev.migration.schema.DataType.bigint;
import static dev.migration.schema.DataType.enumType;
import static dev.migration.schema.DataType.text;
import static dev.migration.schema.DataType.timestamptz;
import static dev.migration.schema.DataType.varchar;
import static dev.migration.schema.ReferentialAction.CASCADE;
import static dev.migration.schema.ReferentialAction.SET_NULL;

/**
 * An enum is created and used in one revision; the way back drops the table first.
 */
@RevisionScript(id = "ab04c2bafff7", revises = "f9d4df2db07e", message = "create tasks",
		created = "2026-01-06T14:15:00Z")
class R20260106_141500_CreateTasks implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createEnum("status", "OPEN", "IN_PROGRESS", "DONE");
		op.createTable("tasks", (table) -> {
			table.column("id", bigint()).identity().primaryKey();
			table.column("project_id", bigint()).notNull().references("projects", "id").onDelete(CASCADE);
			table.column("assignee_id", bigint()).references("users", "id").onDelete(SET_NULL);
			table.column("title", varchar(200)).notNull();
			table.column("description", text());
			table.column("status", enumType("status")).notNull().defaultTo("'OPEN'");
			table.column("created_at", timestamptz()).notNull().defaultTo("now()");
		});
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("tasks");
		op.dropEnum("status");
	}

}
