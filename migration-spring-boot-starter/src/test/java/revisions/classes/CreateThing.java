package revisions.classes;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;

@RevisionScript(id = "8d9e0f1a2b3c", message = "create thing", created = "2025-01-01T09:00:00Z")
class CreateThing implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE thing (id bigint)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE thing");
	}

}
