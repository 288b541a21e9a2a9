package dev.migration.schema;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An index of a table or materialized view, other than those of its constraints.
 *
 * @param name the exact name; the index lives in its table's schema
 * @param table the table or materialized view
 * @param keys what it sorts by
 * @param include columns it carries along
 * @param unique whether no two rows share their keys
 * @param nullsNotDistinct whether two nulls count as equal (PostgreSQL 15)
 * @param method the index method, {@code btree} by default
 * @param where the condition of the rows in it as SQL, or {@code null} for all
 * @param storage how it is stored
 * @param only whether partitions are left out
 * @param parent the index of the partitioned table that it is a partition of, or
 * {@code null}
 * @param comment the comment, or {@code null}
 */
public record Index(String name, QualifiedName table, List<IndexKey> keys, List<String> include, boolean unique,
		boolean nullsNotDistinct, String method, @Nullable String where, StorageOptions storage, boolean only,
		@Nullable QualifiedName parent, @Nullable String comment) {

	/** The index method of the server. */
	public static final String BTREE = "btree";

	public Index {
		Names.require("An index", name);
		keys = List.copyOf(keys);
		include = List.copyOf(include);
		if (keys.isEmpty()) {
			throw new IllegalArgumentException("Index '%s' needs at least one column or expression".formatted(name));
		}
	}

	/**
	 * An index with nothing special.
	 * @param name the exact name
	 * @param table the table
	 * @param columns the columns in order
	 * @return the index
	 */
	public static Index of(String name, QualifiedName table, String... columns) {
		return new Index(name, table, Stream.of(columns).map(IndexKey::column).toList(), List.of(), false, false, BTREE,
				null, StorageOptions.DEFAULT, false, null, null);
	}

	/**
	 * The name with the table's schema.
	 * @return the qualified name
	 */
	public QualifiedName qualifiedName() {
		return this.table.sibling(this.name);
	}

}
