package dev.migration.spring.actuate;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.migration.spring.autoconfigure.BootLine;
import dev.migration.spring.autoconfigure.MigrationAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationDatabaseAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationsInfoAutoConfiguration;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsInfoContributor}.
 */
@PostgresTest
class MigrationsInfoContributorTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class,
				MigrationAutoConfiguration.class, MigrationsInfoAutoConfiguration.class, BootLine.dataSource()));

	@Test
	void tellsWhereTheDatabaseStands(TestDatabase database) {
		this.context.withPropertyValues("migration.url=" + database.url()).run((context) -> {
			Info.Builder info = new Info.Builder();
			context.getBean(InfoContributor.class).contribute(info);
			assertThat(info.build().get("migrations"))
				.isEqualTo(Map.of("current", List.of("2b3c4d5e6f7a (add name to account)"), "pending", 0));
		});
	}

	@Test
	void saysThatItCannotTellWithoutADatabase() {
		this.context
			.withPropertyValues("migration.url=postgres://app:secret@localhost:1/db", "migration.on-startup=none")
			.run((context) -> {
				Info.Builder info = new Info.Builder();
				context.getBean(InfoContributor.class).contribute(info);
				assertThat(info.build().get("migrations"))
					.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
					.hasEntrySatisfying("unavailable",
							(reason) -> assertThat(reason).asString()
								.startsWith("The database cannot be reached")
								.contains("localhost:1")
								.doesNotContain("secret"));
			});
	}

	@Test
	void canBeSwitchedOff(TestDatabase database) {
		this.context.withPropertyValues("migration.url=" + database.url(), "management.info.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(InfoContributor.class));
	}

}
