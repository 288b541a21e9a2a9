package dev.migration.spring.actuate;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

import dev.migration.Migrator;
import dev.migration.runtime.MigrationRunException;
import dev.migration.spring.autoconfigure.BootLine;
import dev.migration.spring.autoconfigure.MigrationAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationDatabaseAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationsHealthAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationsInfoAutoConfiguration;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrationsHealthIndicator}.
 */
@PostgresTest
class MigrationsHealthTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(AutoConfigurations
		.of(MigrationDatabaseAutoConfiguration.class, MigrationAutoConfiguration.class,
				MigrationsHealthAutoConfiguration.class, MigrationsInfoAutoConfiguration.class, BootLine.dataSource()));

	@Test
	void upWhenNothingIsPending(TestDatabase database) {
		with(database).run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).containsEntry("current", List.of("2b3c4d5e6f7a"))
				.containsEntry("pending", List.of())
				.doesNotContainKey("unmergedHeads");
		});
	}

	@Test
	void outOfServiceWhilePending(TestDatabase database) {
		with(database).withPropertyValues("migration.on-startup=none").run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
			assertThat(health(context).getDetails()).containsEntry("pending", List.of("1a2b3c4d5e6f", "2b3c4d5e6f7a"));
		});
	}

	@Test
	void whatIsBehindTheTargetIsNotPending(TestDatabase database) {
		with(database).withPropertyValues("migration.target=1a2b3c4d5e6f").run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).containsEntry("pending", List.of());
			assertThat(context.getBean(Migrator.class).status().pending()).hasSize(1);
		});
	}

	@Test
	void whatLeadsToTheTargetIsPending(TestDatabase database) {
		with(database).withPropertyValues("migration.target=1a2b3c4d5e6f", "migration.on-startup=none")
			.run((context) -> {
				assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
				assertThat(health(context).getDetails()).containsEntry("pending", List.of("1a2b3c4d5e6f"));
			});
	}

	@Test
	void aStatusThatHealthDoesNotKnowIsRefused(TestDatabase database) {
		for (String key : List.of("migration.health.pending", "migration.health.edited")) {
			with(database).withPropertyValues(key + "=OUT_OF_SERVCE", "management.endpoint.health.status.order=fatal")
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, (ex) -> {
						assertThat(ex.getName()).isEqualTo(key);
						assertThat(ex.getValue()).isEqualTo("OUT_OF_SERVCE");
						assertThat(ex.getReason())
							.isEqualTo("It must be one of UP, DOWN, OUT_OF_SERVICE, UNKNOWN, fatal. "
									+ "Health passes over any other word, and says UP. One of your own belongs into "
									+ "'management.endpoint.health.status.order' first.");
					}));
			assertThat(database.jdbc().sql("SELECT to_regclass('account') IS NULL").query(Boolean.class).single())
				.as("nothing was run")
				.isTrue();
		}
	}

	@Test
	void aStatusOfTheOrderIsAllowed(TestDatabase database) {
		with(database)
			.withPropertyValues("migration.on-startup=none", "migration.health.pending=migrating",
					"management.endpoint.health.status.order=fatal,migrating,down,up")
			.run((context) -> assertThat(health(context).getStatus()).isEqualTo(new Status("migrating")));
	}

	@Test
	void aStatusIsReadAsSpringBootReadsIt(TestDatabase database) {
		with(database).withPropertyValues("migration.on-startup=none", "migration.health.pending=out-of-service")
			.run((context) -> assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE));
	}

	@Test
	void pendingIsAsConfigured(TestDatabase database) {
		with(database).withPropertyValues("migration.on-startup=none", "migration.health.pending=UP")
			.run((context) -> assertThat(health(context).getStatus()).isEqualTo(Status.UP));
	}

	@Test
	void editedIsAsConfigured(TestDatabase database) {
		with(database).run((context) -> assertThat(context).hasNotFailed());
		database.jdbc()
			.sql("UPDATE migration SET checksum = overlay(checksum PLACING 'zzzz' FROM length(checksum) - 3) "
					+ "WHERE revision = '1a2b3c4d5e6f'")
			.update();
		with(database).withPropertyValues("migration.checksum=warn", "migration.health.edited=DOWN").run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context).getDetails()).containsEntry("edited", List.of("1a2b3c4d5e6f"));
		});
	}

	@Test
	void aStepThatIsHalfDoneIsADetail(TestDatabase database) {
		with(database)
			.withPropertyValues("migration.locations=classpath:revisions/half-done", "migration.on-startup=none")
			.run((started) -> {
				assertThatExceptionOfType(MigrationRunException.class)
					.isThrownBy(() -> started.getBean(Migrator.class).upgrade("heads"));
				assertThat(health(started).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
				assertThat(health(started).getDetails().get("halfDone")).asString().contains("8a8b8c8d8e8f");
			});
	}

	@Test
	void unmergedHeadsAreADetail(TestDatabase database) {
		with(database).withPropertyValues("migration.locations=classpath:revisions/two-heads").run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).containsEntry("unmergedHeads",
					List.of("6f7a8b9c0d11", "6f7a8b9c0d12"));
		});
	}

	@Test
	void downWithoutADatabase() {
		this.context.withPropertyValues("migration.url=postgres://localhost:1/db", "migration.on-startup=none")
			.run((context) -> assertThat(health(context).getStatus()).isEqualTo(Status.DOWN));
	}

	@Test
	void holdsTrafficBackInAReadinessGroup(TestDatabase database) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.SERVLET)
			.properties("migration.url=" + database.url(), "migration.on-startup=none", "server.port=0",
					"spring.main.banner-mode=off", "management.endpoint.health.probes.enabled=true",
					"management.endpoint.health.group.readiness.include=readinessState,migrations")
			.run()) {
			assertThat(readiness(context)).isEqualTo(503);
			context.getBean(Migrator.class).upgrade("heads");
			assertThat(readiness(context)).isEqualTo(200);
		}
	}

	private static int readiness(ConfigurableApplicationContext context) {
		return RestClient.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
			.get()
			.uri("/actuator/health/readiness")
			.exchange((request, response) -> response.getStatusCode().value());
	}

	@Test
	void canBeSwitchedOff(TestDatabase database) {
		with(database).withPropertyValues("management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
	}

	private ApplicationContextRunner with(TestDatabase database) {
		return this.context.withPropertyValues("migration.url=" + database.url());
	}

	private static Health health(AssertableApplicationContext context) {
		Health health = context.getBean(HealthIndicator.class).health();
		assertThat(health).isNotNull();
		return health;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
