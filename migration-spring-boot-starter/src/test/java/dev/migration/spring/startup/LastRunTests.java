package dev.migration.spring.startup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migration.Migrator;
import dev.migration.runtime.LockNotObtainedException;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;
import dev.migration.runtime.StatementFailedException;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LastRun}.
 */
@PostgresTest
class LastRunTests {

	private final LastRun last = new LastRun(Clock.systemUTC());

	@Test
	void nothingIsKnownBeforeTheFirstRun() {
		assertThat(this.last.run()).isNull();
	}

	@Test
	void theRevisionThatRunsIsNamed(TestDatabase database) {
		List<LastRun.@Nullable Run> seen = new ArrayList<>();
		Migrator.builder(database.dataSource()).listener(this.last).listener((event) -> {
			if (event instanceof RunEvent.Started) {
				seen.add(this.last.run());
			}
		}).build().upgrade("heads");
		assertThat(seen).last().satisfies((run) -> {
			assertThat(run).isNotNull();
			assertThat(run.outcome()).isEqualTo("running");
			assertThat(run.running()).isEqualTo("2b3c4d5e6f7a");
			assertThat(run.done()).containsExactly("1a2b3c4d5e6f");
		});
	}

	@Test
	void aRunSaysWhenItBeganWhichWayAndWhereTo(TestDatabase database) {
		Instant before = Instant.now();
		List<Instant> connected = new ArrayList<>();
		DataSource noting = new DelegatingDataSource(database.dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				connected.add(Instant.now());
				return super.getConnection();
			}
		};
		Migrator migrator = Migrator.builder(noting).listener(this.last).build();
		migrator.upgrade("heads");
		assertThat(this.last.run()).isNotNull().satisfies((run) -> {
			assertThat(run.direction()).isEqualTo("upgrade");
			assertThat(run.target()).isEqualTo("heads");
			assertThat(run.at()).isBetween(before, connected.get(0));
		});
		migrator.downgrade("-1");
		assertThat(this.last.run()).isNotNull().satisfies((run) -> {
			assertThat(run.direction()).isEqualTo("downgrade");
			assertThat(run.target()).isEqualTo("-1");
		});
	}

	@Test
	void aRunThatWaitsNamesWhomForAndThenThatItFailed(TestDatabase database) {
		List<LastRun.@Nullable Run> seen = new ArrayList<>();
		Migrator second = Migrator.builder(database.dataSource())
			.lockTimeout(Duration.ZERO)
			.listener(this.last)
			.listener((event) -> {
				if (event instanceof RunEvent.Waiting) {
					seen.add(this.last.run());
				}
			})
			.build();
		RunListener whileTheFirstRuns = (event) -> {
			if (event instanceof RunEvent.Started && seen.isEmpty()) {
				assertThatExceptionOfType(LockNotObtainedException.class).isThrownBy(() -> second.upgrade("heads"));
			}
		};
		Migrator.builder(database.dataSource()).listener(whileTheFirstRuns).build().upgrade("heads");
		assertThat(seen).first().satisfies((run) -> {
			assertThat(run).isNotNull();
			assertThat(run.outcome()).isEqualTo("waiting");
			assertThat(run.waitingFor()).startsWith("session ");
		});
		assertThat(this.last.run()).isNotNull().satisfies((run) -> {
			assertThat(run.outcome()).isEqualTo("failed");
			assertThat(run.waitingFor()).isNull();
			assertThat(run.error()).startsWith("Another runner is migrating this database");
		});
	}

	@Test
	void aFailedRevisionIsNamedUntilTheNextRun(TestDatabase database) {
		Migrator migrator = Migrator.builder(database.dataSource())
			.locations(List.of("classpath:db/revisions", "classpath:revisions/broken"))
			.listener(this.last)
			.build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrator.upgrade("3c4d5e6f7a8b"));
		assertThat(this.last.run()).isNotNull().satisfies((run) -> {
			assertThat(run.outcome()).isEqualTo("failed");
			assertThat(run.failed()).isEqualTo("3c4d5e6f7a8b");
		});
		migrator.upgrade("2b3c4d5e6f7a");
		assertThat(this.last.run()).isNotNull().satisfies((run) -> {
			assertThat(run.outcome()).isEqualTo("done");
			assertThat(run.failed()).isNull();
			assertThat(run.error()).isNull();
		});
	}

}
