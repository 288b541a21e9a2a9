package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.DataType;
import dev.migration.schema.Generated;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.QualifiedName;

/**
 * Says what a column is like.
 */
public final class ColumnBuilder {

	private final String name;

	private final DataType type;

	private final List<ConstraintBuilder<?>> constraints = new ArrayList<>();

	private boolean notNull;

	private @Nullable String defaultExpression;

	private @Nullable IdentityBuilder identity;

	private @Nullable Generated generated;

	private @Nullable QualifiedName collation;

	private ColumnOptions options = ColumnOptions.DEFAULT;

	private @Nullable String comment;

	private @Nullable Consumer<Operations> undo;

	private boolean ifNotExists;

	ColumnBuilder(String name, DataType type) {
		this.name = name;
		this.type = type;
	}

	/**
	 * Refuses nulls.
	 * @return this builder
	 */
	public ColumnBuilder notNull() {
		this.notNull = true;
		return this;
	}

	/**
	 * Gives the value of rows that are inserted without one. A constant, or an expression
	 * that is not volatile, is stored once and rewrites no table.
	 * @param expression the SQL expression, for example {@code 'pending'} in single
	 * quotes, or {@code now()}
	 * @return this builder
	 */
	public ColumnBuilder defaultTo(String expression) {
		this.defaultExpression = expression;
		return this;
	}

	/**
	 * Lets the server number the rows; a statement may override it.
	 * @return this builder
	 */
	public ColumnBuilder identity() {
		return identity(IdentityGeneration.BY_DEFAULT);
	}

	/**
	 * Lets the server number the rows.
	 * @param who whether a statement may override it
	 * @return this builder
	 */
	public ColumnBuilder identity(IdentityGeneration who) {
		return identity(who, (sequence) -> {
		});
	}

	/**
	 * Lets the server number the rows.
	 * @param who whether a statement may override it
	 * @param how says how the sequence counts
	 * @return this builder
	 */
	public ColumnBuilder identity(IdentityGeneration who, Consumer<IdentityBuilder> how) {
		IdentityBuilder builder = new IdentityBuilder(who);
		how.accept(builder);
		this.identity = builder;
		this.notNull = true;
		return this;
	}

	/**
	 * Computes the value from the other columns of the row and stores it.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public ColumnBuilder generatedAs(String expression) {
		this.generated = new Generated(expression, true);
		return this;
	}

	/**
	 * Computes the value from the other columns of the row at each read; PostgreSQL 18.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public ColumnBuilder generatedVirtualAs(String expression) {
		this.generated = new Generated(expression, false);
		return this;
	}

	/**
	 * Sorts text by a collation.
	 * @param other the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public ColumnBuilder collate(String other) {
		this.collation = QualifiedName.parse(other);
		return this;
	}

	/**
	 * Says for people what the column means.
	 * @param text the comment
	 * @return this builder
	 */
	public ColumnBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	/**
	 * Says how long values are stored.
	 * @param storage {@code plain}, {@code main}, {@code external} or {@code extended}
	 * @return this builder
	 */
	public ColumnBuilder storage(String storage) {
		ColumnOptions now = this.options;
		this.options = new ColumnOptions(Choices.storage(storage), now.compression(), now.statistics(),
				now.parameters());
		return this;
	}

	/**
	 * Says how long values are compressed.
	 * @param method {@code pglz} or {@code lz4}
	 * @return this builder
	 */
	public ColumnBuilder compression(String method) {
		ColumnOptions now = this.options;
		this.options = new ColumnOptions(now.storage(), method, now.statistics(), now.parameters());
		return this;
	}

	/**
	 * Measures the values more or less closely.
	 * @param target 0 to 10000
	 * @return this builder
	 */
	public ColumnBuilder statistics(int target) {
		ColumnOptions now = this.options;
		this.options = new ColumnOptions(now.storage(), now.compression(), target, now.parameters());
		return this;
	}

	/**
	 * Sets a parameter of the column, such as {@code n_distinct}.
	 * @param parameter its name
	 * @param value its value
	 * @return this builder
	 */
	public ColumnBuilder set(String parameter, String value) {
		ColumnOptions now = this.options;
		Map<String, String> parameters = new TreeMap<>(now.parameters());
		parameters.put(parameter, value);
		this.options = new ColumnOptions(now.storage(), now.compression(), now.statistics(), parameters);
		return this;
	}

	/**
	 * Makes the column the primary key, named by convention.
	 * @return this builder
	 */
	public ColumnBuilder primaryKey() {
		this.constraints.add(new PrimaryKeyBuilder(null, List.of(this.name)));
		this.notNull = true;
		return this;
	}

	/**
	 * Lets no two rows share a value, by a unique constraint named by convention.
	 * @return this builder
	 */
	public ColumnBuilder unique() {
		this.constraints.add(new UniqueBuilder(null, List.of(this.name)));
		return this;
	}

	/**
	 * Leaves a column of that name as it is; for a column that is added to a table.
	 * <p>
	 * What was there before must not go: a derived downgrade needs {@link #undo}.
	 * @return this builder
	 */
	public ColumnBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	/**
	 * Lets the values be those of a column of another table, by a foreign key named by
	 * convention.
	 * @param table the other table
	 * @param key the exact name of its column
	 * @return a builder of the foreign key
	 */
	public ForeignKeyBuilder references(String table, String key) {
		ForeignKeyBuilder reference = new ForeignKeyBuilder(null, List.of(this.name)).references(table, key);
		this.constraints.add(reference);
		return reference;
	}

	/**
	 * Says how this is undone, for a migration whose downgrade is derived from its
	 * upgrade ({@link Operations#reversible}); for a column that is added to a table.
	 * @param body says the way back; a body that says nothing means that nothing has to
	 * be undone
	 * @return this builder
	 */
	public ColumnBuilder undo(Consumer<Operations> body) {
		this.undo = body;
		return this;
	}

	Column build() {
		return new Column(this.name, this.type, this.notNull, this.defaultExpression,
				(this.identity != null) ? this.identity.build() : null, this.generated, this.collation, this.options,
				this.comment, List.of());
	}

	List<ConstraintBuilder<?>> constraints() {
		return this.constraints;
	}

	Recording recording(QualifiedName table, NamingConvention naming) {
		return new LateRecording(() -> adding(table, naming), () -> this.undo);
	}

	private List<Operation> adding(QualifiedName table, NamingConvention naming) {
		List<Operation> operations = new ArrayList<>();
		operations.add(new ColumnOperation.AddColumn(table, build(), this.ifNotExists));
		this.constraints.forEach((constraint) -> operations.add(constraint.operation(table, naming)));
		return operations;
	}

}
