package dev.migration.spring.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A server that takes no connection the first times it is asked.
 */
final class LateDataSource extends DelegatingDataSource {

	private final AtomicInteger refusals = new AtomicInteger();

	private final int times;

	private final String sqlState;

	LateDataSource(DataSource dataSource, int times, String sqlState) {
		super(dataSource);
		this.times = times;
		this.sqlState = sqlState;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.refusals.get() < this.times) {
			this.refusals.incrementAndGet();
			throw new SQLException("not yet", this.sqlState);
		}
		return super.getConnection();
	}

	int refusals() {
		return this.refusals.get();
	}

}
