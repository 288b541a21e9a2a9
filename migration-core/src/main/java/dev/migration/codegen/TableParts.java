package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;

import dev.migration.operation.ObjectOperation.GrantPrivileges;
import dev.migration.operation.Operation;
import dev.migration.operation.PolicyOperation.CreatePolicy;
import dev.migration.operation.PolicyOperation.SetForceRowSecurity;
import dev.migration.operation.PolicyOperation.SetRowSecurity;
import dev.migration.operation.Previous;
import dev.migration.operation.RelationOperation.SetClusteredOn;
import dev.migration.operation.RelationOperation.SetReplicaIdentity;
import dev.migration.operation.TableOperation.CreateTable;
import dev.migration.operation.TriggerOperation.CreateTrigger;
import dev.migration.schema.Column;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.Table;
import dev.migration.schema.TableOptions;

/**
 * Takes a new table apart: what its lambda says, and what is said behind it.
 */
final class TableParts {

	private TableParts() {
	}

	static List<Operation> of(CreateTable create) {
		Table table = create.definition();
		QualifiedName name = table.name();
		ObjectReference object = ObjectReference.of(ObjectKind.TABLE, name);
		List<Operation> parts = new ArrayList<>();
		parts.add(new CreateTable(alone(table), create.ifNotExists(), create.onCommit()));
		table.triggers().forEach((trigger) -> parts.add(new CreateTrigger(trigger, false, null)));
		TableOptions options = table.options();
		if (options.rowSecurity()) {
			parts.add(new SetRowSecurity(name, true));
		}
		if (options.forceRowSecurity()) {
			parts.add(new SetForceRowSecurity(name, true));
		}
		table.policies().forEach((policy) -> parts.add(new CreatePolicy(policy)));
		if (!options.replicaIdentity().equals(ReplicaIdentity.DEFAULT)) {
			parts.add(new SetReplicaIdentity(object, options.replicaIdentity(), null));
		}
		if (options.clusteredOn() != null) {
			parts.add(new SetClusteredOn(object, options.clusteredOn(), Previous.unknown()));
		}
		table.columns().forEach((column) -> parts.addAll(grants(name, column)));
		table.grants().forEach((grant) -> parts.add(new GrantPrivileges(object, grant)));
		return parts;
	}

	static Column withoutGrants(Column column) {
		return new Column(column.name(), column.type(), column.notNull(), column.defaultExpression(), column.identity(),
				column.generated(), column.collation(), column.options(), column.comment(), List.of());
	}

	static List<Operation> grants(QualifiedName table, Column column) {
		ObjectReference object = ObjectReference.of(ObjectKind.COLUMN, table, column.name());
		return column.grants().stream().<Operation>map((grant) -> new GrantPrivileges(object, grant)).toList();
	}

	private static Table alone(Table table) {
		TableOptions options = table.options();
		return new Table(table.name(), table.columns().stream().map(TableParts::withoutGrants).toList(),
				table.constraints(), table.indexes(), List.of(), List.of(), table.partitionKey(), table.partition(),
				table.inherits(), new TableOptions(options.persistence(), options.accessMethod(), options.storage(),
						false, false, ReplicaIdentity.DEFAULT, null),
				table.comment(), List.of());
	}

}
