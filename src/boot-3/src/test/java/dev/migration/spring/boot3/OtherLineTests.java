package dev.migration.spring.boot3;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import dev.migration.Migrator;
import dev.migration.spring.actuate.MigrationsDescriptor;
import dev.migration.spring.actuate.MigrationsEndpoint;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which line this is, and what is not there on it.
 */
@PostgresTest
class OtherLineTests {

	@Test
	void theStartersTestsRunOnTheOtherLine() {
		assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
	}

	@Test
	void healthBacksOffOnTheOtherLine(TestDatabase database) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.properties("migration.url=" + database.url(), "spring.main.banner-mode=off",
					"management.endpoints.jmx.exposure.include=*", "spring.jmx.enabled=true")
			.run()) {
			assertThat(context.getBean(Migrator.class).status().pending()).isEmpty();
			assertThat(context.getBean(MigrationsEndpoint.class).migrations())
				.isInstanceOfSatisfying(MigrationsDescriptor.class, (body) -> assertThat(body.applied()).hasSize(2));
			assertThat(context.containsBean("migrationsHealthIndicator")).isFalse();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
