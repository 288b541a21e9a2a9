package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column's refusal of nulls, as far as it has a name or a validity of its own
 * (PostgreSQL 18). Without, {@link Column#notNull()} says it all.
 *
 * @param name the exact name
 * @param column the column
 * @param noInherit whether tables that inherit are left out
 * @param validity which rows are known to satisfy it
 * @param comment the comment, or {@code null}
 */
public record NotNullConstraint(String name, String column, boolean noInherit, Validity validity,
		@Nullable String comment) implements Constraint {

	public NotNullConstraint {
		Names.require("A not-null constraint", name);
		Names.require("A column of " + name, column);
	}

}
