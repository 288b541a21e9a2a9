package dev.migration.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Says what values a SQL statement is run with.
 */
public final class SqlBuilder extends Undoable<SqlBuilder> {

	private final String sql;

	private final @Nullable Origin origin;

	private final Map<String, Value> parameters = new LinkedHashMap<>();

	SqlBuilder(String sql, @Nullable Origin origin) {
		this.sql = sql;
		this.origin = origin;
	}

	/**
	 * Gives {@code :name} a value. Nothing inside quotes, dollar quotes or comments is
	 * ever taken for a name, nor is a cast such as {@code ::text}.
	 * @param name the name without the colon
	 * @param value the value, as an insert takes it
	 * @return this builder
	 */
	public SqlBuilder param(String name, @Nullable Object value) {
		this.parameters.put(name, Value.of(value));
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new SqlOperation.RunSql(this.sql, this.parameters, this.origin));
	}

}
