package dev.migration.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import dev.migration.Migrator;
import dev.migration.runtime.HistoryNotAdoptedException;
import dev.migration.runtime.HistoryTool;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Spring Boot runs Flyway, Liquibase and us in one application, each with tables of its
 * own.
 */
@PostgresTest
class OtherToolsTests {

	@Test
	void flywayAndLiquibaseMigrateBeforeUs(TestDatabase database) {
		database.jdbc().sql("CREATE SCHEMA shop").update();
		for (int start = 0; start < 2; start++) {
			try (ConfigurableApplicationContext context = start(database, "spring.flyway.schemas=billing",
					"spring.liquibase.default-schema=shop", "spring.liquibase.liquibase-schema=shop")) {
				assertThat(before("migrationInitializer", context.getBeanFactory())).containsSubsequence("liquibase",
						"flywayInitializer");
				assertThat(context.getBean(Migrator.class).status().word()).isEqualTo("up-to-date");
			}
			assertThat(tables(database)).containsExactly("billing.flyway_schema_history", "billing.invoice",
					"public.migration", "public.migration_log", "public.migration_repeatable",
					"public.migration_segment", "public.migration_snapshot", "shop.customer", "shop.databasechangelog",
					"shop.databasechangeloglock");
		}
	}

	@ParameterizedTest
	@CsvSource({ "FLYWAY, spring.liquibase.enabled", "LIQUIBASE, spring.flyway.enabled" })
	void whatAnotherToolMigratedAloneIsRefusedUntilSomebodySaysWhatItIs(HistoryTool tool, String other,
			TestDatabase database) {
		String[] properties = { other + "=false", "migration.locations=classpath:db/reactive" };
		assertThatThrownBy(() -> start(database, properties)).rootCause()
			.isInstanceOfSatisfying(HistoryNotAdoptedException.class, (ex) -> assertThat(ex.tool()).isEqualTo(tool));
		Migrator.builder(database.dataSource()).build().ensureTables();
		start(database, properties).close();
		assertThat(tables(database)).contains("public." + tool.table(), "public.reader");
	}

	/** What waits for nothing first. */
	private static List<String> before(String bean, ConfigurableListableBeanFactory beans) {
		List<String> before = new ArrayList<>();
		for (String other : Objects.requireNonNullElse(beans.getBeanDefinition(bean).getDependsOn(), new String[0])) {
			before.addAll(before(other, beans));
			before.add(other);
		}
		return before;
	}

	private static List<String> tables(TestDatabase database) {
		return database.jdbc()
			.sql("""
					SELECT schemaname || '.' || tablename FROM pg_tables
					WHERE schemaname NOT LIKE 'pg%' AND schemaname <> 'information_schema' ORDER BY 1""")
			.query(String.class)
			.list();
	}

	private static ConfigurableApplicationContext start(TestDatabase database, String... properties) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.datasource.url=" + database.url(), "spring.main.banner-mode=off",
					"spring.flyway.locations=classpath:db/flyway",
					"spring.liquibase.change-log=classpath:db/liquibase/changelog.sql",
					"spring.autoconfigure.exclude="
							+ "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
			.properties(properties)
			.run();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
