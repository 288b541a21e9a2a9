package dev.migration.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.RunEvent;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Many runners that start at once: all end well, each revision is applied once.
 */
@PostgresTest
class StartTogetherTests {

	private static final int PROCESSES = Chance.times(4, 20);

	private static final int THREADS = 16;

	@Test
	void processesOnAnEmptyDatabase(TestDatabase database) throws Exception {
		startProcesses(database);
		Aftermath.check(database.jdbc(), 0, PROCESSES + " processes on an empty database");
	}

	@Test
	void processesOnAHalfMigratedDatabase(TestDatabase database) throws Exception {
		halfMigrate(database);
		startProcesses(database);
		Aftermath.check(database.jdbc(), 1, PROCESSES + " processes on a half-migrated database");
	}

	@Test
	void threadsOnAnEmptyDatabase(TestDatabase database) throws Exception {
		startThreads(database);
		Aftermath.check(database.jdbc(), 0, THREADS + " threads on an empty database");
	}

	@Test
	void threadsOnAHalfMigratedDatabase(TestDatabase database) throws Exception {
		halfMigrate(database);
		startThreads(database);
		Aftermath.check(database.jdbc(), 1, THREADS + " threads on a half-migrated database");
	}

	/** Leaves four revisions applied and the fifth with two of its segments done. */
	private static void halfMigrate(TestDatabase database) throws SQLException {
		MigrationRunner runner = new MigrationRunner(database.dataSource(), MixedRun.options("stops half way"),
				(event) -> {
					if (event instanceof RunEvent.StatementStarted started
							&& started.statement().contains("half way")) {
						throw new IllegalStateException("half way");
					}
				});
		assertThatThrownBy(() -> runner.run(MixedRun.request())).hasMessage("half way");
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM migration_segment WHERE finished_at IS NOT NULL")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private static void startProcesses(TestDatabase database) throws Exception {
		List<RunnerProcess> processes = new ArrayList<>();
		try {
			for (int i = 0; i < PROCESSES; i++) {
				processes.add(RunnerProcess.start(database.url(), "runner " + i));
			}
			processes.forEach(RunnerProcess::awaitReady);
			for (RunnerProcess process : processes) {
				process.go();
			}
			List<String> finished = new ArrayList<>();
			for (RunnerProcess process : processes) {
				assertThat(process.exitCode()).as(process.toString()).isZero();
				process.lines().stream().filter((line) -> line.startsWith("finished")).forEach(finished::add);
			}
			assertThat(finished).doesNotHaveDuplicates();
		}
		finally {
			processes.forEach(RunnerProcess::close);
		}
	}

	private static void startThreads(TestDatabase database) throws Exception {
		CyclicBarrier together = new CyclicBarrier(THREADS);
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<Integer>> runs = threads.invokeAll(Collections.nCopies(THREADS, () -> {
				MigrationRunner runner = new MigrationRunner(database.dataSource(), MixedRun.options("thread"),
						(event) -> {
						});
				together.await();
				return runner.run(MixedRun.request()).steps().size();
			}), 5, TimeUnit.MINUTES);
			int steps = 0;
			for (Future<Integer> run : runs) {
				steps += run.get();
			}
			assertThat(steps).isEqualTo(database.jdbc()
				.sql("SELECT count(*) FROM migration_log WHERE outcome = 'done' AND run IN (SELECT run FROM migration "
						+ "WHERE applied_by = 'thread')")
				.query(Integer.class)
				.single());
		}
		finally {
			threads.shutdownNow();
		}
	}

}
