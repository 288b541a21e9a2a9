package db.revisions;

import dev.migration.operation.Operations;
import dev.migration.script.ReversibleMigration;
import dev.migration.script.RevisionScript;

/**
 * A rename is a rename: no name is lost. It knows its own way back, so the change is said
 * once and the downgrade derived.
 */
@RevisionScript(id = "771c32185492", revises = "62a3aae8ec3d", message = "rename users.name to full_name",
		created = "2026-01-19T09:30:00Z")
class R20260119_093000_RenameUserNameToFullName implements ReversibleMigration {

	@Override
	public void change(Operations op) {
		op.renameColumn("users", "name", "full_name");
	}

}
