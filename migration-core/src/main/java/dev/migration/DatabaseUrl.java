package dev.migration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migration.scratch.ScratchDatabases;
import dev.migration.scratch.ServerScratch;

/**
 * A PostgreSQL database as the JDBC driver wants it: a URL without credentials, and the
 * credentials apart.
 *
 * @param jdbcUrl for example {@code jdbc:postgresql://db.example.com:5432/shop}
 * @param username the user, or {@code null} to let the driver choose
 * @param password the password, or {@code null}; never printed
 */
public record DatabaseUrl(String jdbcUrl, @Nullable String username, @Nullable String password) {

	/**
	 * Reads a URL in any of the forms people have: {@code jdbc:postgresql:},
	 * {@code postgres://} or {@code postgresql://} with percent-encoded credentials,
	 * several hosts, IPv6 addresses and libpq's query parameters (PostgreSQL manual,
	 * section 34.1.1.2 "Connection URIs").
	 * @param setting where the text was found, for messages: {@code migration.url}
	 * @param text the URL
	 * @return the database
	 * @throws InvalidDatabaseUrlException when the driver could not use it; its message
	 * never holds the password
	 */
	public static DatabaseUrl parse(String setting, String text) {
		return new DatabaseUrlParser(setting).parse(text.strip());
	}

	/**
	 * The same database with other credentials.
	 * @param username the user, or {@code null} to keep what the URL says
	 * @param password the password, or {@code null} to keep what the URL says
	 * @return the database
	 */
	public DatabaseUrl withCredentials(@Nullable String username, @Nullable String password) {
		return new DatabaseUrl(this.jdbcUrl, (username != null) ? username : this.username,
				(password != null) ? password : this.password);
	}

	/**
	 * Another database of the same server, with the same parameters and credentials.
	 * @param database its exact name
	 * @return that database
	 */
	public DatabaseUrl withDatabase(String database) {
		int query = this.jdbcUrl.indexOf('?');
		String server = (query >= 0) ? this.jdbcUrl.substring(0, query) : this.jdbcUrl;
		int hosts = server.indexOf("//");
		int slash = server.lastIndexOf('/');
		String start = "jdbc:postgresql:";
		if (hosts >= 0) {
			start = (slash > hosts + 1) ? server.substring(0, slash + 1) : server + "/";
		}
		return new DatabaseUrl(start + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20")
				+ ((query >= 0) ? this.jdbcUrl.substring(query) : ""), this.username, this.password);
	}

	/**
	 * Connections to it, a new one at each call; asks for none yet.
	 * @return a data source without a pool
	 */
	public DataSource dataSource() {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(this.jdbcUrl);
		dataSource.setUser(this.username);
		dataSource.setPassword(this.password);
		return dataSource;
	}

	/** Databases that are created on its server to try something out. */
	ScratchDatabases scratch() {
		return new ServerScratch(dataSource(), (name) -> withDatabase(name).dataSource());
	}

	/**
	 * The database for people: no credentials, no parameters.
	 * @return for example {@code db.example.com:5432/shop}
	 */
	public String place() {
		String place = this.jdbcUrl.substring("jdbc:postgresql:".length());
		int query = place.indexOf('?');
		place = (query >= 0) ? place.substring(0, query) : place;
		return place.startsWith("//") ? place.substring(2) : place;
	}

	@Override
	public String toString() {
		return "DatabaseUrl[" + place() + "]";
	}

}
