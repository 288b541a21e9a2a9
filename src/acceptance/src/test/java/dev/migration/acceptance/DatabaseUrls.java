package dev.migration.acceptance;

import java.net.URI;

import dev.migration.testing.TestDatabase;

/**
 * The URLs of a test's database in the forms people have them.
 */
final class DatabaseUrls {

	/**
	 * With characters that must be percent-encoded in a URL, and must show up nowhere.
	 */
	static final String PASSWORD = "s3cr3t/p@ss";

	private DatabaseUrls() {
	}

	/**
	 * The form that platforms put into {@code DATABASE_URL}.
	 * @param database the database
	 * @return a {@code postgres://} URL with user and password
	 */
	static String postgres(TestDatabase database) {
		return "postgres://postgres:s3cr3t%2Fp%40ss@localhost:" + port(database) + "/" + database.name();
	}

	/**
	 * The port of the server.
	 * @param database the database
	 * @return the port
	 */
	static int port(TestDatabase database) {
		return URI.create(database.url().substring("jdbc:".length())).getPort();
	}

}
