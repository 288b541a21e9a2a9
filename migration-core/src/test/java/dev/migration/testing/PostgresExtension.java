package dev.migration.testing;

import java.sql.SQLException;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Resolves {@link TestDatabase} parameters; one database a test, dropped afterwards.
 */
final class PostgresExtension implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == TestDatabase.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(Namespace.create(PostgresExtension.class, context.getUniqueId()))
			.computeIfAbsent(Lease.class, (key) -> new Lease(), Lease.class)
			.database();
	}

	/** A database that goes with the test's store. */
	private static final class Lease implements AutoCloseable {

		private final TestDatabase database;

		private Lease() {
			try {
				this.database = EmbeddedServer.shared().createDatabase();
			}
			catch (SQLException ex) {
				throw new ParameterResolutionException("No database for the test", ex);
			}
		}

		private TestDatabase database() {
			return this.database;
		}

		@Override
		public void close() throws SQLException {
			EmbeddedServer.shared().dropDatabase(this.database);
		}

	}

}
