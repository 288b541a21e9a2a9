package db.revisions;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;

/**
 * Two heads become one. A merge has nothing to do in the database.
 */
@RevisionScript(id = "63847b552bcb", revises = { "3760f8cac475", "11f12cc85dc0" }, message = "merge comments and tags",
		created = "2026-02-16T12:00:00Z")
class R20260216_120000_MergeCommentsAndTags implements Migration {

	@Override
	public void upgrade(Operations op) {
	}

	@Override
	public void downgrade(Operations op) {
	}

}
