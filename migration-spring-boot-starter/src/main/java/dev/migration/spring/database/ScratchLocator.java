package dev.migration.spring.database;

import java.util.function.Supplier;

import javax.sql.DataSource;

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
	 * Scratch databases of an application that is not started.
	 * @param environment the application's environment
	 * @param locator finds out who names the application's database
	 * @param own the database that is ours to name
	 * @return where they come from; nothing is connected to yet
	 * @throws NoDatabaseException when no property names the application's database
	 * @throws dev.migration.InvalidDatabaseUrlException when a URL is none
	 */
	public static ScratchDatabases databases(Environment environment, DatabaseLocator locator, OwnDatabase own) {
		MigrationProperties properties = locator.properties();
		DatabaseUrl url = EnvironmentDatabase.url(environment, locator, own);
		ScratchDatabases found = databases(EnvironmentDatabase.dataSource(environment, locator, own), properties,
				() -> url);
		return (properties.scratch().url() == null && locator.mayEmbedScratch())
				? found.or(() -> embedded(properties.embedded())) : found;
	}

	/**
	 * Scratch databases of an application that runs: beside the data source that its
	 * migrations use, however that came to be.
	 * @param database what migrations use
	 * @param properties the properties
	 * @return where they come from; nothing is connected to yet
	 */
	public static ScratchDatabases databases(MigrationDatabase database, MigrationProperties properties) {
		return databases(database.dataSource(), properties, () -> MigrationDatabase.url(database.dataSource()));
	}

	private static ScratchDatabases databases(DataSource application, MigrationProperties properties,
			Supplier<DatabaseUrl> server) {
		String given = properties.scratch().url();
		if (given != null) {
			DatabaseUrl url = DatabaseUrl.parse(SETTING, given)
				.withCredentials(properties.scratch().username(), properties.scratch().password());
			return new GivenScratch(SETTING, url.dataSource(), application);
		}
		return () -> {
			DatabaseUrl url = server.get();
			return new ServerScratch(application,
					(name) -> RoleDataSource.of(url.withDatabase(name).dataSource(), properties.role()))
				.create();
		};
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
