package dev.migration.spring.autoconfigure;

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import dev.migration.Migrator;
import dev.migration.TimedStatus;
import dev.migration.spring.actuate.MigrationsInfoContributor;

/**
 * Where the database stands, in {@code /actuator/info}.
 */
@AutoConfiguration(after = MigrationAutoConfiguration.class)
@ConditionalOnClass({ InfoContributor.class, ConditionalOnEnabledInfoContributor.class })
public final class MigrationsInfoAutoConfiguration {

	@Bean
	@ConditionalOnBean(Migrator.class)
	@ConditionalOnEnabledInfoContributor("migrations")
	@ConditionalOnMissingBean
	MigrationsInfoContributor migrationsInfoContributor(Migrator migrator) {
		return new MigrationsInfoContributor(new TimedStatus(migrator));
	}

}
