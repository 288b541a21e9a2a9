package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Columns whose values are those of a row of another table.
 *
 * @param name the exact name
 * @param columns the columns in order
 * @param referencedTable the other table
 * @param referencedColumns its columns in the same order; empty for its primary key
 * @param period whether the last column is a range contained in the referenced ones
 * (PostgreSQL 18)
 * @param match what nulls mean
 * @param onDelete what happens when the other row goes
 * @param onDeleteColumns the only columns that {@code onDelete} sets (PostgreSQL 15);
 * empty for all
 * @param onUpdate what happens when the other row's key changes
 * @param deferral when it is checked
 * @param validity which rows are known to satisfy it
 * @param comment the comment, or {@code null}
 */
public record ForeignKey(String name, List<String> columns, QualifiedName referencedTable,
		List<String> referencedColumns, boolean period, MatchType match, ReferentialAction onDelete,
		List<String> onDeleteColumns, ReferentialAction onUpdate, Deferral deferral, Validity validity,
		@Nullable String comment) implements Constraint {

	public ForeignKey {
		Names.require("A foreign key", name);
		columns = Names.requireColumns("Foreign key", name, columns);
		referencedColumns = List.copyOf(referencedColumns);
		onDeleteColumns = List.copyOf(onDeleteColumns);
		if (!referencedColumns.isEmpty() && referencedColumns.size() != columns.size()) {
			throw new IllegalArgumentException("Foreign key '%s' has the columns %s but references %s: not as many"
				.formatted(name, columns, referencedColumns));
		}
	}

	/**
	 * The same key with another validity.
	 * @param other the validity
	 * @return the key
	 */
	public ForeignKey withValidity(Validity other) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.period,
				this.match, this.onDelete, this.onDeleteColumns, this.onUpdate, this.deferral, other, this.comment);
	}

}
