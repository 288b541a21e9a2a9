package dev.migration.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source that is found out at the first connection, so that commands that only
 * read files need none.
 */
public final class LazyDataSource extends AbstractDataSource {

	private final Supplier<DataSource> supplier;

	private @Nullable DataSource found;

	/**
	 * Creates the data source.
	 * @param supplier finds the real one out; asked once
	 */
	public LazyDataSource(Supplier<DataSource> supplier) {
		this.supplier = supplier;
	}

	private synchronized DataSource found() {
		DataSource dataSource = this.found;
		if (dataSource == null) {
			dataSource = this.supplier.get();
			this.found = dataSource;
		}
		return dataSource;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return found().getConnection();
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return found().getConnection(username, password);
	}

}
