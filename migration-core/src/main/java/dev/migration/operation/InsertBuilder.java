package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Says which rows are inserted.
 */
public final class InsertBuilder extends Undoable<InsertBuilder> {

	private final QualifiedName table;

	private final List<String> columns;

	private final List<List<Value>> rows = new ArrayList<>();

	private List<String> key = List.of();

	private DataOperation.InsertMode mode = DataOperation.InsertMode.PLAIN;

	InsertBuilder(QualifiedName table, List<String> columns) {
		this.table = table;
		this.columns = List.copyOf(columns);
	}

	/**
	 * Adds a row.
	 * @param values the values in the order of the columns: texts, numbers, booleans,
	 * bytes, UUIDs, dates and times, lists, {@code null}, or {@code sql("now()")}
	 * @return this builder
	 */
	public InsertBuilder row(@Nullable Object... values) {
		this.rows.add(Stream.of(values).map(Value::of).toList());
		return this;
	}

	/**
	 * Tells the rows from others, so that the undo can delete them again.
	 * @param names the exact names of columns that were given
	 * @return this builder
	 */
	public InsertBuilder key(String... names) {
		this.key = List.of(names);
		return this;
	}

	/**
	 * Leaves rows that are there already as they are ({@code ON CONFLICT DO NOTHING}).
	 * @return this builder
	 */
	public InsertBuilder skipExisting() {
		this.mode = DataOperation.InsertMode.SKIP_EXISTING;
		return this;
	}

	/**
	 * Takes the values of identity columns as given, even of those that are always
	 * generated.
	 * @return this builder
	 */
	public InsertBuilder overrideIdentity() {
		this.mode = DataOperation.InsertMode.OVERRIDE_IDENTITY;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new DataOperation.InsertRows(this.table, this.columns, this.rows, this.key, this.mode));
	}

}
