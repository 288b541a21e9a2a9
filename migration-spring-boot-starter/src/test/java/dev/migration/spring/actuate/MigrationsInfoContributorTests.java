package dev.migration.spring.actuate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migration.Migrator;
import dev.migration.TimedStatus;
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
	void doesNotWaitAsLongAsAPool(TestDatabase database) {
		CountDownLatch back = new CountDownLatch(1);
		AtomicInteger waiting = new AtomicInteger();
		DataSource gone = new DelegatingDataSource(database.dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				waiting.incrementAndGet();
				await(back);
				return super.getConnection();
			}
		};
		TimedStatus status = new TimedStatus(Migrator.builder(gone).build(), Duration.ofMillis(20));
		for (int request = 0; request < 3; request++) {
			assertThat(migrations(status))
				.isEqualTo(Map.of("unavailable", "The database cannot be reached while reading the state table: "
						+ "neither a connection nor an answer within 20 ms"));
		}
		assertThat(waiting).hasValueLessThanOrEqualTo(1);
		back.countDown();
		TimedStatus patient = new TimedStatus(Migrator.builder(gone).build(), Duration.ofMinutes(1));
		assertThat(migrations(patient)).isEqualTo(Map.of("current", List.of(), "pending", 2));
	}

	private static @Nullable Object migrations(TimedStatus status) {
		Info.Builder info = new Info.Builder();
		new MigrationsInfoContributor(status).contribute(info);
		return info.build().get("migrations");
	}

	private static void await(CountDownLatch latch) throws SQLException {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new SQLException(ex);
		}
	}

	@Test
	void canBeSwitchedOff(TestDatabase database) {
		this.context.withPropertyValues("migration.url=" + database.url(), "management.info.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(InfoContributor.class));
	}

}
