package dev.migration.spring.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

import dev.migration.spring.MigrationProperties;
import dev.migration.spring.database.DatabaseLocator;
import dev.migration.spring.database.OwnDatabase;

/**
 * Gives the application's own pool the database that {@code migration.url},
 * {@code DATABASE_URL} or an embedded server names, unless it has one.
 */
@AutoConfiguration(
		beforeName = { MovedTypes.DATA_SOURCE_AUTO_CONFIGURATION, MovedTypes.DATA_SOURCE_AUTO_CONFIGURATION_3 })
@EnableConfigurationProperties(MigrationProperties.class)
public final class MigrationDatabaseAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OwnDatabase migrationOwnDatabase(Environment environment, ResourceLoader resourceLoader) {
		return new OwnDatabase(new DatabaseLocator(environment, resourceLoader.getClassLoader()));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(value = DataSource.class,
			type = { MovedTypes.JDBC_CONNECTION_DETAILS, MovedTypes.JDBC_CONNECTION_DETAILS_3 })
	@Import(PoolConnectionDetailsRegistrar.class)
	static class PoolConfiguration {

	}

}
