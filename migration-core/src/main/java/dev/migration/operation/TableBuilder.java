package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Constraint;
import dev.migration.schema.DataType;
import dev.migration.schema.IndexKey;
import dev.migration.schema.Partition;
import dev.migration.schema.PartitionKey;
import dev.migration.schema.PartitionStrategy;
import dev.migration.schema.Persistence;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.Table;
import dev.migration.schema.TableOptions;

/**
 * Says what a table is like.
 */
public final class TableBuilder {

	private final QualifiedName name;

	private final NamingConvention naming;

	private final List<ColumnBuilder> columns = new ArrayList<>();

	private final List<ConstraintBuilder<?>> constraints = new ArrayList<>();

	private final List<IndexBuilder> indexes = new ArrayList<>();

	private final List<QualifiedName> inherits = new ArrayList<>();

	private @Nullable PartitionKey partitionKey;

	private @Nullable Partition partition;

	private Persistence persistence = Persistence.PERMANENT;

	private @Nullable String accessMethod;

	private StorageOptions storage = StorageOptions.DEFAULT;

	private @Nullable String comment;

	TableBuilder(QualifiedName name, NamingConvention naming) {
		this.name = name;
		this.naming = naming;
	}

	/**
	 * Adds a column.
	 * @param column the exact name
	 * @param type the type
	 * @return a builder of the column
	 */
	public ColumnBuilder column(String column, DataType type) {
		ColumnBuilder builder = new ColumnBuilder(column, type);
		this.columns.add(builder);
		return builder;
	}

	/**
	 * Adds the primary key.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param keys the exact names of its columns
	 * @return a builder of the key
	 */
	public PrimaryKeyBuilder primaryKey(@Nullable String constraint, String... keys) {
		return add(new PrimaryKeyBuilder(constraint, List.of(keys)));
	}

	/**
	 * Adds a unique constraint.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param keys the exact names of its columns
	 * @return a builder of the constraint
	 */
	public UniqueBuilder unique(@Nullable String constraint, String... keys) {
		return add(new UniqueBuilder(constraint, List.of(keys)));
	}

	/**
	 * Adds a foreign key; its builder names the other table.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param keys the exact names of the columns of this table
	 * @return a builder of the key
	 */
	public ForeignKeyBuilder foreignKey(@Nullable String constraint, String... keys) {
		return add(new ForeignKeyBuilder(constraint, List.of(keys)));
	}

	/**
	 * Adds a check constraint.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param condition the condition as SQL
	 * @return a builder of the constraint
	 */
	public CheckBuilder check(@Nullable String constraint, String condition) {
		return add(new CheckBuilder(constraint, condition));
	}

	/**
	 * Adds an exclusion constraint; its builder says what is compared.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @return a builder of the constraint
	 */
	public ExclusionBuilder exclude(@Nullable String constraint) {
		return add(new ExclusionBuilder(constraint));
	}

	/**
	 * Adds an index.
	 * @param index the exact name, or {@code null} to be named by convention
	 * @param keys the exact names of its columns
	 * @return a builder of the index
	 */
	public IndexBuilder index(@Nullable String index, String... keys) {
		IndexBuilder builder = new IndexBuilder(index, this.name, this.naming);
		Stream.of(keys).map(IndexKey::column).forEach(builder::on);
		this.indexes.add(builder);
		return builder;
	}

	/**
	 * Spreads the rows over partitions by columns.
	 * @param strategy by bounds, values or hash
	 * @param keys the exact names of the columns
	 * @return this builder
	 */
	public TableBuilder partitionBy(PartitionStrategy strategy, String... keys) {
		return partitionBy(strategy, Stream.of(keys).map(IndexKey::column).toArray(IndexKey[]::new));
	}

	/**
	 * Spreads the rows over partitions by columns and expressions.
	 * @param strategy by bounds, values or hash
	 * @param keys the columns and expressions
	 * @return this builder
	 */
	public TableBuilder partitionBy(PartitionStrategy strategy, IndexKey... keys) {
		this.partitionKey = new PartitionKey(strategy, List.of(keys));
		return this;
	}

	/**
	 * Takes over the columns of other tables, and lets their queries see its rows.
	 * @param parents the other tables
	 * @return this builder
	 */
	public TableBuilder inherits(String... parents) {
		Stream.of(parents).map(QualifiedName::parse).forEach(this.inherits::add);
		return this;
	}

	/**
	 * Lets the rows be lost in a crash, for speed.
	 * @return this builder
	 */
	public TableBuilder unlogged() {
		this.persistence = Persistence.UNLOGGED;
		return this;
	}

	/**
	 * Lets the table go with the session.
	 * @return this builder
	 */
	public TableBuilder temporary() {
		this.persistence = Persistence.TEMPORARY;
		return this;
	}

	/**
	 * Keeps the rows by another table access method.
	 * @param method the exact name
	 * @return this builder
	 */
	public TableBuilder using(String method) {
		this.accessMethod = method;
		return this;
	}

	/**
	 * Sets a storage parameter.
	 * @param parameter for example {@code fillfactor} or {@code toast.autovacuum_enabled}
	 * @param value the value as SQL
	 * @return this builder
	 */
	public TableBuilder with(String parameter, String value) {
		this.storage = this.storage.with(parameter, value);
		return this;
	}

	/**
	 * Puts the rows into a tablespace.
	 * @param tablespace the exact name
	 * @return this builder
	 */
	public TableBuilder tablespace(String tablespace) {
		this.storage = new StorageOptions(this.storage.parameters(), tablespace);
		return this;
	}

	/**
	 * Says for people what the table holds.
	 * @param text the comment
	 * @return this builder
	 */
	public TableBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	TableBuilder partitionOf(Partition place) {
		this.partition = place;
		return this;
	}

	Table build() {
		List<ConstraintBuilder<?>> said = Stream
			.<ConstraintBuilder<?>>concat(this.columns.stream().flatMap((column) -> column.constraints().stream()),
					this.constraints.stream())
			.toList();
		NamingConvention numbered = new NumberedNaming(this.naming,
				Stream.concat(said.stream().flatMap((constraint) -> constraint.given().stream()),
						this.indexes.stream().flatMap((index) -> index.given().stream())));
		List<Constraint> all = said.stream()
			.<Constraint>map((constraint) -> constraint.build(this.name, numbered))
			.toList();
		TableOptions options = new TableOptions(this.persistence, this.accessMethod, this.storage, false, false,
				ReplicaIdentity.DEFAULT, null);
		return new Table(this.name, this.columns.stream().map(ColumnBuilder::build).toList(), all,
				this.indexes.stream().map((index) -> index.build(numbered)).toList(), List.of(), List.of(),
				this.partitionKey, this.partition, this.inherits, options, this.comment, List.of());
	}

	private <B extends ConstraintBuilder<B>> B add(B builder) {
		this.constraints.add(builder);
		return builder;
	}

}
