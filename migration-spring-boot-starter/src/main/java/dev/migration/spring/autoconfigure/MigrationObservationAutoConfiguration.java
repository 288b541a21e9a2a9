package dev.migration.spring.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migration.Migrator;
import dev.migration.spring.observe.RunMeters;
import dev.migration.spring.observe.RunObservations;
import dev.migration.spring.observe.RunPublisher;
import dev.migration.spring.observe.RunStartupSteps;

/**
 * What runs tell the rest of the application.
 */
@AutoConfiguration(before = MigrationAutoConfiguration.class)
@ConditionalOnProperty(name = "migration.enabled", matchIfMissing = true)
public final class MigrationObservationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	RunPublisher migrationRunPublisher(ApplicationEventPublisher publisher) {
		return new RunPublisher(publisher);
	}

	@Bean
	@ConditionalOnMissingBean
	RunStartupSteps migrationRunStartupSteps() {
		return new RunStartupSteps();
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ObservationRegistry.class)
	static class ObservationConfiguration {

		@Bean
		@ConditionalOnMissingBean
		RunObservations migrationRunObservations(ObjectProvider<ObservationRegistry> registry) {
			return new RunObservations(() -> registry.getIfUnique(() -> ObservationRegistry.NOOP));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterRegistry.class)
	static class MeterConfiguration {

		@Bean
		@ConditionalOnMissingBean
		RunMeters migrationRunMeters(ObjectProvider<MeterRegistry> registries) {
			return new RunMeters(() -> registries.getIfUnique(() -> Metrics.globalRegistry));
		}

		@Bean
		MeterBinder migrationPendingMeter(ObjectProvider<Migrator> migrators) {
			return (registry) -> migrators.ifUnique((migrator) -> RunMeters.registerPending(migrator, registry));
		}

	}

}
