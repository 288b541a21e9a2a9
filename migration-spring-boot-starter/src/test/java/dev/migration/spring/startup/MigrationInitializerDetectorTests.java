package dev.migration.spring.startup;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * JPA waits for the migrations: Hibernate validates a schema that they make.
 */
@PostgresTest
class MigrationInitializerDetectorTests {

	@Test
	void hibernateValidatesTheMigratedSchema(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database, "spring.jpa.hibernate.ddl-auto=validate")) {
			assertThat(context.getBean(EntityManagerFactory.class).isOpen()).isTrue();
			assertThat(context.getBeanFactory().getBeanDefinition("entityManagerFactory").getDependsOn())
				.contains("migrationInitializer");
		}
	}

	@Test
	void hibernateComesFirstWhereItIsToldToDefer(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database, "spring.jpa.hibernate.ddl-auto=none",
				"spring.jpa.defer-datasource-initialization=true")) {
			assertThat(context.getBeanFactory().getBeanDefinition("migrationInitializer").getDependsOn())
				.contains("entityManagerFactory");
		}
	}

	@Test
	void scriptsOfSpringBootRunAfterTheRevisions(TestDatabase database) {
		start(database, "spring.sql.init.mode=always", "spring.sql.init.data-locations=classpath:scripts/data.sql")
			.close();
		assertThat(database.jdbc().sql("SELECT name FROM account").query(String.class).single()).isEqualTo("Ada");
	}

	@Test
	void otherToolsMigrateFirst() {
		int flyway = 1;
		assertThat(new MigrationInitializerDetector().getOrder()).isGreaterThan(flyway)
			.isLessThan(Ordered.LOWEST_PRECEDENCE - 100);
	}

	private static ConfigurableApplicationContext start(TestDatabase database, String... properties) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("migration.url=" + database.url(), "spring.main.banner-mode=off")
			.properties(properties)
			.run();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage
	static class Application {

	}

	@Entity
	@Table(name = "account")
	static class Account {

		@Id
		@Nullable Long id;

		@Nullable String email;

		@Nullable String name;

	}

}
