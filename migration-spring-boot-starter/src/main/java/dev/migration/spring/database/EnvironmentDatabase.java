package dev.migration.spring.database;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import dev.migration.DatabaseUrl;
import dev.migration.spring.MigrationProperties;

/**
 * The database that an application means, found out without starting the application:
 * properties alone say it, as there are no beans.
 */
public final class EnvironmentDatabase {

	private EnvironmentDatabase() {
	}

	/**
	 * Connections without a pool.
	 * @param environment the application's environment
	 * @param locator finds out who names the database
	 * @param own the database that is ours to name
	 * @return the data source; {@code migration.role} is taken on its connections
	 * @throws NoDatabaseException when no property names a database
	 * @throws dev.migration.InvalidDatabaseUrlException when the URL is none
	 */
	public static DataSource dataSource(Environment environment, DatabaseLocator locator, OwnDatabase own) {
		return RoleDataSource.of(url(environment, locator, own).dataSource(), locator.properties().role());
	}

	/** Where it is, and as whom. */
	static DatabaseUrl url(Environment environment, DatabaseLocator locator, OwnDatabase own) {
		MigrationProperties properties = locator.properties();
		return (locator.origin() == DatabaseOrigin.APPLICATION)
				? application(environment).withCredentials(properties.username(), properties.password())
				: own.migratingUrl();
	}

	private static DatabaseUrl application(Environment environment) {
		String url = text(environment, "spring.datasource.url");
		if (url == null) {
			throw new NoDatabaseException(null);
		}
		return DatabaseUrl.parse("spring.datasource.url", url)
			.withCredentials(text(environment, "spring.datasource.username"),
					text(environment, "spring.datasource.password"));
	}

	private static @Nullable String text(Environment environment, String property) {
		return Binder.get(environment).bind(property, String.class).orElse(null);
	}

}
