package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows share.
 *
 * @param name the exact name
 * @param columns the columns in order
 * @param include columns the index carries along
 * @param nullsNotDistinct whether two nulls count as equal (PostgreSQL 15)
 * @param withoutOverlaps whether the last column is a range whose values never overlap
 * (PostgreSQL 18)
 * @param deferral when it is checked
 * @param storage how its index is stored
 * @param comment the comment, or {@code null}
 */
public record UniqueConstraint(String name, List<String> columns, List<String> include, boolean nullsNotDistinct,
		boolean withoutOverlaps, Deferral deferral, StorageOptions storage,
		@Nullable String comment) implements Constraint {

	public UniqueConstraint {
		Names.require("A unique constraint", name);
		columns = Names.requireColumns("Unique constraint", name, columns);
		include = List.copyOf(include);
	}

	/**
	 * A unique constraint with nothing special.
	 * @param name the exact name
	 * @param columns the columns in order
	 * @return the constraint
	 */
	public static UniqueConstraint of(String name, String... columns) {
		return new UniqueConstraint(name, List.of(columns), List.of(), false, false, Deferral.NOT_DEFERRABLE,
				StorageOptions.DEFAULT, null);
	}

}
