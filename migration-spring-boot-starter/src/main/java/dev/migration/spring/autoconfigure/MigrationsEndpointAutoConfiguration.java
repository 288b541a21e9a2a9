package dev.migration.spring.autoconfigure;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import dev.migration.Migrator;
import dev.migration.ModelCheck;
import dev.migration.TimedStatus;
import dev.migration.spring.actuate.MigrationsEndpoint;
import dev.migration.spring.startup.LastRun;

/**
 * {@code /actuator/migrations}, where the application has the actuator and exposes it.
 */
@AutoConfiguration(after = MigrationAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
public final class MigrationsEndpointAutoConfiguration {

	@Bean
	@ConditionalOnBean(Migrator.class)
	@ConditionalOnMissingBean
	MigrationsEndpoint migrationsEndpoint(Migrator migrator, ObjectProvider<LastRun> lastRun,
			ObjectProvider<ModelCheck> check) {
		return new MigrationsEndpoint(migrator, new TimedStatus(migrator),
				lastRun.getIfAvailable(() -> new LastRun(Clock.systemUTC())), check::getIfAvailable);
	}

}
