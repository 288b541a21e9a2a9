package dev.migration.catalog;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migration.schema.Schema;

/**
 * Reads what a PostgreSQL database looks like.
 * <p>
 * The number of queries does not depend on the number of objects. What belongs to an
 * extension is left out; what the records cannot say is named in
 * {@link Schema#unsupported()}. All lists are sorted by name, but for columns,
 * attributes, enum values and parents, which have an order of their own.
 */
public final class PostgresCatalog {

	private final CatalogFilter filter;

	/**
	 * A reader.
	 * @param filter which part of the database it reads
	 */
	public PostgresCatalog(CatalogFilter filter) {
		this.filter = filter;
	}

	/**
	 * Reads the database of a connection as it is at one moment.
	 * <p>
	 * With autocommit a transaction of its own is begun and rolled back; within an open
	 * transaction that one is used, and is afterwards as it was. Needs no privileges.
	 * @param connection an open connection, which stays open
	 * @return all objects that the filter lets through
	 * @throws org.springframework.dao.DataAccessException when the server refuses
	 */
	public Schema read(Connection connection) {
		return CatalogTransaction.run(connection, this::schema);
	}

	private Schema schema(Connection connection) throws SQLException {
		return new SchemaReader(CatalogQueries.on(connection), this.filter).read();
	}

}
