package dev.migration.spring.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

import dev.migration.operation.Operation;
import dev.migration.operation.SequenceOperation;
import dev.migration.operation.TableOperation;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.DataType;
import dev.migration.schema.Deferral;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.MatchType;
import dev.migration.schema.Persistence;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;
import dev.migration.schema.ServerNames;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;

/**
 * The tables of aggregates: one for each root, and one for each part of it that is not in
 * its row, which refers back to it.
 */
final class AggregateTables {

	private final JdbcMappingContext context;

	private final AggregateColumns columns;

	private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();

	private final Set<QualifiedName> parts = new HashSet<>();

	private final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();

	private int roots;

	AggregateTables(JdbcMappingContext context) {
		this.context = context;
		this.columns = new AggregateColumns(context);
	}

	/** How many aggregates there are. */
	int roots() {
		return this.roots;
	}

	List<Operation> operations(Collection<Class<?>> types) {
		List<RelationalPersistentEntity<?>> all = new ArrayList<>();
		types.forEach((type) -> all.add(this.context.getRequiredPersistentEntity(type)));
		all.forEach((entity) -> collectParts(entity, new HashSet<>()));
		for (RelationalPersistentEntity<?> entity : all) {
			if (!this.parts.contains(name(entity)) && !this.tables.containsKey(name(entity))) {
				this.roots++;
				table(entity, null);
			}
		}
		return Stream
			.concat(this.sequences.values()
				.stream()
				.<Operation>map((sequence) -> new SequenceOperation.CreateSequence(sequence, false)),
					this.tables.values().stream().map((table) -> new TableOperation.CreateTable(table, false)))
			.toList();
	}

	private void collectParts(RelationalPersistentEntity<?> entity, Set<Class<?>> seen) {
		if (!seen.add(entity.getType())) {
			return;
		}
		for (RelationalPersistentProperty property : this.columns.parts(entity)) {
			RelationalPersistentEntity<?> part = this.columns.entity(property);
			this.parts.add(name(part));
			collectParts(part, seen);
		}
	}

	private void table(RelationalPersistentEntity<?> entity, @Nullable Owner owner) {
		QualifiedName name = name(entity);
		if (this.tables.containsKey(name)) {
			return;
		}
		List<Column> all = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>();
		List<String> key = this.columns.key(entity);
		if (owner != null) {
			all.addAll(owner.columns());
			key = key.isEmpty() ? owner.key() : key;
			constraints.add(reference(name, owner));
		}
		all.addAll(this.columns.of(entity, this.sequences));
		if (!key.isEmpty()) {
			constraints.add(0, new PrimaryKey(ServerNames.join(name.name(), "", "pkey"), key, List.of(), false,
					Deferral.NOT_DEFERRABLE, StorageOptions.DEFAULT, null));
		}
		this.tables.put(name, Table.of(name, distinct(all), constraints));
		for (RelationalPersistentProperty property : this.columns.parts(entity)) {
			table(this.columns.entity(property), owner(entity, name, property, owner));
		}
	}

	// A part may have a property for the column that refers back.
	private static List<Column> distinct(List<Column> all) {
		Map<String, Column> byName = new LinkedHashMap<>();
		all.forEach((column) -> byName.putIfAbsent(column.name(), column));
		return List.copyOf(byName.values());
	}

	private Owner owner(RelationalPersistentEntity<?> entity, QualifiedName name, RelationalPersistentProperty property,
			@Nullable Owner above) {
		Owner carried = (entity.getIdProperty() != null) ? null : above;
		QualifiedName table = (carried != null) ? carried.table() : name;
		RelationalPersistentEntity<?> root = (carried != null) ? carried.entity() : entity;
		List<String> id = this.columns.key(root);
		List<Column> referring = new ArrayList<>();
		String back = property.getReverseColumnName(root).getReference();
		referring.add(AggregateColumns.required(back, this.columns.keyType(root)));
		if (carried != null) {
			referring.addAll(carried.qualifiers());
		}
		if (property.isQualified()) {
			referring.add(AggregateColumns.required(
					Objects.requireNonNull(property.getKeyColumn(), property::getName).getReference(),
					this.columns.type(property.getQualifierColumnType())));
		}
		boolean unique = property.isQualified() || !property.isCollectionLike();
		return new Owner(root, table, id.isEmpty() ? "id" : id.get(0), referring, unique);
	}

	private static ForeignKey reference(QualifiedName table, Owner owner) {
		String column = owner.columns().get(0).name();
		return new ForeignKey(ServerNames.join(table.name(), column, "fkey"), List.of(column), owner.table(),
				List.of(owner.id()), false, MatchType.SIMPLE, ReferentialAction.NO_ACTION, List.of(),
				ReferentialAction.NO_ACTION, Deferral.NOT_DEFERRABLE, Validity.VALID, null);
	}

	private static QualifiedName name(RelationalPersistentEntity<?> entity) {
		String schema = null;
		List<String> names = new ArrayList<>();
		entity.getQualifiedTableName().forEach((part) -> names.add(part.getReference()));
		if (names.size() > 1) {
			schema = names.get(0);
		}
		return QualifiedName.of(schema, names.get(names.size() - 1));
	}

	static Sequence sequence(QualifiedName name) {
		return new Sequence(name, DataType.bigint(), SequenceOptions.DEFAULT, null, Persistence.PERMANENT, null,
				List.of());
	}

	/**
	 * What a part refers back to.
	 *
	 * @param entity the nearest entity above that has an id
	 * @param table its table
	 * @param id its key
	 * @param columns the column that refers to it, then those that tell its parts apart
	 * @param unique whether these columns find one row
	 */
	private record Owner(RelationalPersistentEntity<?> entity, QualifiedName table, String id, List<Column> columns,
			boolean unique) {

		private List<String> key() {
			return this.unique ? this.columns.stream().map(Column::name).toList() : List.of();
		}

		private List<Column> qualifiers() {
			return this.columns.subList(1, this.columns.size());
		}

	}

}
