package dev.migration.spring.autoconfigure;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/**
 * Takes URLs like those of Testcontainers' driver, and connects to a server that is there
 * instead of starting one.
 */
public final class ContainerUrlDriver implements Driver {

	static final String PREFIX = "jdbc:tc:";

	@Override
	public @Nullable Connection connect(String url, Properties info) throws SQLException {
		return acceptsURL(url) ? DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), info) : null;
	}

	@Override
	public boolean acceptsURL(String url) {
		return url.startsWith(PREFIX);
	}

	@Override
	public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
		return new DriverPropertyInfo[0];
	}

	@Override
	public int getMajorVersion() {
		return 1;
	}

	@Override
	public int getMinorVersion() {
		return 0;
	}

	@Override
	public boolean jdbcCompliant() {
		return false;
	}

	@Override
	public Logger getParentLogger() throws SQLFeatureNotSupportedException {
		throw new SQLFeatureNotSupportedException();
	}

}
