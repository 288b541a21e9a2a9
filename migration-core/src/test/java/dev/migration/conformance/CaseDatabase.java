package dev.migration.conformance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Operations;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A database that cases share one after the other: each begins with an empty one.
 */
final class CaseDatabase implements AutoCloseable {

	private static final String CLEAN = """
			DO $$
			DECLARE
			    item text;
			BEGIN
			    SET LOCAL client_min_messages = warning;
			    FOR item IN
			        SELECT format('DROP TABLE IF EXISTS %I.%I CASCADE', n.nspname, c.relname) FROM pg_class AS c
			        JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p')
			        AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			    LOOP
			        EXECUTE item;
			    END LOOP;
			    FOR item IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
			        EXECUTE format('DROP EXTENSION IF EXISTS %I CASCADE', item);
			    END LOOP;
			    FOR item IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
			        EXECUTE format('DROP SCHEMA %I CASCADE', item);
			    END LOOP;
			    CREATE SCHEMA public;
			END $$""";

	private final TestServer server;

	private final TestDatabase database;

	private final Connection connection;

	private final Connection reading;

	private final CatalogFingerprint fingerprint;

	CaseDatabase() throws SQLException {
		this(TestServer.EMBEDDED);
	}

	CaseDatabase(TestServer server) throws SQLException {
		this.server = server;
		this.database = server.createDatabase();
		this.connection = this.database.dataSource().getConnection();
		this.reading = this.database.dataSource().getConnection();
		this.fingerprint = new CatalogFingerprint(this.reading);
		run(List.of("SET client_min_messages = error", "SET jit = off"));
	}

	TestDatabase database() {
		return this.database;
	}

	Connection connection() {
		return this.connection;
	}

	int version() throws SQLException {
		return this.connection.getMetaData().getDatabaseMajorVersion();
	}

	void empty() throws SQLException {
		run(List.of(CLEAN));
	}

	void run(List<String> statements) throws SQLException {
		for (String sql : statements) {
			try (Statement statement = this.connection.createStatement()) {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				throw new SQLException("%s in: %s".formatted(ex.getMessage(), sql), ex);
			}
		}
	}

	// SQL with a name in it, quoted by the server itself.
	String quoted(String format, String name) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement("SELECT format(?, ?)")) {
			statement.setString(1, format);
			statement.setString(2, name);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	void run(Consumer<Operations> body) throws SQLException {
		PostgresDdl ddl = new PostgresDdl();
		runAll(Operations.record(body).stream().flatMap((operation) -> ddl.statements(operation).stream()).toList());
	}

	// With a message, and nothing is left of it.
	void refuses(Consumer<Operations> body, String message) throws SQLException {
		List<String> before = fingerprint();
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(body)).withMessageContaining(message + "\n");
		assertThat(fingerprint()).isEqualTo(before);
	}

	// As the runtime does it: what can share a transaction shares one, up to a boundary.
	void runAll(List<SqlStatement> statements) throws SQLException {
		try {
			for (SqlStatement statement : statements) {
				boolean shared = statement.transactional();
				if (!shared && !this.connection.getAutoCommit()) {
					this.connection.commit();
				}
				this.connection.setAutoCommit(!shared);
				run(List.of(statement.sql()));
				if (shared && statement.boundary()) {
					this.connection.commit();
				}
			}
		}
		catch (SQLException ex) {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
			}
			throw ex;
		}
		finally {
			this.connection.setAutoCommit(true);
		}
	}

	// All but the rows.
	List<String> structure() throws SQLException {
		return this.fingerprint.structure();
	}

	List<String> fingerprint() throws SQLException {
		return this.fingerprint.read();
	}

	// All but the rows, which are no part of a schema.
	List<String> definitions() throws SQLException {
		return fingerprint().stream().filter((line) -> !line.startsWith("row ")).toList();
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
		this.reading.close();
		this.server.dropDatabase(this.database);
	}

}
