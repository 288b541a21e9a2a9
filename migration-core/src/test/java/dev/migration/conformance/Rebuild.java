package dev.migration.conformance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migration.ddl.PostgresDdl;
import dev.migration.operation.ConstraintOperation;
import dev.migration.operation.IndexOperation;
import dev.migration.operation.NamespaceOperation;
import dev.migration.operation.ObjectOperation;
import dev.migration.operation.Operation;
import dev.migration.operation.PolicyOperation;
import dev.migration.operation.Previous;
import dev.migration.operation.RelationOperation;
import dev.migration.operation.RoutineOperation;
import dev.migration.operation.SequenceOperation;
import dev.migration.operation.TableOperation;
import dev.migration.operation.TriggerOperation;
import dev.migration.operation.TypeOperation;
import dev.migration.operation.ViewOperation;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Partition;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.TableOptions;
import dev.migration.schema.UserType;

/**
 * Makes a database again from nothing but the schema that was read of it. What fails is
 * tried again after the rest, so that nobody has to know an order.
 */
final class Rebuild {

	private final PostgresDdl ddl = new PostgresDdl();

	private final CaseDatabase database;

	Rebuild(CaseDatabase database) {
		this.database = database;
	}

	void run(Schema schema) throws SQLException {
		this.database.empty();
		this.database.run(List.of("SET check_function_bodies = off"));
		List<Operation> waiting = operations(schema);
		while (!waiting.isEmpty()) {
			List<Operation> failed = new ArrayList<>();
			SQLException reason = null;
			for (Operation operation : waiting) {
				try {
					this.database.runAll(this.ddl.statements(operation));
				}
				catch (SQLException ex) {
					reason = (reason != null) ? reason : ex;
					failed.add(operation);
				}
			}
			if (reason != null && failed.size() == waiting.size()) {
				throw reason;
			}
			waiting = failed;
		}
	}

	private static List<Operation> operations(Schema schema) {
		List<Operation> operations = new ArrayList<>();
		schema.namespaces().forEach((namespace) -> operations.addAll(namespace(namespace)));
		schema.extensions()
			.forEach((extension) -> operations.add(new NamespaceOperation.CreateExtension(extension, false, false)));
		types(schema).forEach((type) -> operations.add(new TypeOperation.CreateType(type)));
		schema.sequences()
			.forEach((sequence) -> operations.add(new SequenceOperation.CreateSequence(withoutOwner(sequence), false)));
		schema.tables().forEach((table) -> operations.add(new TableOperation.CreateTable(bare(table, schema), false)));
		schema.routines()
			.forEach((routine) -> operations.add(new RoutineOperation.CreateRoutine(routine, false, null)));
		schema.views().forEach((view) -> operations.add(new ViewOperation.CreateView(view, false, null)));
		schema.materializedViews()
			.forEach((view) -> operations.add(new ViewOperation.CreateMaterializedView(view, false)));
		schema.tables().forEach((table) -> operations.addAll(rest(table)));
		schema.sequences()
			.forEach((sequence) -> operations
				.add(new SequenceOperation.SetSequenceOwner(sequence.name(), sequence.ownedBy(), Previous.unknown())));
		schema.revoked()
			.forEach((grant) -> operations
				.add(new ObjectOperation.RevokePrivileges(grant.object(), grant.grant(), false)));
		schema.grants()
			.forEach((grant) -> operations.add(new ObjectOperation.GrantPrivileges(grant.object(), grant.grant())));
		schema.comments()
			.forEach((comment) -> operations
				.add(new ObjectOperation.Comment(comment.object(), comment.comment(), Previous.unknown())));
		return operations;
	}

	// The schema "public" is there already.
	private static List<Operation> namespace(Namespace namespace) {
		if (!namespace.name().equals("public")) {
			return List.of(new NamespaceOperation.CreateSchema(namespace, false));
		}
		ObjectReference object = ObjectReference.schema("public");
		Stream<Operation> grants = namespace.grants()
			.stream()
			.map((grant) -> new ObjectOperation.GrantPrivileges(object, grant));
		return Stream
			.concat(grants, Stream.of(new ObjectOperation.Comment(object, namespace.comment(), Previous.unknown())))
			.toList();
	}

	private static List<UserType> types(Schema schema) {
		return Stream.of(schema.enums(), schema.domains(), schema.compositeTypes(), schema.rangeTypes())
			.<UserType>flatMap(List::stream)
			.toList();
	}

	private static Sequence withoutOwner(Sequence sequence) {
		return new Sequence(sequence.name(), sequence.type(), sequence.options(), null, sequence.persistence(),
				sequence.comment(), sequence.grants());
	}

	// Without what points at other tables or at routines. What a partition has of its
	// parent must be there before it becomes one, as far as it is a condition.
	private static Table bare(Table table, Schema schema) {
		List<Constraint> constraints = new ArrayList<>(
				table.constraints().stream().filter((constraint) -> !(constraint instanceof ForeignKey)).toList());
		for (Partition partition = table.partition(); partition != null;) {
			Table parent = schema.table(partition.parent()).orElseThrow();
			parent.constraints(CheckConstraint.class)
				.forEach((check) -> constraints.add(CheckConstraint.of(check.name(), check.expression())));
			partition = parent.partition();
		}
		return new Table(table.name(), table.columns(), constraints, List.of(), List.of(), List.of(),
				table.partitionKey(), table.partition(), table.inherits(), withoutIndexes(table.options()),
				table.comment(), table.grants());
	}

	private static TableOptions withoutIndexes(TableOptions options) {
		ReplicaIdentity identity = (options.replicaIdentity().index() != null) ? ReplicaIdentity.DEFAULT
				: options.replicaIdentity();
		return new TableOptions(options.persistence(), options.accessMethod(), options.storage(), options.rowSecurity(),
				options.forceRowSecurity(), identity, null);
	}

	private static List<Operation> rest(Table table) {
		List<Operation> operations = new ArrayList<>();
		table.constraints(ForeignKey.class)
			.forEach((key) -> operations.add(new ConstraintOperation.AddConstraint(table.name(), key)));
		table.indexes()
			.forEach((index) -> operations.add(new IndexOperation.CreateIndex(
					(table.partitionKey() != null) ? only(index) : index, false, false)));
		ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table.name());
		TableOptions options = table.options();
		if (options.clusteredOn() != null) {
			operations.add(new RelationOperation.SetClusteredOn(object, options.clusteredOn(), Previous.unknown()));
		}
		if (options.replicaIdentity().index() != null) {
			operations.add(new RelationOperation.SetReplicaIdentity(object, options.replicaIdentity(), null));
		}
		table.triggers().forEach((trigger) -> operations.add(new TriggerOperation.CreateTrigger(trigger, false, null)));
		table.policies().forEach((policy) -> operations.add(new PolicyOperation.CreatePolicy(policy)));
		return operations;
	}

	// Those of the partitions are attached one by one, with the names they have.
	private static Index only(Index index) {
		return new Index(index.name(), index.table(), index.keys(), index.include(), index.unique(),
				index.nullsNotDistinct(), index.method(), index.where(), index.storage(), true, index.parent(),
				index.comment());
	}

}
