package dev.migration.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A list of statements in the making.
 */
final class Statements {

	private final List<SqlStatement> list = new ArrayList<>();

	static List<SqlStatement> of(String sql) {
		return List.of(SqlStatement.of(sql));
	}

	Statements add(String sql) {
		return add(SqlStatement.of(sql));
	}

	Statements add(SqlStatement statement) {
		this.list.add(statement);
		return this;
	}

	Statements addAll(List<SqlStatement> statements) {
		this.list.addAll(statements);
		return this;
	}

	Statements addIf(boolean condition, Supplier<String> sql) {
		return condition ? add(sql.get()) : this;
	}

	// What was added so far must be committed before what follows.
	Statements commit() {
		int last = this.list.size() - 1;
		this.list.set(last, this.list.get(last).committed());
		return this;
	}

	List<SqlStatement> list() {
		return List.copyOf(this.list);
	}

}
