package dev.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.catalog.Snapshot;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;

/**
 * What the database looks like now, our own tables left out.
 */
final class LiveSchema {

	private final DataSource dataSource;

	private final PostgresCatalog catalog;

	LiveSchema(DataSource dataSource, String stateTable) {
		this.dataSource = dataSource;
		Set<QualifiedName> own = Stream.of("", "_log", "_segment", "_repeatable", "_snapshot")
			.map((suffix) -> QualifiedName.of(null, stateTable + suffix))
			.collect(Collectors.toSet());
		this.catalog = new PostgresCatalog(CatalogFilter.ALL.without(own));
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
