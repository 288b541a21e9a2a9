package dev.migration.beside;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import dev.migration.Migrator;
import dev.migration.spring.database.MigrationDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Migrates databases in containers, where a container engine answers. Nothing is
 * downloaded for that.
 */
@EnabledIf(value = "anEngineHasTheImage",
		disabledReason = "no container engine answers that has the image " + ContainerTests.IMAGE)
class ContainerTests {

	static final String IMAGE = "postgres:17-alpine";

	static boolean anEngineHasTheImage() {
		DockerClientFactory engine = DockerClientFactory.instance();
		return engine.isDockerAvailable()
				&& !engine.client().listImagesCmd().withFilter("reference", List.of(IMAGE)).exec().isEmpty();
	}

	@Test
	void aUrlOfTestcontainersDriverServesThePoolAndTheMigrations() {
		try (ConfigurableApplicationContext context = start(Application.class,
				"spring.datasource.url=jdbc:tc:" + IMAGE.replace("postgres:", "postgresql:") + ":///shop")) {
			assertThat(context.getBean(MigrationDatabase.class).shared()).isTrue();
			assertMigrated(context);
		}
	}

	@Test
	void aServiceConnectionServesThePoolAndTheMigrations() {
		try (ConfigurableApplicationContext context = start(Service.class)) {
			assertMigrated(context);
		}
	}

	private static void assertMigrated(ConfigurableApplicationContext context) {
		assertThat(context.getBean(Migrator.class).status().word()).isEqualTo("up-to-date");
		assertThat(context.getBean(JdbcClient.class).sql("SELECT name FROM reader").query(String.class).single())
			.isEqualTo("Ada");
	}

	private static ConfigurableApplicationContext start(Class<?> application, String... properties) {
		return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "migration.locations=classpath:db/reactive",
					"migration.embedded.enabled=false", "spring.flyway.enabled=false", "spring.liquibase.enabled=false",
					"spring.autoconfigure.exclude="
							+ "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
			.properties(properties)
			.run();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Service {

		@Bean
		@ServiceConnection
		PostgreSQLContainer container() {
			return new PostgreSQLContainer(IMAGE);
		}

	}

}
