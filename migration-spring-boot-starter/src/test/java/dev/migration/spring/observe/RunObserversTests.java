package dev.migration.spring.observe;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import dev.migration.Migrator;
import dev.migration.runtime.RunEvent;
import dev.migration.spring.autoconfigure.BootLine;
import dev.migration.spring.autoconfigure.MigrationAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationDatabaseAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationObservationAutoConfiguration;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what runs tell the rest of the application.
 */
@PostgresTest
class RunObserversTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class,
				MigrationAutoConfiguration.class, MigrationObservationAutoConfiguration.class, BootLine.dataSource()));

	@Test
	void eachStepIsAnApplicationEvent(TestDatabase database) {
		with(database).withUserConfiguration(Listening.class)
			.run((context) -> assertThat(context.getBean(Heard.class).events()).hasExactlyElementsOfTypes(
					RunEvent.Asked.class, RunEvent.Planned.class, RunEvent.Started.class, RunEvent.Finished.class,
					RunEvent.Started.class, RunEvent.Finished.class, RunEvent.Ended.class));
	}

	@Test
	void eachRevisionIsAStartupStep(TestDatabase database) {
		BufferingApplicationStartup startup = new BufferingApplicationStartup(1000);
		with(database)
			.withInitializer((context) -> ((GenericApplicationContext) context).setApplicationStartup(startup))
			.run((context) -> assertThat(startup.getBufferedTimeline().getEvents())
				.extracting(TimelineEvent::getStartupStep)
				.filteredOn((step) -> step.getName().equals("migration.revision"))
				.hasSize(2)
				.first()
				.satisfies((step) -> assertThat(step.getTags()).extracting((tag) -> tag.getKey() + "=" + tag.getValue())
					.containsExactly("revision=1a2b3c4d5e6f", "message=create account", "direction=upgrade")));
	}

	@Test
	void eachRevisionIsAnObservation(TestDatabase database) {
		with(database).withUserConfiguration(Metered.class)
			.run((context) -> assertThat(context.getBean(MeterRegistry.class)
				.get("migration.revision")
				.tags(Tags.of("revision", "1a2b3c4d5e6f", "direction", "upgrade", "error", "none"))
				.timer()
				.count()).isOne());
	}

	@Test
	void anObservationKnowsItsError(TestDatabase database) {
		MeterRegistry registry = new SimpleMeterRegistry();
		with(database).withBean(MeterRegistry.class, () -> registry)
			.withUserConfiguration(Observed.class)
			.withPropertyValues("migration.locations=classpath:revisions/broken")
			.run((context) -> {
				assertThat(registry.get("migration.revision").tag("error", "StatementFailedException").timer().count())
					.isOne();
				assertThat(registry.get("migration.runs").tag("outcome", "failed").counter().count()).isOne();
			});
	}

	@Test
	void runsAreCountedByOutcome(TestDatabase database) {
		with(database).withUserConfiguration(Metered.class).run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("migration.runs").tag("outcome", "done").counter().count()).isOne();
			context.getBean(Migrator.class).upgrade("heads");
			assertThat(registry.get("migration.runs").tag("outcome", "nothing to do").counter().count()).isOne();
		});
	}

	@Test
	void aListenerOfOneKindOfEventHearsThoseAlone(TestDatabase database) {
		with(database).withUserConfiguration(ListeningToOne.class)
			.run((context) -> assertThat(context.getBean(Heard.class).events()).hasSize(2)
				.allSatisfy((step) -> assertThat(step).isInstanceOf(RunEvent.Finished.class)));
	}

	@Test
	void pendingRevisionsAreGauged(TestDatabase database) {
		with(database).withUserConfiguration(Metered.class)
			.withPropertyValues("migration.on-startup=none")
			.run((context) -> {
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				context.getBean(io.micrometer.core.instrument.binder.MeterBinder.class).bindTo(registry);
				assertThat(registry.get("migration.pending").gauge().value()).isEqualTo(2);
			});
	}

	private ApplicationContextRunner with(TestDatabase database) {
		return this.context.withPropertyValues("migration.url=" + database.url());
	}

	/** What a listener heard. */
	record Heard(List<RunEvent> events) {

	}

	@Configuration(proxyBeanMethods = false)
	static class ListeningToOne {

		@Bean
		Heard heard() {
			return new Heard(new ArrayList<>());
		}

		@Bean
		ApplicationListener<PayloadApplicationEvent<RunEvent.Finished>> listener(Heard heard) {
			return ApplicationListener.forPayload((step) -> heard.events().add(step));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		@Bean
		Heard heard() {
			return new Heard(new ArrayList<>());
		}

		@Bean
		ApplicationListener<PayloadApplicationEvent<?>> listener(Heard heard) {
			return new ApplicationListener<>() {

				@Override
				public void onApplicationEvent(PayloadApplicationEvent<?> event) {
					if (event.getPayload() instanceof RunEvent step) {
						heard.events().add(step);
					}
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Metered extends Observed {

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Observed {

		@Bean
		ObservationRegistry observationRegistry(MeterRegistry meters) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
			return registry;
		}

	}

}
