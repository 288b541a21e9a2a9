package dev.migration.ddl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.operation.InheritanceOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.operation.TableOperation;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Partition;
import dev.migration.schema.PartitionKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.Table;
import dev.migration.schema.TableOptions;
import dev.migration.schema.Validity;

/**
 * Statements about tables as a whole.
 */
final class TableDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(TableOperation.CreateTable.class, this::createTable)
			.on(TableOperation.DropTable.class,
					(drop) -> Statements.of("DROP TABLE %s%s%s".formatted(Words.ifExists(drop.ifExists()),
							Sql.name(drop.table()), Words.cascade(drop.cascade()))))
			.on(InheritanceOperation.AttachPartition.class,
					(attach) -> Statements.of(attach(attach.table(), attach.partition())))
			.on(InheritanceOperation.DetachPartition.class, this::detach)
			.on(InheritanceOperation.SetInherit.class,
					(change) -> Statements.of("%s%s %s".formatted(Words.alter(change.table()),
							change.inherit() ? "INHERIT" : "NO INHERIT", Sql.name(change.parent()))));
	}

	private List<SqlStatement> createTable(TableOperation.CreateTable create) {
		Table table = create.definition();
		QualifiedName name = table.name();
		Statements statements = new Statements().add(create(table, create.ifNotExists(), create.onCommit()));
		later(table)
			.forEach((constraint) -> statements.add(Words.alter(name) + "ADD " + ConstraintSql.definition(constraint)));
		table.columns().forEach((column) -> statements.addAll(ColumnDdl.options(name, column)));
		table.indexes().forEach((index) -> statements.addAll(IndexDdl.create(index, false, create.ifNotExists())));
		Partition partition = table.partition();
		if (partition != null && !table.columns().isEmpty()) {
			statements.add(attach(name, partition));
		}
		table.triggers().forEach((trigger) -> statements.addAll(TriggerDdl.create(trigger, false)));
		return statements.addAll(security(table)).addAll(replication(table)).addAll(words(table)).list();
	}

	private static String create(Table table, boolean ifNotExists, TableOperation.OnCommit onCommit) {
		TableOptions options = table.options();
		String persistence = switch (options.persistence()) {
			case PERMANENT -> "";
			case UNLOGGED -> "UNLOGGED ";
			case TEMPORARY -> "TEMPORARY ";
		};
		String using = (options.accessMethod() != null) ? " USING " + Sql.identifier(options.accessMethod()) : "";
		StorageOptions storage = options.storage();
		String with = storage.parameters().isEmpty() ? "" : " WITH" + ConstraintSql.parameters(storage.parameters());
		return "CREATE %sTABLE %s%s%s%s%s%s%s%s".formatted(persistence, Words.ifNotExists(ifNotExists),
				Sql.name(table.name()), body(table), partitionBy(table), using, with, onCommit(onCommit),
				Words.tablespace(storage.tablespace()));
	}

	private static String onCommit(TableOperation.OnCommit onCommit) {
		return switch (onCommit) {
			case PRESERVE_ROWS -> "";
			case DELETE_ROWS -> " ON COMMIT DELETE ROWS";
			case DROP -> " ON COMMIT DROP";
		};
	}

	// The columns and constraints, and where they come from.
	private static String body(Table table) {
		String lines = Stream
			.concat(table.columns().stream().map(ColumnSql::definition),
					table.constraints()
						.stream()
						.filter((constraint) -> !isLater(constraint))
						.map(ConstraintSql::definition))
			.map((line) -> "\n    " + line)
			.collect(Collectors.joining(","));
		String list = lines.isEmpty() ? " ()" : " (" + lines + "\n)";
		Partition partition = table.partition();
		if (partition != null && table.columns().isEmpty()) {
			return " PARTITION OF %s%s %s".formatted(Sql.name(partition.parent()), lines.isEmpty() ? "" : list,
					partition.bound().sql());
		}
		String inherits = table.inherits().stream().map(Sql::name).collect(Collectors.joining(", "));
		return list + (inherits.isEmpty() ? "" : " INHERITS (" + inherits + ")");
	}

	private static String partitionBy(Table table) {
		PartitionKey key = table.partitionKey();
		return (key != null) ? " PARTITION BY %s (%s)".formatted(key.strategy(), ConstraintSql.keys(key.keys())) : "";
	}

	// CREATE TABLE would take them as valid, for there are no rows yet.
	private static boolean isLater(Constraint constraint) {
		return (constraint instanceof ForeignKey key && key.validity() == Validity.NOT_VALID)
				|| (constraint instanceof CheckConstraint check && check.validity() == Validity.NOT_VALID)
				|| (constraint instanceof NotNullConstraint notNull && notNull.validity() == Validity.NOT_VALID);
	}

	private static List<Constraint> later(Table table) {
		return table.constraints().stream().filter(TableDdl::isLater).toList();
	}

	private static List<SqlStatement> security(Table table) {
		Statements statements = new Statements();
		statements.addIf(table.options().rowSecurity(), () -> PolicyDdl.rowSecurity(table.name(), true));
		statements.addIf(table.options().forceRowSecurity(), () -> PolicyDdl.forceRowSecurity(table.name(), true));
		table.policies().forEach((policy) -> statements.addAll(PolicyDdl.create(policy)));
		return statements.list();
	}

	private static List<SqlStatement> replication(Table table) {
		ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table.name());
		ReplicaIdentity identity = table.options().replicaIdentity();
		return new Statements()
			.addIf(!identity.equals(ReplicaIdentity.DEFAULT), () -> RelationDdl.replicaIdentity(object, identity))
			.addIf(table.options().clusteredOn() != null,
					() -> RelationDdl.clusteredOn(object, table.options().clusteredOn()))
			.list();
	}

	private static List<SqlStatement> words(Table table) {
		ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table.name());
		Statements statements = new Statements().addAll(ObjectSql.commentIfAny(object, table.comment()));
		table.columns().forEach((column) -> statements.addAll(ColumnDdl.words(table.name(), column)));
		table.constraints().forEach((constraint) -> statements.addAll(IndexDdl.comment(table.name(), constraint)));
		return statements.addAll(ObjectSql.grants(object, table.grants())).list();
	}

	private static String attach(QualifiedName table, Partition partition) {
		return "%sATTACH PARTITION %s %s".formatted(Words.alter(partition.parent()), Sql.name(table),
				partition.bound().sql());
	}

	private List<SqlStatement> detach(InheritanceOperation.DetachPartition detach) {
		String sql = "%sDETACH PARTITION %s".formatted(Words.alter(detach.parent()), Sql.name(detach.table()));
		return switch (detach.mode()) {
			case PLAIN -> Statements.of(sql);
			case FINALIZE -> Statements.of(sql + " FINALIZE");
			case CONCURRENTLY -> List.of(SqlStatement.alone(sql + " CONCURRENTLY"));
		};
	}

}
