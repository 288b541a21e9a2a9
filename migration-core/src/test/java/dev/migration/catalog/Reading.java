package dev.migration.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.testing.TestDatabase;

/**
 * Makes something in a database and reads it.
 */
final class Reading {

	private Reading() {
	}

	static Schema of(TestDatabase database, String... statements) throws SQLException {
		return of(database, CatalogFilter.ALL, statements);
	}

	static Schema of(TestDatabase database, CatalogFilter filter, String... statements) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			try (Statement statement = connection.createStatement()) {
				for (String sql : statements) {
					statement.execute(sql);
				}
			}
			return new PostgresCatalog(filter).read(connection);
		}
	}

	// The table "t" of the schema "public".
	static Table table(TestDatabase database, String... statements) throws SQLException {
		return of(database, statements).table(name("t")).orElseThrow();
	}

	static QualifiedName name(String name) {
		return QualifiedName.of("public", name);
	}

}
