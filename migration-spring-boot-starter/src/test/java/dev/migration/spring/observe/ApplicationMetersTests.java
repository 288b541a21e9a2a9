package dev.migration.spring.observe;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import dev.migration.spring.autoconfigure.BootLine;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The meters of an application with the actuator, which migrates before most of its beans
 * are made.
 */
@PostgresTest
class ApplicationMetersTests {

	@Test
	void theStartIsMeasured(TestDatabase database) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.properties("migration.url=" + database.url(), "spring.main.banner-mode=off",
					"spring.autoconfigure.exclude=" + BootLine.jpa())
			.run()) {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("migration.revision").tag("revision", "2b3c4d5e6f7a").timer().count()).isOne();
			assertThat(registry.get("migration.runs").tag("outcome", "done").counter().count()).isOne();
			assertThat(registry.get("migration.pending").gauge().value()).isZero();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
