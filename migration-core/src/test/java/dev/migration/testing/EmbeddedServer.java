package dev.migration.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server, started at first use and stopped with the JVM.
 */
public final class EmbeddedServer {

	private static final EmbeddedServer SHARED = new EmbeddedServer();

	private final EmbeddedPostgres postgres;

	private final AtomicInteger databases = new AtomicInteger();

	private EmbeddedServer() {
		try {
			this.postgres = EmbeddedPostgres.builder()
				.setPGStartupWait(Duration.ofSeconds(60))
				.setServerConfig("fsync", "off")
				.setServerConfig("max_connections", "200")
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL does not start", ex);
		}
	}

	/**
	 * The server that all tests of this JVM share.
	 * @return the server
	 */
	public static EmbeddedServer shared() {
		return SHARED;
	}

	/**
	 * Creates an empty database.
	 * @return the database
	 * @throws SQLException when the server refuses
	 */
	public TestDatabase createDatabase() throws SQLException {
		String name = "test_" + this.databases.incrementAndGet();
		execute("CREATE DATABASE " + name);
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(this.postgres.getJdbcUrl("postgres", name));
		return new TestDatabase(name, this.postgres.getJdbcUrl("postgres", name), dataSource);
	}

	/**
	 * Drops a database, cutting its connections.
	 * @param database the database
	 * @throws SQLException when the server refuses
	 */
	public void dropDatabase(TestDatabase database) throws SQLException {
		execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.postgres.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
