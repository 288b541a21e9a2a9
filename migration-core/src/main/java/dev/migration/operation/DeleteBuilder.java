package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Says which rows are deleted.
 */
public final class DeleteBuilder implements Recording {

	private final QualifiedName table;

	private final List<String> columns;

	private final List<List<Value>> rows = new ArrayList<>();

	DeleteBuilder(QualifiedName table, List<String> columns) {
		this.table = table;
		this.columns = List.copyOf(columns);
	}

	/**
	 * Deletes the row of a key.
	 * @param values the values in the order of the columns, as an insert takes them
	 * @return this builder
	 */
	public DeleteBuilder row(@Nullable Object... values) {
		this.rows.add(Stream.of(values).map(Value::of).toList());
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new DataOperation.DeleteRows(this.table, this.columns, this.rows, this.columns));
	}

}
