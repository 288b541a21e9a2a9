package dev.migration.spring.database;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import dev.migration.DatabaseUrl;
import dev.migration.scratch.GivenScratch;
import dev.migration.scratch.ScratchDatabases;
import dev.migration.scratch.ServerScratch;
import dev.migration.spring.MigrationProperties;

/**
 * Scratch databases of an application that runs: beside the data source that its
 * migrations use, however that came to be.
 */
public final class ScratchBeside {

	private static final String SETTING = "migration.scratch.url";

	private ScratchBeside() {
	}

	/**
	 * Scratch databases.
	 * @param database what migrations use
	 * @param properties the properties
	 * @return where they come from; nothing is connected to yet
	 */
	public static ScratchDatabases of(MigrationDatabase database, MigrationProperties properties) {
		String given = properties.scratch().url();
		if (given != null) {
			DatabaseUrl url = DatabaseUrl.parse(SETTING, given)
				.withCredentials(properties.scratch().username(), properties.scratch().password());
			return new GivenScratch(SETTING, url.dataSource(), database.dataSource());
		}
		return () -> {
			DatabaseUrl url = url(database.dataSource());
			return new ServerScratch(database.dataSource(),
					(name) -> as(url.withDatabase(name).dataSource(), properties.role()))
				.create();
		};
	}

	private static DataSource as(DataSource dataSource, @Nullable String role) {
		return (role != null) ? new RoleDataSource(dataSource, role) : dataSource;
	}

	private static DatabaseUrl url(DataSource dataSource) {
		DataSource target = dataSource;
		while (target instanceof DelegatingDataSource delegating && delegating.getTargetDataSource() != null) {
			target = delegating.getTargetDataSource();
		}
		SimpleDriverDataSource derived = DataSourceBuilder.derivedFrom(target)
			.type(SimpleDriverDataSource.class)
			.build();
		return DatabaseUrl.parse("the URL of the data source", String.valueOf(derived.getUrl()))
			.withCredentials(derived.getUsername(), derived.getPassword());
	}

}
