package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The columns that identify a row.
 *
 * @param name the exact name
 * @param columns the columns in order
 * @param include columns the index carries along
 * @param withoutOverlaps whether the last column is a range whose values never overlap
 * (PostgreSQL 18)
 * @param deferral when it is checked
 * @param storage how its index is stored
 * @param comment the comment, or {@code null}
 */
public record PrimaryKey(String name, List<String> columns, List<String> include, boolean withoutOverlaps,
		Deferral deferral, StorageOptions storage, @Nullable String comment) implements Constraint {

	public PrimaryKey {
		Names.require("A primary key", name);
		columns = Names.requireColumns("Primary key", name, columns);
		include = List.copyOf(include);
	}

	/**
	 * A primary key with nothing special.
	 * @param name the exact name
	 * @param columns the columns in order
	 * @return the key
	 */
	public static PrimaryKey of(String name, String... columns) {
		return new PrimaryKey(name, List.of(columns), List.of(), false, Deferral.NOT_DEFERRABLE, StorageOptions.DEFAULT,
				null);
	}

}
