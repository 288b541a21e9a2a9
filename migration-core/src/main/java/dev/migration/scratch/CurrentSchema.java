package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that begin in a schema.
 */
public final class CurrentSchema extends DelegatingDataSource {

	private final String schema;

	/**
	 * Connections.
	 * @param target where they come from
	 * @param schema the schema they begin in
	 */
	public CurrentSchema(DataSource target, String schema) {
		super(target);
		this.schema = schema;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = obtainTargetDataSource().getConnection();
		connection.setSchema(this.schema);
		return connection;
	}

}
