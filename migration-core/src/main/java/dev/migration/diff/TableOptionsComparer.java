package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.PolicyOperation;
import dev.migration.operation.Previous;
import dev.migration.operation.RelationOperation;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Persistence;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.Table;
import dev.migration.schema.TableOptions;

/**
 * Compares how tables are kept.
 */
final class TableOptionsComparer {

	static final String REPLICA_IDENTITY = "replica identity";

	static final String CLUSTER = "cluster";

	private final Steps steps;

	private final Sides sides;

	TableOptionsComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare(Table before, Table after) {
		QualifiedName table = after.name();
		Id id = Id.relation(table);
		ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table);
		this.steps.add(id, Step.Action.CHANGE, changes(object, before.options(), after.options()));
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.comment(), after.comment()));
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.grants(), after.grants()));
		replicaIdentity(object, before.options().replicaIdentity(), after.options().replicaIdentity());
		clusteredOn(object, before.options().clusteredOn(), after.options().clusteredOn());
	}

	// What a table does with its indexes, when they come after it.
	void create(Table table) {
		ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table.name());
		if (table.options().replicaIdentity().index() != null) {
			replicaIdentity(object, ReplicaIdentity.DEFAULT, table.options().replicaIdentity());
		}
		clusteredOn(object, null, table.options().clusteredOn());
	}

	// When they go before it.
	void drop(Table table) {
		ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table.name());
		ReplicaIdentity identity = table.options().replicaIdentity();
		if (identity.index() != null) {
			this.steps.drop(role(table.name(), REPLICA_IDENTITY),
					new RelationOperation.SetReplicaIdentity(object, ReplicaIdentity.DEFAULT, identity));
		}
		String index = table.options().clusteredOn();
		if (index != null) {
			this.steps.drop(role(table.name(), CLUSTER),
					new RelationOperation.SetClusteredOn(object, null, Previous.of(index)));
		}
	}

	static TableOptions withoutRoles(TableOptions options) {
		ReplicaIdentity identity = (options.replicaIdentity().index() != null) ? ReplicaIdentity.DEFAULT
				: options.replicaIdentity();
		return new TableOptions(options.persistence(), options.accessMethod(), options.storage(), options.rowSecurity(),
				options.forceRowSecurity(), identity, null);
	}

	private static Id role(QualifiedName table, String role) {
		return Id.part(Id.Space.INDEX_ROLE, table, role);
	}

	private static List<Change> changes(ObjectReference object, TableOptions before, TableOptions after) {
		List<Change> changes = new ArrayList<>();
		Note rewrite = Note.of(Note.Kind.REWRITE,
				"all rows are written anew while the table is locked against readers and writers");
		if (before.persistence() != after.persistence()) {
			changes.add(Change.of(new RelationOperation.SetLogged(object, after.persistence() == Persistence.PERMANENT),
					rewrite));
		}
		if (!method(before.accessMethod()).equals(method(after.accessMethod()))) {
			changes.add(Change.of(new RelationOperation.SetAccessMethod(object, method(after.accessMethod()),
					method(before.accessMethod())), rewrite));
		}
		changes.addAll(IndexComparer.storage(object, before.storage(), after.storage()));
		if (before.rowSecurity() != after.rowSecurity()) {
			changes.add(Change.of(new PolicyOperation.SetRowSecurity(object.name(), after.rowSecurity())));
		}
		if (before.forceRowSecurity() != after.forceRowSecurity()) {
			changes.add(Change.of(new PolicyOperation.SetForceRowSecurity(object.name(), after.forceRowSecurity())));
		}
		return changes;
	}

	static String method(@Nullable String accessMethod) {
		return Objects.requireNonNullElse(accessMethod, "heap");
	}

	private void replicaIdentity(ObjectReference table, ReplicaIdentity before, ReplicaIdentity after) {
		RelationOperation set = new RelationOperation.SetReplicaIdentity(table, after, before);
		String index = after.index();
		if (index == null) {
			if (!before.equals(after)) {
				this.steps.change(Id.relation(table.name()), set);
			}
		}
		else if (!before.equals(after) || comesAgain(table.name(), index)) {
			this.steps.create(role(table.name(), REPLICA_IDENTITY), set);
		}
	}

	private void clusteredOn(ObjectReference table, @Nullable String before, @Nullable String after) {
		RelationOperation set = new RelationOperation.SetClusteredOn(table, after, Previous.of(before));
		if (after == null) {
			if (before != null && stays(table.name(), before)) {
				this.steps.change(Id.relation(table.name()), set);
			}
		}
		else if (!after.equals(before) || comesAgain(table.name(), after)) {
			this.steps.create(role(table.name(), CLUSTER), set);
		}
	}

	private boolean stays(QualifiedName table, String index) {
		return this.sides.after().has(Id.relation(table.sibling(index)))
				|| this.sides.after().has(Id.constraint(table, index));
	}

	// A new index does not take over the role of the old one.
	private boolean comesAgain(QualifiedName table, String index) {
		return this.sides.rebuilds().contains(Id.relation(table.sibling(index)))
				|| this.sides.rebuilds().contains(Id.constraint(table, index));
	}

}
