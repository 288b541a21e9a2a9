package dev.migration.spring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.migration.Migrator;
import dev.migration.TimedStatus;
import dev.migration.spring.MigrationProperties;
import dev.migration.spring.actuate.MigrationsHealthIndicator;

/**
 * The health indicator, where the application has Spring Boot 4's health; its types have
 * another name in 3.5.
 */
@AutoConfiguration(after = MigrationAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
public final class MigrationsHealthAutoConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnEnabledHealthIndicator("migrations")
	@ConditionalOnBean(Migrator.class)
	static class IndicatorConfiguration {

		@Bean
		@ConditionalOnMissingBean(name = "migrationsHealthIndicator")
		MigrationsHealthIndicator migrationsHealthIndicator(Migrator migrator, MigrationProperties properties,
				Environment environment) {
			return new MigrationsHealthIndicator(new TimedStatus(migrator), properties.target(),
					HealthStatuses.of(environment).checked(properties.health()));
		}

	}

}
