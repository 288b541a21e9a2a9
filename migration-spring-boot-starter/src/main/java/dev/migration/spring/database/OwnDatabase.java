package dev.migration.spring.database;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.migration.DatabaseUrl;

/**
 * The database that is ours to name: {@code migration.url}, {@code DATABASE_URL} or an
 * embedded server, which starts at the first question and stops with the application.
 */
public final class OwnDatabase implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(OwnDatabase.class);

	private final DatabaseLocator locator;

	private @Nullable EmbeddedServer embedded;

	private @Nullable DatabaseUrl url;

	/**
	 * Creates the database; nothing starts yet.
	 * @param locator finds out who names it
	 */
	public OwnDatabase(DatabaseLocator locator) {
		this.locator = locator;
	}

	/**
	 * Where it is, as the user that migrates.
	 * @return its URL and credentials
	 * @throws dev.migration.InvalidDatabaseUrlException when the URL that is set is none
	 * @throws NoDatabaseException when nothing names a database
	 */
	public DatabaseUrl migratingUrl() {
		return this.locator.migrating(url());
	}

	/**
	 * Where it is, as the application's user.
	 * @return its URL and credentials
	 * @throws dev.migration.InvalidDatabaseUrlException when the URL that is set is none
	 * @throws NoDatabaseException when nothing names a database
	 */
	public synchronized DatabaseUrl url() {
		DatabaseUrl found = this.url;
		if (found == null) {
			found = find();
			this.url = found;
		}
		return found;
	}

	/**
	 * What the application's pool is to use.
	 * @return the URL and credentials of the application's user
	 * @throws ApplicationUrlException when the application names a database in a form
	 * that its pool cannot use
	 * @throws NoDatabaseException when nothing names a database
	 */
	public DatabaseUrl poolUrl() {
		this.locator.applicationUrlProblem().ifPresent((problem) -> {
			throw problem;
		});
		return url();
	}

	private DatabaseUrl find() {
		DatabaseUrl named = this.locator.url();
		if (named != null) {
			return named;
		}
		if (this.locator.origin() != DatabaseOrigin.EMBEDDED) {
			throw new NoDatabaseException(this.locator.mayEmbedScratch() ? this.locator.seriousProfile() : null);
		}
		EmbeddedServer server = EmbeddedServer.start(this.locator.properties().embedded());
		this.embedded = server;
		logger.warn("No database is configured: using an embedded PostgreSQL for development at " + server.url().place()
				+ ", " + server.dataKept());
		return server.url();
	}

	@Override
	public synchronized void close() {
		if (this.embedded != null) {
			this.embedded.close();
			this.embedded = null;
		}
	}

}
