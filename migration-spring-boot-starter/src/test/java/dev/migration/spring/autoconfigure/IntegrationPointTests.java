package dev.migration.spring.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.migration.Migrator;
import dev.migration.spring.actuate.MigrationsDescriptor;
import dev.migration.spring.actuate.MigrationsEndpoint;
import dev.migration.spring.database.MigrationDatabase;
import dev.migration.spring.database.NoDatabaseException;
import dev.migration.spring.startup.MigrationInitializer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where an application meets the migrations in a way of its own.
 */
@PostgresTest
class IntegrationPointTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class,
				MigrationAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class, BootLine.dataSource()))
		.withPropertyValues("migration.embedded.enabled=false", "management.endpoints.web.exposure.include=migrations");

	@Test
	void annotatedBeansWait(TestDatabase database) {
		this.context.withPropertyValues("migration.url=" + database.url())
			.withUserConfiguration(Annotated.class)
			.run((context) -> {
				assertThat(context.getBeanFactory().getBeanDefinition("tables").getDependsOn())
					.contains("migrationInitializer");
				assertThat(context.getBean("tables")).asInstanceOf(InstanceOfAssertFactories.LIST).contains("account");
			});
	}

	@Test
	void backsOffWhenTheUserHasAnInitializer(TestDatabase database) {
		List<String> targets = new ArrayList<>();
		this.context.withPropertyValues("migration.url=" + database.url())
			.withBean("mine", MigrationInitializer.class,
					() -> new MigrationInitializer(Migrator.builder(database.dataSource()).build(),
							(migrator, target) -> targets.add(target), "base", null))
			.withUserConfiguration(Annotated.class)
			.run((context) -> {
				assertThat(context).hasSingleBean(MigrationInitializer.class);
				assertThat(targets).containsExactly("base");
				assertThat(context.getBeanFactory().getBeanDefinition("tables").getDependsOn()).contains("mine");
			});
	}

	@Test
	void thePrimaryOneOfSeveralMigratorsIsRunAndTold(TestDatabase database) {
		this.context.withUserConfiguration(TwoMigrators.class)
			.withPropertyValues("migration.url=" + database.url())
			.run((context) -> {
				assertThat(context.getBean(MigrationsEndpoint.class).migrations()).isInstanceOfSatisfying(
						MigrationsDescriptor.class, (body) -> assertThat(body.applied()).hasSize(2));
				assertThat(context.getBean("two", Migrator.class).status().applied()).isEmpty();
			});
	}

	@Test
	void aContainerUrlServesThePoolAndTheMigrations(TestDatabase database) {
		this.context
			.withPropertyValues("spring.datasource.url=" + database.url().replace("jdbc:", ContainerUrlDriver.PREFIX),
					"spring.datasource.driver-class-name=" + ContainerUrlDriver.class.getName())
			.run((context) -> {
				assertThat(context.getBean(MigrationDatabase.class).shared()).isTrue();
				assertThat(context.getBean(Migrator.class).status().applied()).hasSize(2);
			});
	}

	@Test
	void aContainerUrlIsNoneForMigrationsAlone() {
		this.context.withPropertyValues("migration.url=jdbc:tc:postgresql:17:///app")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("'migration.url' is not a PostgreSQL URL: it begins with 'jdbc:tc:'"));
	}

	@Test
	void anR2dbcApplicationMigratesByAUrlOfJdbc(TestDatabase database) {
		ApplicationContextRunner reactive = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class, MigrationAutoConfiguration.class))
			.withPropertyValues("spring.r2dbc.url=r2dbc:postgresql://localhost/" + database.name());
		reactive.withPropertyValues("migration.url=" + database.url())
			.run((context) -> assertThat(context.getBean(Migrator.class).status().applied()).hasSize(2));
		reactive.run((context) -> assertThat(context).getFailure().rootCause().isInstanceOf(NoDatabaseException.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Annotated {

		/** Needs the tables when it is made. */
		@Bean
		@DependsOnDatabaseInitialization
		List<String> tables(DataSource dataSource) {
			return JdbcClient.create(dataSource)
				.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
				.query(String.class)
				.list();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoMigrators {

		@Bean
		@Primary
		Migrator one(DataSource dataSource) {
			return Migrator.builder(dataSource).build();
		}

		@Bean
		Migrator two(DataSource dataSource) {
			return Migrator.builder(dataSource).table("of_another").build();
		}

	}

}
