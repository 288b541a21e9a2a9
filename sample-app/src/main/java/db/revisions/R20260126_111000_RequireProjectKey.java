package db.revisions;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;

/**
 * A column that must not be null, step 3 of 3: every row has a value, so the rules can
 * come. The online form of an operation takes several short steps, none of which keeps
 * people from working, however many projects there are.
 */
@RevisionScript(id = "46aac368e777", revises = "b0f90ac3b6cb", message = "require a unique key of projects",
		created = "2026-01-26T11:10:00Z")
class R20260126_111000_RequireProjectKey implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.online().setNotNull("projects", "key");
		op.online().createUniqueConstraint("projects_key_key", "projects", "key");
	}

	@Override
	public void downgrade(Operations op) {
		op.dropConstraint("projects_key_key", "projects");
		op.alterColumn("projects", "key").nullable();
	}

}
