package dev.migration.operation;

import java.util.List;

import dev.migration.schema.QualifiedName;

/**
 * What rows have to be like.
 */
final class Rows {

	private Rows() {
	}

	static List<List<Value>> check(QualifiedName table, List<String> columns, List<List<Value>> rows,
			List<String> key) {
		if (columns.isEmpty() || rows.isEmpty()) {
			throw new IllegalArgumentException("Rows for '%s' need columns and at least one row".formatted(table));
		}
		for (List<Value> row : rows) {
			if (row.size() != columns.size()) {
				throw new IllegalArgumentException("A row for '%s' has %d values for the %d columns %s".formatted(table,
						row.size(), columns.size(), columns));
			}
		}
		for (String column : key) {
			if (!columns.contains(column)) {
				throw new IllegalArgumentException(
						"The rows for '%s' have no key column '%s'; they have %s".formatted(table, column, columns));
			}
		}
		return rows.stream().map(List::copyOf).toList();
	}

}
