package dev.migration.spring.database;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import dev.migration.DatabaseUrl;
import dev.migration.scratch.GivenScratch;
import dev.migration.scratch.ScratchDatabase;
import dev.migration.scratch.ScratchDatabases;
import dev.migration.scratch.ServerScratch;
import dev.migration.spring.MigrationProperties;
import dev.migration.spring.MigrationProperties.Embedded;

/**
 * Where an application's scratch databases come from: {@code migration.scratch.url}, else
 * the server of its own database, else an embedded server.
 */
public final class ScratchLocator {

	private static final String SETTING = "migration.scratch.url";

	private ScratchLocator() {
	}

	/**
	 * Scratch databases.
	 * @param environment the application's environment
	 * @param locator finds out who names the application's database
	 * @param own the database that is ours to name
	 * @return where they come from; nothing is connected to yet
	 * @throws NoDatabaseException when no property names the application's database
	 * @throws dev.migration.InvalidDatabaseUrlException when a URL is none
	 */
	public static ScratchDatabases databases(Environment environment, DatabaseLocator locator, OwnDatabase own) {
		MigrationProperties properties = locator.properties();
		String given = properties.scratch().url();
		DataSource application = EnvironmentDatabase.dataSource(environment, locator, own);
		if (given != null) {
			DatabaseUrl url = DatabaseUrl.parse(SETTING, given)
				.withCredentials(properties.scratch().username(), properties.scratch().password());
			return new GivenScratch(SETTING, url.dataSource(), application);
		}
		DatabaseUrl url = EnvironmentDatabase.url(environment, locator, own);
		ScratchDatabases server = new ServerScratch(application,
				(name) -> as(url.withDatabase(name).dataSource(), properties.role()));
		return locator.mayEmbedScratch() ? server.or(() -> embedded(properties.embedded())) : server;
	}

	private static DataSource as(DataSource dataSource, @Nullable String role) {
		return (role != null) ? new RoleDataSource(dataSource, role) : dataSource;
	}

	private static ScratchDatabase embedded(Embedded settings) {
		EmbeddedServer server = EmbeddedServer.start(new Embedded(settings.enabled(), null, 0));
		DatabaseUrl url = server.url();
		try {
			return new OfServer(
					new ServerScratch(url.dataSource(), (name) -> url.withDatabase(name).dataSource()).create(),
					server);
		}
		catch (RuntimeException | Error ex) {
			server.close();
			throw ex;
		}
	}

	/** A scratch database that is all there is on its server. */
	private record OfServer(ScratchDatabase database, EmbeddedServer server) implements ScratchDatabase {

		@Override
		public DataSource dataSource() {
			return this.database.dataSource();
		}

		@Override
		public void close() {
			try (this.server) {
				this.database.close();
			}
		}

	}

}
