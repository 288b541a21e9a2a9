package dev.migration.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Nobody who holds a table holds up the reading of what the database looks like.
 */
@PostgresTest
class SnapshotLockTests {

	private static final Limits PATIENT = new Limits(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ZERO,
			Duration.ofMinutes(5));

	private final List<RunEvent> events = new CopyOnWriteArrayList<>();

	private FutureTask<RunResult> start(TestDatabase database, TestScripts scripts, String reading) {
		MigrationRunner runner = new MigrationRunner(database.dataSource(),
				new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna", null, ChecksumPolicy.FAIL,
						TransactionMode.REVISION, PATIENT),
				this.events::add, (connection) -> read(connection, reading));
		return new FutureTask<>(() -> runner.run(new RunRequest(scripts.up(), scripts.byId(), List.of())));
	}

	private static byte[] read(Connection connection, String reading) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(reading);
		}
		return new byte[0];
	}

	private List<String> missing() {
		return this.events.stream()
			.filter(RunEvent.NoSnapshot.class::isInstance)
			.map((event) -> ((RunEvent.NoSnapshot) event).reason())
			.toList();
	}

	@Test
	void lockedTableCostsTheSnapshotAndNotTheRun(TestDatabase database) throws Exception {
		TestScripts scripts = new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one");
		start(database, scripts, "SELECT FROM one").run();
		assertThat(missing()).isEmpty();
		scripts.add("r2", "CREATE TABLE two (id int)", "DROP TABLE two");
		try (Connection other = database.dataSource().getConnection(); Session blocking = new Session(other)) {
			blocking.begin();
			int pid = Backend.of(blocking).pid();
			blocking.execute("LOCK TABLE one");
			FutureTask<RunResult> run = start(database, scripts, "SELECT FROM one");
			new Thread(run, "run").start();
			assertThat(run.get(1, TimeUnit.MINUTES).steps()).hasSize(1);
			assertThat(missing()).hasSize(2)
				.allSatisfy((reason) -> assertThat(reason).contains("lock timeout", "it waited for session " + pid,
						"LOCK TABLE one"));
		}
		assertThat(database.jdbc().sql("SHOW lock_timeout").query(String.class).single()).isEqualTo("0");
	}

	@Test
	void interruptEndsTheReading(TestDatabase database) throws Exception {
		TestScripts scripts = new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one");
		start(database, scripts, "SELECT 1").run();
		scripts.add("r2", "CREATE TABLE two (id int)", "DROP TABLE two");
		FutureTask<RunResult> run = start(database, scripts, "SELECT pg_sleep(600)");
		Thread thread = new Thread(run, "run");
		thread.start();
		awaitSleep(database);
		thread.interrupt();
		assertThatThrownBy(() -> run.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(RunInterruptedException.class);
		assertThat(missing()).containsExactly("the run was asked to stop", "the run was asked to stop");
		assertThat(database.jdbc().sql("SELECT to_regclass('two') IS NULL").query(Boolean.class).single()).isTrue();
	}

	private static void awaitSleep(TestDatabase database) {
		long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (System.nanoTime() < end && !database.jdbc()
			.sql("SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
					+ " AND query = 'SELECT pg_sleep(600)'")
			.query(Boolean.class)
			.single()) {
			Thread.onSpinWait();
		}
	}

}
