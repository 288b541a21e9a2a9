package dev.migration.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.DataType;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generated;
import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.Partition;
import dev.migration.schema.PartitionKey;
import dev.migration.schema.Policy;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.Table;
import dev.migration.schema.Trigger;
import dev.migration.schema.UniqueConstraint;

/**
 * Finds out what a table and its parts need.
 */
final class TableNeeds {

	private final Inventory inventory;

	private final Map<QualifiedName, List<QualifiedName>> partitions;

	TableNeeds(Inventory inventory) {
		this.inventory = inventory;
		this.partitions = partitions(inventory.tables().values());
	}

	private static Map<QualifiedName, List<QualifiedName>> partitions(Collection<Table> tables) {
		Map<QualifiedName, List<QualifiedName>> partitions = new HashMap<>();
		for (Table table : tables) {
			Partition partition = table.partition();
			if (partition != null) {
				partitions.computeIfAbsent(partition.parent(), (parent) -> new ArrayList<>()).add(table.name());
			}
		}
		return partitions;
	}

	void read(Table table) {
		Map<String, DataType> columns = table.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
		table.columns().forEach((column) -> column(table, column, columns));
		table.constraints().forEach((constraint) -> constraint(table, constraint, columns));
		table.indexes().forEach((index) -> index(index, columns));
		table.triggers().forEach((trigger) -> trigger(trigger, columns));
		table.policies().forEach((policy) -> policy(policy, columns));
		parents(table);
		PartitionKey key = table.partitionKey();
		if (key != null) {
			keys(Id.relation(table.name()), table.name(), key.keys(), columns);
		}
		ReplicaIdentity identity = table.options().replicaIdentity();
		role(table.name(), TableOptionsComparer.REPLICA_IDENTITY, identity.index());
		role(table.name(), TableOptionsComparer.CLUSTER, table.options().clusteredOn());
	}

	private void column(Table table, Column column, Map<String, DataType> columns) {
		Id id = Id.column(table.name(), column.name());
		this.inventory.exists(id);
		this.inventory.need(id, column.type());
		Generated generated = column.generated();
		if (generated != null) {
			expression(id, table.name(), generated.expression(), columns);
		}
		if (column.defaultExpression() != null || column.identity() != null) {
			Id value = Id.value(table.name(), column.name());
			this.inventory.exists(value);
			this.inventory.need(value, id);
			this.inventory.need(value, column.type());
			IdentitySequence.of(table.name(), column)
				.ifPresent((sequence) -> this.inventory.alias(Id.relation(sequence), value));
		}
	}

	private void constraint(Table table, Constraint constraint, Map<String, DataType> columns) {
		Id id = Id.constraint(table.name(), constraint.name());
		this.inventory.exists(id);
		columns(constraint).forEach((column) -> this.inventory.need(id, Id.column(table.name(), column)));
		if (constraint instanceof ForeignKey key) {
			foreignKey(id, key);
		}
		else if (constraint instanceof CheckConstraint check) {
			expression(id, table.name(), check.expression(), columns);
		}
		else if (constraint instanceof ExclusionConstraint exclusion) {
			expression(id, table.name(), exclusion.where(), columns);
			exclusion.elements().forEach((element) -> keys(id, table.name(), List.of(element.key()), columns));
		}
		if (!(constraint instanceof NotNullConstraint) && !(constraint instanceof ForeignKey)
				&& !(constraint instanceof CheckConstraint)) {
			this.inventory.alias(Id.relation(table.name().sibling(constraint.name())), id);
		}
	}

	private void foreignKey(Id id, ForeignKey key) {
		QualifiedName other = key.referencedTable();
		this.inventory.need(id, Id.relation(other));
		if (!id.name().equals(other)) {
			partitions(id, other);
		}
		Table referenced = this.inventory.tables().get(other);
		if (referenced == null) {
			return;
		}
		List<String> wanted = key.referencedColumns().isEmpty()
				? referenced.primaryKey().map(PrimaryKey::columns).orElse(List.of()) : key.referencedColumns();
		wanted.forEach((column) -> this.inventory.need(id, Id.column(other, column)));
		Set<String> sorted = new TreeSet<>(wanted);
		referenced.constraints()
			.stream()
			.filter((candidate) -> candidate instanceof PrimaryKey || candidate instanceof UniqueConstraint)
			.filter((candidate) -> new TreeSet<>(keyColumns(candidate)).equals(sorted))
			.forEach((candidate) -> this.inventory.need(id, Id.constraint(other, candidate.name())));
		referenced.indexes()
			.stream()
			.filter((index) -> index.unique() && index.where() == null
					&& new TreeSet<>(index.keys().stream().map(IndexKey::text).toList()).equals(sorted))
			.forEach((index) -> this.inventory.need(id, Id.relation(index.qualifiedName())));
	}

	// A partition cannot go while a key of another table refers to the table it is a part
	// of.
	private void partitions(Id key, QualifiedName table) {
		this.partitions.getOrDefault(table, List.of()).forEach((partition) -> {
			this.inventory.need(key, Id.relation(partition));
			partitions(key, partition);
		});
	}

	void index(Index index, Map<String, DataType> columns) {
		Id id = Id.relation(index.qualifiedName());
		this.inventory.exists(id);
		this.inventory.belongs(id, Id.relation(index.table()));
		this.inventory.need(id, Id.relation(index.table()));
		keys(id, index.table(), index.keys(), columns);
		index.include().forEach((column) -> this.inventory.need(id, Id.column(index.table(), column)));
		expression(id, index.table(), index.where(), columns);
		QualifiedName parent = index.parent();
		if (parent != null) {
			Id place = Id.part(Id.Space.PARENT, index.qualifiedName(), parent.toString());
			this.inventory.exists(place);
			this.inventory.need(place, id);
			this.inventory.need(place, Id.relation(parent));
			Table table = this.inventory.tables().get(index.table());
			Partition partition = (table != null) ? table.partition() : null;
			if (partition != null) {
				this.inventory.need(place, Id.part(Id.Space.PARENT, index.table(), partition.parent().toString()));
			}
		}
	}

	void trigger(Trigger trigger, Map<String, DataType> columns) {
		Id id = Id.part(Id.Space.TRIGGER, trigger.table(), trigger.name());
		this.inventory.exists(id);
		this.inventory.need(id, Id.routine(trigger.function(), ""));
		this.inventory.need(id, Id.relation(trigger.table()));
		trigger.columns().forEach((column) -> this.inventory.need(id, Id.column(trigger.table(), column)));
		expression(id, trigger.table(), trigger.when(), columns);
		QualifiedName referenced = trigger.referencedTable();
		if (referenced != null) {
			this.inventory.need(id, Id.relation(referenced));
		}
	}

	private void policy(Policy policy, Map<String, DataType> columns) {
		Id id = Id.part(Id.Space.POLICY, policy.table(), policy.name());
		this.inventory.exists(id);
		expression(id, policy.table(), policy.using(), columns);
		expression(id, policy.table(), policy.check(), columns);
	}

	private void parents(Table table) {
		Partition partition = table.partition();
		Stream<QualifiedName> parents = (partition != null) ? Stream.of(partition.parent()) : table.inherits().stream();
		parents.forEach((parent) -> {
			Id place = Id.part(Id.Space.PARENT, table.name(), parent.toString());
			this.inventory.exists(place);
			this.inventory.need(place, Id.relation(parent));
			Stream.of(table.name(), parent)
				.forEach((side) -> columns(side)
					.forEach((column) -> this.inventory.need(place, Id.column(side, column))));
		});
	}

	// The place is to be had only with the columns of the parent.
	private List<String> columns(QualifiedName table) {
		Table found = this.inventory.tables().get(table);
		return (found != null) ? found.columns().stream().map(Column::name).toList() : List.of();
	}

	private void role(QualifiedName table, String role, @Nullable String index) {
		if (index != null) {
			Id id = Id.part(Id.Space.INDEX_ROLE, table, role);
			this.inventory.exists(id);
			this.inventory.need(id, Id.relation(table.sibling(index)));
		}
	}

	private void keys(Id id, QualifiedName table, List<IndexKey> keys, Map<String, DataType> columns) {
		for (IndexKey key : keys) {
			if (key.expression()) {
				expression(id, table, key.text(), columns);
			}
			else {
				this.inventory.need(id, Id.column(table, key.text()));
			}
		}
	}

	private void expression(Id id, QualifiedName table, @Nullable String expression, Map<String, DataType> columns) {
		for (String column : ExpressionText.names(expression)) {
			DataType type = columns.get(column);
			if (type != null) {
				this.inventory.need(id, Id.column(table, column));
				this.inventory.need(id, type);
			}
		}
	}

	static List<String> keyColumns(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return key.columns();
		}
		return (constraint instanceof UniqueConstraint unique) ? unique.columns() : List.of();
	}

	// The columns a constraint names, other than in expressions.
	static List<String> columns(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return Stream.concat(key.columns().stream(), key.include().stream()).toList();
		}
		if (constraint instanceof UniqueConstraint unique) {
			return Stream.concat(unique.columns().stream(), unique.include().stream()).toList();
		}
		if (constraint instanceof ForeignKey key) {
			return key.columns();
		}
		if (constraint instanceof NotNullConstraint notNull) {
			return List.of(notNull.column());
		}
		return (constraint instanceof ExclusionConstraint exclusion) ? exclusion.include() : List.of();
	}

}
