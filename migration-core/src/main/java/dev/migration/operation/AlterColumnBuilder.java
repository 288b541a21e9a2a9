package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * Says how a column changes. The order is fixed, whatever order it is said in: identity
 * and default that go, type, identity and default that come, nulls, storage, comment,
 * name.
 */
public final class AlterColumnBuilder extends Undoable<AlterColumnBuilder> {

	private final QualifiedName table;

	private final String column;

	private final List<Operation> first = new ArrayList<>();

	private final List<Operation> last = new ArrayList<>();

	private @Nullable DataType type;

	private @Nullable String using;

	private @Nullable QualifiedName collation;

	private @Nullable Boolean notNull;

	private @Nullable Previous<String> newDefault;

	private @Nullable Recording identity;

	private @Nullable Operation comment;

	private @Nullable Operation rename;

	AlterColumnBuilder(QualifiedName table, String column) {
		this.table = table;
		this.column = column;
	}

	/**
	 * Changes the type. Locks the table, and those its foreign keys of the column
	 * reference, in ACCESS EXCLUSIVE mode, and rewrites it unless the new type takes the
	 * stored values as they are. Refused by the server while a view uses the column.
	 * @param newType the new type
	 * @return this builder
	 */
	public AlterColumnBuilder type(DataType newType) {
		this.type = newType;
		return this;
	}

	/**
	 * Computes the new values.
	 * @param expression the SQL expression, for example {@code age::varchar}
	 * @return this builder
	 */
	public AlterColumnBuilder using(String expression) {
		this.using = expression;
		return this;
	}

	/**
	 * Sorts text by a collation; only together with a type. Indexes of the column are
	 * built anew.
	 * @param name the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public AlterColumnBuilder collate(String name) {
		this.collation = QualifiedName.parse(name);
		return this;
	}

	/**
	 * Refuses nulls. Locks the table in ACCESS EXCLUSIVE mode while all rows are read;
	 * see {@link OnlineOperations#setNotNull}.
	 * @return this builder
	 */
	public AlterColumnBuilder notNull() {
		this.notNull = true;
		return this;
	}

	/**
	 * Accepts nulls. Locks the table in ACCESS EXCLUSIVE mode, for a moment.
	 * @return this builder
	 */
	public AlterColumnBuilder nullable() {
		this.notNull = false;
		return this;
	}

	/**
	 * Gives the value of rows that are inserted without one. Locks the table in ACCESS
	 * EXCLUSIVE mode, for a moment.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterColumnBuilder defaultTo(String expression) {
		this.newDefault = Previous.of(expression);
		return this;
	}

	/**
	 * Gives no value to rows that are inserted without one. Locks the table in ACCESS
	 * EXCLUSIVE mode, for a moment.
	 * @return this builder
	 */
	public AlterColumnBuilder dropDefault() {
		this.newDefault = Previous.of(null);
		return this;
	}

	/**
	 * Lets the server number the rows from now on, from 1; the column must refuse nulls.
	 * Locks the table in ACCESS EXCLUSIVE mode, for a moment.
	 * @param who whether a statement may override the server
	 * @return this builder
	 */
	public AlterColumnBuilder addIdentity(IdentityGeneration who) {
		return addIdentity(who, (sequence) -> {
		});
	}

	/**
	 * Lets the server number the rows from now on; the column must refuse nulls. Locks
	 * the table in ACCESS EXCLUSIVE mode, for a moment.
	 * @param who whether a statement may override the server
	 * @param how says how the sequence counts
	 * @return this builder
	 */
	public AlterColumnBuilder addIdentity(IdentityGeneration who, Consumer<IdentityBuilder> how) {
		IdentityBuilder builder = new IdentityBuilder(who);
		how.accept(builder);
		this.identity = () -> List.of(new ColumnRuleOperation.AddIdentity(this.table, this.column, builder.build()));
		return this;
	}

	/**
	 * Changes how the server numbers the rows. Locks the table in ACCESS EXCLUSIVE mode,
	 * for a moment.
	 * @param how says what changes
	 * @return this builder
	 */
	public AlterColumnBuilder changeIdentity(Consumer<ChangeIdentityBuilder> how) {
		ChangeIdentityBuilder builder = new ChangeIdentityBuilder();
		how.accept(builder);
		this.identity = () -> List.of(builder.build(this.table, this.column));
		return this;
	}

	/**
	 * Lets the server number the rows no more. Locks the table in ACCESS EXCLUSIVE mode,
	 * for a moment.
	 * @return this builder
	 */
	public AlterColumnBuilder dropIdentity() {
		this.first.add(new ColumnRuleOperation.DropIdentity(this.table, this.column, false, null));
		return this;
	}

	/**
	 * Changes the expression a generated column follows from; PostgreSQL 17. Locks the
	 * table in ACCESS EXCLUSIVE mode and rewrites it.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterColumnBuilder expression(String expression) {
		this.last.add(new ColumnRuleOperation.SetExpression(this.table, this.column, expression, null));
		return this;
	}

	/**
	 * Keeps the values of a generated column and computes no more. Locks the table in
	 * ACCESS EXCLUSIVE mode, for a moment.
	 * @return this builder
	 */
	public AlterColumnBuilder dropExpression() {
		this.first.add(new ColumnRuleOperation.DropExpression(this.table, this.column, false));
		return this;
	}

	/**
	 * Changes how long values are stored from now on. Locks the table in ACCESS EXCLUSIVE
	 * mode, for a moment.
	 * @param storage {@code plain}, {@code main}, {@code external} or {@code extended}
	 * @return this builder
	 */
	public AlterColumnBuilder storage(String storage) {
		this.last.add(new ColumnRuleOperation.SetStorage(this.table, this.column, storage, null));
		return this;
	}

	/**
	 * Changes how long values are compressed from now on. Locks the table in ACCESS
	 * EXCLUSIVE mode, for a moment.
	 * @param method {@code pglz}, {@code lz4} or {@code default}
	 * @return this builder
	 */
	public AlterColumnBuilder compression(String method) {
		this.last.add(new ColumnRuleOperation.SetCompression(this.table, this.column, method, null));
		return this;
	}

	/**
	 * Measures the values more or less closely. Locks the table in SHARE UPDATE EXCLUSIVE
	 * mode, for a moment.
	 * @param target 0 to 10000, or -1 for the usual one
	 * @return this builder
	 */
	public AlterColumnBuilder statistics(int target) {
		this.last.add(new ColumnRuleOperation.SetStatistics(this.table, this.column, target, null));
		return this;
	}

	/**
	 * Overrules what was measured. Locks the table in SHARE UPDATE EXCLUSIVE mode, for a
	 * moment.
	 * @param parameter {@code n_distinct} or {@code n_distinct_inherited}
	 * @param value the value as SQL
	 * @return this builder
	 */
	public AlterColumnBuilder set(String parameter, String value) {
		this.last.add(new ColumnRuleOperation.SetColumnParameters(this.table, this.column,
				new ParameterChange(Map.of(parameter, value), Set.of(), Previous.unknown())));
		return this;
	}

	/**
	 * Overrules what was measured no more. Locks the table in SHARE UPDATE EXCLUSIVE
	 * mode, for a moment.
	 * @param parameter {@code n_distinct} or {@code n_distinct_inherited}
	 * @return this builder
	 */
	public AlterColumnBuilder reset(String parameter) {
		this.last.add(new ColumnRuleOperation.SetColumnParameters(this.table, this.column,
				new ParameterChange(Map.of(), Set.of(parameter), Previous.unknown())));
		return this;
	}

	/**
	 * Says for people what the column means. Locks the table in SHARE UPDATE EXCLUSIVE
	 * mode, for a moment.
	 * @param text the comment, or {@code null} for none
	 * @return this builder
	 */
	public AlterColumnBuilder comment(@Nullable String text) {
		this.comment = new ObjectOperation.Comment(reference(), text, Previous.unknown());
		return this;
	}

	/**
	 * Gives the column another name, after all other changes. Locks the table in ACCESS
	 * EXCLUSIVE mode, for a moment.
	 * @param to the exact new name
	 * @return this builder
	 */
	public AlterColumnBuilder rename(String to) {
		this.rename = new ObjectOperation.Rename(reference(), to);
		return this;
	}

	@Override
	public List<Operation> operations() {
		if (this.type == null && (this.using != null || this.collation != null)) {
			throw new IllegalArgumentException(
					"Column '%s.%s': using and collate need a type; say .type(…)".formatted(this.table, this.column));
		}
		List<Operation> operations = new ArrayList<>(this.first);
		operations.addAll(typeAndDefault());
		if (this.notNull != null) {
			operations.add(new ColumnOperation.SetNotNull(this.table, this.column, this.notNull));
		}
		if (this.identity != null) {
			operations.addAll(this.identity.operations());
		}
		operations.addAll(this.last);
		Stream.of(this.comment, this.rename).filter(Objects::nonNull).forEach(operations::add);
		if (operations.isEmpty()) {
			throw new IllegalArgumentException(
					"Column '%s.%s' is altered, but nothing says how; say .type(…), .notNull(), .defaultTo(…) or another"
						.formatted(this.table, this.column));
		}
		return operations;
	}

	// An old default may not fit the new type, so it goes first when a new one comes.
	private List<Operation> typeAndDefault() {
		List<Operation> operations = new ArrayList<>();
		Previous<String> wanted = this.newDefault;
		if (this.type != null && wanted != null) {
			operations.add(new ColumnOperation.SetDefault(this.table, this.column, null, Previous.unknown()));
		}
		if (this.type != null) {
			operations.add(new ColumnOperation.SetColumnType(this.table, this.column, this.type, this.using,
					this.collation, null));
		}
		if (wanted != null && (this.type == null || wanted.value() != null)) {
			operations.add(new ColumnOperation.SetDefault(this.table, this.column, wanted.value(),
					(this.type != null) ? Previous.of(null) : Previous.unknown()));
		}
		return operations;
	}

	private ObjectReference reference() {
		return ObjectReference.of(ObjectKind.COLUMN, this.table, this.column);
	}

}
