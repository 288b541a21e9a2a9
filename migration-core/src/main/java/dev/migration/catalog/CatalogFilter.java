package dev.migration.catalog;

import java.util.Set;

import dev.migration.schema.QualifiedName;

/**
 * Which part of a database is read.
 *
 * @param schemas the exact names of the schemas; empty for all but the server's own. With
 * schemas named, what belongs to no schema (event triggers, publications, casts) is left
 * out of what is not supported
 * @param excludedTables tables that are left out with all that belongs to them; a name
 * without a schema means the tables of that name in every schema
 */
public record CatalogFilter(Set<String> schemas, Set<QualifiedName> excludedTables) {

	/** The whole database. */
	public static final CatalogFilter ALL = new CatalogFilter(Set.of(), Set.of());

	public CatalogFilter {
		schemas = Set.copyOf(schemas);
		excludedTables = Set.copyOf(excludedTables);
	}

	/**
	 * Some schemas.
	 * @param names their exact names
	 * @return the filter
	 */
	public static CatalogFilter schemas(String... names) {
		return new CatalogFilter(Set.of(names), Set.of());
	}

	/**
	 * The same without some tables.
	 * @param tables the tables; without a schema, in every schema
	 * @return the filter
	 */
	public CatalogFilter without(Set<QualifiedName> tables) {
		return new CatalogFilter(this.schemas, tables);
	}

	boolean includesTable(QualifiedName table) {
		return !this.excludedTables.contains(table)
				&& !this.excludedTables.contains(QualifiedName.of(null, table.name()));
	}

}
