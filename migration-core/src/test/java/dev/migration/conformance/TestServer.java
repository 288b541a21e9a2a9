package dev.migration.conformance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.TestDatabase;

/**
 * A server that databases are made on: the one of the tests, or one that somebody names.
 *
 * @param url the JDBC URL of a database on it, or {@code null} for the one of the tests
 */
record TestServer(@Nullable String url) {

	static final TestServer EMBEDDED = new TestServer(null);

	TestDatabase createDatabase() throws SQLException {
		if (this.url == null) {
			return EmbeddedServer.shared().createDatabase();
		}
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		execute(this.url, "CREATE DATABASE " + name + " TEMPLATE template0");
		String own = this.url.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(own);
		return new TestDatabase(name, own, dataSource);
	}

	void dropDatabase(TestDatabase database) throws SQLException {
		if (this.url == null) {
			EmbeddedServer.shared().dropDatabase(database);
		}
		else {
			execute(this.url, "DROP DATABASE " + database.name() + " WITH (FORCE)");
		}
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
