package dev.migration.spring.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import dev.migration.Migrator;
import dev.migration.runtime.LogEntry;
import dev.migration.runtime.RunListener;
import dev.migration.source.ScriptSource;
import dev.migration.spring.CountingSource;
import dev.migration.spring.MigrationStrategy;
import dev.migration.spring.MigratorCustomizer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans by which an application has its say.
 */
@PostgresTest
class HooksTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(AutoConfigurations
		.of(MigrationDatabaseAutoConfiguration.class, MigrationAutoConfiguration.class, BootLine.dataSource()));

	@Test
	void aStrategyOfTheUserReplacesTheStart(TestDatabase database) {
		with(database).withBean(MigrationStrategy.class, () -> (migrator, target) -> migrator.upgrade("+1"))
			.run((context) -> assertThat(columns(database)).containsExactly("id", "email"));
	}

	@Test
	void customizersHaveTheLastWord(TestDatabase database) {
		with(database).withBean(MigratorCustomizer.class, () -> (builder) -> builder.actor("somebody"))
			.run((context) -> assertThat(context.getBean(Migrator.class).status().applied())
				.allSatisfy((revision) -> assertThat(revision.application()).isNotNull()
					.satisfies((application) -> assertThat(application.by()).isEqualTo("somebody"))));
	}

	@Test
	void theLastCustomizerInOrderHasTheVeryLastWord(TestDatabase database) {
		with(database).withUserConfiguration(Ordered.class)
			.run((context) -> assertThat(context.getBean(Migrator.class).log(null, 1)).extracting(LogEntry::actor)
				.containsExactly("second"));
	}

	@Test
	void listenersOfTheUserHearEachRunInOrder(TestDatabase database) {
		with(database).withUserConfiguration(Ordered.class)
			.run((context) -> assertThat(context.getBean(Heard.class).lines()).startsWith("first Asked", "second Asked")
				.contains("first Finished", "second Finished")
				.endsWith("first Ended", "second Ended"));
	}

	@Test
	void aScriptSourceOfTheUserBringsTheRevisions(TestDatabase database) {
		ScriptSource source = new CountingSource("classpath:revisions/older");
		with(database).withBean(ScriptSource.class, () -> source)
			.run((context) -> assertThat(columns(database)).containsExactly("id", "email"));
	}

	private ApplicationContextRunner with(TestDatabase database) {
		return this.context.withPropertyValues("migration.url=" + database.url());
	}

	private static List<String> columns(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'account' "
					+ "ORDER BY ordinal_position")
			.query(String.class)
			.list();
	}

	/** What listeners heard. */
	record Heard(List<String> lines) {

	}

	/** Beans in another order than they are called. */
	@Configuration(proxyBeanMethods = false)
	static class Ordered {

		@Bean
		Heard heard() {
			return new Heard(new ArrayList<>());
		}

		@Bean
		@Order(2)
		RunListener later(Heard heard) {
			return (event) -> heard.lines().add("second " + event.getClass().getSimpleName());
		}

		@Bean
		@Order(1)
		RunListener earlier(Heard heard) {
			return (event) -> heard.lines().add("first " + event.getClass().getSimpleName());
		}

		@Bean
		@Order(2)
		MigratorCustomizer last() {
			return (builder) -> builder.actor("second");
		}

		@Bean
		@Order(1)
		MigratorCustomizer first() {
			return (builder) -> builder.actor("first");
		}

	}

}
