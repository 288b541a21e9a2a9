package db.revisions;

import dev.migration.operation.Operations;
import dev.migration.script.ReversibleMigration;
import dev.migration.script.RevisionScript;

import static dev.migration.schema.DataType.bigint;
import static dev.migration.schema.DataType.varchar;
import static dev.migration.schema.ReferentialAction.CASCADE;

/**
 * Written by somebody else on the same day as the comments, on the same parent: from here
 * on the graph has two heads, until they are merged. What creates tables knows how to
 * drop them, the last one first.
 */
@RevisionScript(id = "b1fc884d1803", revises = "ab37c0316ced", message = "create tags", branchLabels = "tags",
		created = "2026-02-09T14:30:00Z")
class R20260209_143000_CreateTags implements ReversibleMigration {

	@Override
	public void change(Operations op) {
		op.createTable("tags", (table) -> {
			table.column("id", bigint()).identity().primaryKey();
			table.column("name", varchar(50)).notNull().unique();
		});
		op.createTable("task_tags", (table) -> {
			table.column("task_id", bigint()).notNull().references("tasks", "id").onDelete(CASCADE);
			table.column("tag_id", bigint()).notNull().references("tags", "id");
			table.primaryKey("task_tags_pkey", "task_id", "tag_id");
			table.index("task_tags_tag_id_idx", "tag_id");
		});
	}

}
