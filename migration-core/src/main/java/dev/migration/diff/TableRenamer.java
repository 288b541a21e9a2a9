package dev.migration.diff;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
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
import dev.migration.schema.TableOptions;
import dev.migration.schema.Trigger;
import dev.migration.schema.UniqueConstraint;

/**
 * What a table looks like once names have changed.
 */
final class TableRenamer {

	private final NameChanges names;

	private final Renamer renamer;

	TableRenamer(NameChanges names, Renamer renamer) {
		this.names = names;
		this.renamer = renamer;
	}

	Table table(Table table) {
		QualifiedName name = table.name();
		PartitionKey key = table.partitionKey();
		Partition partition = table.partition();
		return new Table(this.names.relation(name),
				table.columns().stream().map((column) -> this.renamer.column(name, column)).toList(),
				table.constraints().stream().map((constraint) -> constraint(name, constraint)).toList(),
				table.indexes().stream().map(this::index).toList(),
				table.triggers().stream().map(this::trigger).toList(),
				table.policies().stream().map(this::policy).toList(),
				(key != null) ? new PartitionKey(key.strategy(), keys(name, key.keys())) : null,
				(partition != null) ? new Partition(this.names.relation(partition.parent()), partition.bound()) : null,
				table.inherits().stream().map(this.names::relation).toList(), options(table), table.comment(),
				table.grants());
	}

	private TableOptions options(Table table) {
		TableOptions options = table.options();
		String index = options.replicaIdentity().index();
		String cluster = options.clusteredOn();
		return new TableOptions(options.persistence(), options.accessMethod(), options.storage(), options.rowSecurity(),
				options.forceRowSecurity(),
				(index != null) ? ReplicaIdentity.index(role(table.name(), index)) : options.replicaIdentity(),
				(cluster != null) ? role(table.name(), cluster) : null);
	}

	// An index, or that of a constraint.
	private String role(QualifiedName table, String index) {
		String constraint = this.names.constraint(table, index);
		return constraint.equals(index) ? this.names.relation(table.sibling(index)).name() : constraint;
	}

	Index index(Index index) {
		QualifiedName parent = index.parent();
		return new Index(this.names.relation(index.qualifiedName()).name(), this.names.relation(index.table()),
				keys(index.table(), index.keys()), columns(index.table(), index.include()), index.unique(),
				index.nullsNotDistinct(), index.method(), this.renamer.expression(index.where(), index.table()),
				index.storage(), index.only(), (parent != null) ? this.names.relation(parent) : null, index.comment());
	}

	Trigger trigger(Trigger trigger) {
		QualifiedName referenced = trigger.referencedTable();
		return new Trigger(trigger.name(), this.names.relation(trigger.table()), trigger.timing(), trigger.events(),
				columns(trigger.table(), trigger.columns()), trigger.eachRow(),
				this.renamer.expression(trigger.when(), trigger.table()), trigger.oldTable(), trigger.newTable(),
				trigger.function(), trigger.arguments(), trigger.constraint(),
				(referenced != null) ? this.names.relation(referenced) : null, trigger.state(), trigger.comment());
	}

	private Policy policy(Policy policy) {
		return new Policy(policy.name(), this.names.relation(policy.table()), policy.permissive(), policy.command(),
				policy.roles(), this.renamer.expression(policy.using(), policy.table()),
				this.renamer.expression(policy.check(), policy.table()), policy.comment());
	}

	private Constraint constraint(QualifiedName table, Constraint constraint) {
		String name = this.names.constraint(table, constraint.name());
		if (constraint instanceof PrimaryKey key) {
			return new PrimaryKey(name, columns(table, key.columns()), columns(table, key.include()),
					key.withoutOverlaps(), key.deferral(), key.storage(), key.comment());
		}
		if (constraint instanceof UniqueConstraint key) {
			return new UniqueConstraint(name, columns(table, key.columns()), columns(table, key.include()),
					key.nullsNotDistinct(), key.withoutOverlaps(), key.deferral(), key.storage(), key.comment());
		}
		if (constraint instanceof ForeignKey key) {
			return new ForeignKey(name, columns(table, key.columns()), this.names.relation(key.referencedTable()),
					columns(key.referencedTable(), key.referencedColumns()), key.period(), key.match(), key.onDelete(),
					columns(table, key.onDeleteColumns()), key.onUpdate(), key.deferral(), key.validity(),
					key.comment());
		}
		if (constraint instanceof CheckConstraint check) {
			return new CheckConstraint(name, expression(table, check.expression()), check.noInherit(), check.validity(),
					check.comment());
		}
		if (constraint instanceof ExclusionConstraint rule) {
			return new ExclusionConstraint(name, rule.method(), rule.elements()
				.stream()
				.map((element) -> new ExclusionConstraint.Element(key(table, element.key()), element.operator()))
				.toList(), columns(table, rule.include()), this.renamer.expression(rule.where(), table),
					rule.deferral(), rule.storage(), rule.comment());
		}
		NotNullConstraint rule = (NotNullConstraint) constraint;
		return new NotNullConstraint(name, this.names.column(table, rule.column()), rule.noInherit(), rule.validity(),
				rule.comment());
	}

	private List<String> columns(QualifiedName table, List<String> columns) {
		return columns.stream().map((column) -> this.names.column(table, column)).toList();
	}

	private List<IndexKey> keys(QualifiedName table, List<IndexKey> keys) {
		return keys.stream().map((key) -> key(table, key)).toList();
	}

	private IndexKey key(QualifiedName table, IndexKey key) {
		String text = key.expression() ? expression(table, key.text()) : this.names.column(table, key.text());
		return new IndexKey(text, key.expression(), key.collation(), key.operatorClass(), key.operatorClassParameters(),
				key.order(), key.nulls());
	}

	private String expression(QualifiedName table, @Nullable String expression) {
		return Objects.requireNonNull(this.renamer.expression(expression, table));
	}

}
