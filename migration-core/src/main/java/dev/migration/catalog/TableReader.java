package dev.migration.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.Partition;
import dev.migration.schema.PartitionBound;
import dev.migration.schema.PartitionKey;
import dev.migration.schema.PartitionStrategy;
import dev.migration.schema.Policy;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.Table;
import dev.migration.schema.TableOptions;
import dev.migration.schema.Trigger;
import dev.migration.schema.UniqueConstraint;

/**
 * Puts tables together from their parts.
 */
final class TableReader {

	private static final List<Class<? extends Constraint>> ORDER = List.of(PrimaryKey.class, UniqueConstraint.class,
			CheckConstraint.class, ExclusionConstraint.class, ForeignKey.class, NotNullConstraint.class);

	// By kind, then by name, for constraints have no order of their own.
	private static final Comparator<Constraint> CONSTRAINTS = Comparator
		.comparingInt((Constraint constraint) -> ORDER.indexOf(constraint.getClass()))
		.thenComparing(Constraint::name);

	private final Parts parts;

	private final Words words;

	TableReader(Parts parts, Words words) {
		this.parts = parts;
		this.words = words;
	}

	Map<Long, Table> tables() {
		Map<Long, Table> tables = new LinkedHashMap<>();
		this.parts.relations()
			.values()
			.stream()
			.filter(RelationReader.Found::isTable)
			.forEach((found) -> tables.put(found.oid(), table(found)));
		return tables;
	}

	private Table table(RelationReader.Found found) {
		long oid = found.oid();
		ObjectId id = ObjectId.relation(oid);
		List<QualifiedName> parents = this.parts.parents().getOrDefault(oid, List.of());
		boolean partition = found.bound() != null;
		return new Table(found.name(), columns(oid, partition), constraints(oid),
				this.parts.indexesOf(oid, (index) -> !index.ofConstraint() && !index.isBroken()),
				Parts.sorted(this.parts.triggers().getOrDefault(oid, List.of()), Trigger::name),
				Parts.sorted(this.parts.policies().getOrDefault(oid, List.of()), Policy::name), partitionKey(found),
				partition(found.bound(), parents), partition ? List.of() : parents, options(found),
				this.words.comment(id), this.words.grants(id));
	}

	// A partition has all columns; another table that inherits has its own.
	private List<Column> columns(long oid, boolean partition) {
		return this.parts.columns()
			.getOrDefault(oid, List.of())
			.stream()
			.filter((column) -> partition || column.local())
			.map(ColumnReader.Found::column)
			.toList();
	}

	private List<Constraint> constraints(long oid) {
		return this.parts.constraints().getOrDefault(oid, List.of()).stream().sorted(CONSTRAINTS).toList();
	}

	private @Nullable PartitionKey partitionKey(RelationReader.Found found) {
		if (found.partitionStrategy() == null) {
			return null;
		}
		PartitionStrategy strategy = switch (found.partitionStrategy()) {
			case "l" -> PartitionStrategy.LIST;
			case "h" -> PartitionStrategy.HASH;
			default -> PartitionStrategy.RANGE;
		};
		List<IndexKey> keys = new ArrayList<>();
		int expressions = 0;
		for (IndexKeyReader.Found key : this.parts.partitionKeys().getOrDefault(found.oid(), List.of())) {
			keys.add(key.key().expression() ? part(key.key(), expressions++) : key.key());
		}
		return new PartitionKey(strategy, keys);
	}

	// The server prints the expressions of a key as one list.
	private static IndexKey part(IndexKey key, int position) {
		String text = SqlText.unwrap(SqlText.split(key.text()).get(position));
		return new IndexKey(text, true, key.collation(), key.operatorClass(), key.operatorClassParameters(),
				key.order(), key.nulls());
	}

	private static @Nullable Partition partition(@Nullable String bound, List<QualifiedName> parents) {
		return (bound != null) ? new Partition(parents.get(0), new PartitionBound(bound)) : null;
	}

	private TableOptions options(RelationReader.Found found) {
		return new TableOptions(Letters.persistence(found.persistence()), found.method(), found.storage(),
				found.rowSecurity(), found.forceRowSecurity(), replicaIdentity(found),
				nameOf(found.oid(), IndexReader.Found::clustered));
	}

	private ReplicaIdentity replicaIdentity(RelationReader.Found found) {
		return switch (found.replicaIdentity()) {
			case 'f' -> ReplicaIdentity.FULL;
			case 'n' -> ReplicaIdentity.NOTHING;
			case 'i' -> identity(nameOf(found.oid(), IndexReader.Found::replicaIdentity));
			default -> ReplicaIdentity.DEFAULT;
		};
	}

	// Without its index, which somebody dropped, it says nothing.
	private static ReplicaIdentity identity(@Nullable String index) {
		return (index != null) ? ReplicaIdentity.index(index) : ReplicaIdentity.NOTHING;
	}

	private @Nullable String nameOf(long oid, Predicate<IndexReader.Found> which) {
		return this.parts.indexesOf(oid, which).stream().findFirst().map(Index::name).orElse(null);
	}

}
