package db.revisions;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;

/**
 * A rename is a rename: no name is lost on the way, nor on the way back.
 */
@RevisionScript(id = "771c32185492", revises = "62a3aae8ec3d", message = "rename users.name to full_name",
		created = "2026-01-19T09:30:00Z")
class R20260119_093000_RenameUserNameToFullName implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.renameColumn("users", "name", "full_name");
	}

	@Override
	public void downgrade(Operations op) {
		op.renameColumn("users", "full_name", "name");
	}

}
