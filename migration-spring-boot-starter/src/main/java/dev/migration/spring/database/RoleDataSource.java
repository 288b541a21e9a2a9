package dev.migration.spring.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Takes a role on each connection, as {@code SET ROLE} does. The connections must be
 * closed for good afterwards, never go back to a pool.
 */
final class RoleDataSource extends DelegatingDataSource {

	private final String role;

	private RoleDataSource(DataSource unpooled, String role) {
		super(unpooled);
		this.role = role;
	}

	/** The same connections, in a role when there is one to take. */
	static DataSource of(DataSource unpooled, @Nullable String role) {
		return (role != null) ? new RoleDataSource(unpooled, role) : unpooled;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return take(super.getConnection());
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return take(super.getConnection(username, password));
	}

	private Connection take(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('role', ?, false)")) {
			statement.setString(1, this.role);
			statement.execute();
			return connection;
		}
		catch (SQLException ex) {
			connection.close();
			throw new SQLInvalidAuthorizationSpecException(
					"the role of 'migration.role' cannot be taken: " + ex.getMessage(), "28000", ex);
		}
	}

}
