package dev.migration.spring.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;

import dev.migration.Migrator;
import dev.migration.runtime.LockNotObtainedException;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.runtime.StatementFailedException;
import dev.migration.runtime.TransactionMode;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is measured of runs that wait, try again or fail.
 */
@PostgresTest
class TroubledRunTests {

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final RunMeters meters = new RunMeters(() -> this.registry);

	@Test
	void waitingForAnotherRunnerIsTimed(TestDatabase database) {
		Migrator second = Migrator.builder(database.dataSource())
			.lockTimeout(Duration.ZERO)
			.listener(this.meters)
			.build();
		Migrator.builder(database.dataSource()).listener((event) -> {
			if (event instanceof RunEvent.Planned) {
				assertThatExceptionOfType(LockNotObtainedException.class).isThrownBy(() -> second.upgrade("heads"));
			}
		}).build().upgrade("heads");
		assertThat(this.registry.get("migration.lock.wait").timer().count()).isOne();
		assertThat(this.registry.get("migration.runs").tag("outcome", "failed").counter().count()).isOne();
		second.upgrade("heads");
		assertThat(this.registry.get("migration.lock.wait").timer().count()).isOne();
	}

	@Test
	void retriesAreCounted(TestDatabase database, @TempDir Path directory) throws IOException, SQLException {
		database.jdbc().sql("CREATE TABLE busy (id bigint)").update();
		Files.writeString(directory.resolve("1.sql"), """
				-- revision: 1a2b3c4d5e6f
				-- message: change what is in use

				-- upgrade
				ALTER TABLE busy ADD COLUMN name text;

				-- downgrade
				ALTER TABLE busy DROP COLUMN name;
				""");
		try (Connection user = database.dataSource().getConnection(); Statement statement = user.createStatement()) {
			user.setAutoCommit(false);
			statement.execute("LOCK TABLE busy");
			Migrator.builder(database.dataSource())
				.locations(List.of(directory.toUri().toString()))
				.limits(new Limits(Duration.ZERO, Duration.ofMillis(20), Duration.ZERO, Duration.ofMinutes(1)))
				.listener(this.meters)
				.listener((event) -> release(event, user))
				.build()
				.upgrade("heads");
		}
		assertThat(this.registry.get("migration.retries").counter().count()).isOne();
		assertThat(this.registry.get("migration.runs").tag("outcome", "done").counter().count()).isOne();
	}

	@Test
	void whatIsRolledBackWithAFailureEndsWithIt(TestDatabase database) {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.registry));
		BufferingApplicationStartup startup = new BufferingApplicationStartup(100);
		RunStartupSteps steps = new RunStartupSteps();
		steps.setApplicationStartup(startup);
		Migrator migrator = Migrator.builder(database.dataSource())
			.locations(List.of("classpath:db/revisions", "classpath:revisions/broken"))
			.transactions(TransactionMode.RUN)
			.listener(new RunObservations(() -> observations))
			.listener(steps)
			.build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrator.upgrade("heads"));
		assertThat(this.registry.get("migration.revision").tag("error", "StatementFailedException").timers())
			.hasSize(3);
		assertThat(startup.getBufferedTimeline().getEvents()).hasSize(3);
	}

	private static void release(RunEvent event, Connection user) {
		try {
			if (event instanceof RunEvent.Retry) {
				user.rollback();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
