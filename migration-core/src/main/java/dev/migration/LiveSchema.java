package dev.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.catalog.Snapshot;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.runtime.OwnTables;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;

/**
 * What the database looks like now, our own tables left out.
 */
final class LiveSchema {

	private final DataSource dataSource;

	private final String stateTable;

	private final CatalogFilter filter;

	private final PostgresCatalog catalog;

	LiveSchema(DataSource dataSource, String stateTable) {
		this.dataSource = dataSource;
		this.stateTable = stateTable;
		Set<QualifiedName> own = OwnTables.names(stateTable)
			.stream()
			.map((name) -> QualifiedName.of(null, name))
			.collect(Collectors.toSet());
		this.filter = CatalogFilter.ALL.without(own);
		this.catalog = new PostgresCatalog(this.filter);
	}

	String stateTable() {
		return this.stateTable;
	}

	/** Which part of a database is read. */
	CatalogFilter filter() {
		return this.filter;
	}

	/** The schema that names without one are in. */
	String currentSchema() {
		try (Connection connection = this.dataSource.getConnection()) {
			return Objects.requireNonNullElse(connection.getSchema(), "public");
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailableException("reading its schema", ex);
		}
	}

	Schema read() {
		try (Connection connection = this.dataSource.getConnection()) {
			return this.catalog.read(connection);
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailableException("reading its schema", ex);
		}
	}

	/** The same as bytes to keep. */
	byte[] snapshot(Connection connection) {
		return Snapshot.write(this.catalog.read(connection));
	}

}
