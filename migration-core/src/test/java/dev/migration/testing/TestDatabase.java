package dev.migration.testing;

import java.net.URI;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh database of one test.
 *
 * @param name the database's name
 * @param url its JDBC URL, user included
 * @param dataSource opens a new connection at each call
 */
public record TestDatabase(String name, String url, DataSource dataSource) {

	/**
	 * Where the server listens.
	 * @return the port
	 */
	public int port() {
		return URI.create(this.url.substring("jdbc:".length())).getPort();
	}

	/**
	 * A client to look at what a test did.
	 * @return the client
	 */
	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

}
