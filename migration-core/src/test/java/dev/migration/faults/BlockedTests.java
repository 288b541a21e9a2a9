package dev.migration.faults;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import dev.migration.runtime.ChecksumPolicy;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunRequest;
import dev.migration.runtime.RuntimeOptions;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.runtime.StatementFailedException;
import dev.migration.runtime.TestScripts;
import dev.migration.runtime.TransactionMode;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A transaction that reads a table and never ends, a run that wants to change the table,
 * and an application that goes on reading it.
 */
@PostgresTest
class BlockedTests {

	/** How long the run waits for a table; the application waits a bit longer. */
	private static final Duration LOCK = Duration.ofMillis(700);

	private static final String PATIENCE_OF_THE_APPLICATION = "SET lock_timeout = '5s'";

	@Test
	void blockedRunTriesAgainAndGivesUpWhileTheApplicationReads(TestDatabase database) throws Exception {
		TestScripts scripts = new TestScripts().add("r1", "CREATE TABLE shop (id int)", "DROP TABLE shop");
		start(database, scripts, new CopyOnWriteArrayList<>()).result();
		scripts.add("r2", "ALTER TABLE shop ADD COLUMN name text", "ALTER TABLE shop DROP COLUMN name");
		List<RunEvent> events = new CopyOnWriteArrayList<>();
		try (Connection blocking = database.dataSource().getConnection()) {
			blocking.setAutoCommit(false);
			read(blocking);
			BackgroundRun run = start(database, scripts, events);
			assertThat(readUntilItIsOver(database, run)).isPositive();
			assertThat(run.failure()).isInstanceOfSatisfying(StatementFailedException.class, (ex) -> {
				assertThat(ex.sqlState()).contains("55P03");
				assertThat(ex.blockers()).isNotEmpty();
			}).hasMessageContaining("idle in transaction");
			assertThat(events).hasAtLeastOneElementOfType(RunEvent.Retry.class);
			blocking.rollback();
		}
		start(database, scripts, events).result();
		assertThat(database.jdbc()
			.sql("SELECT revision || ' ' || outcome FROM migration_log ORDER BY id")
			.query(String.class)
			.list()).containsExactly("r1 done", "r2 failed", "r2 done");
		assertThat(database.jdbc().sql("SELECT count(name) FROM shop").query(Integer.class).single()).isZero();
	}

	/** Fails when one of the queries waits longer than the application is patient. */
	private static int readUntilItIsOver(TestDatabase database, BackgroundRun run) throws Exception {
		try (Connection application = database.dataSource().getConnection();
				Statement statement = application.createStatement()) {
			statement.execute(PATIENCE_OF_THE_APPLICATION);
			int queries = 0;
			do {
				read(application);
				queries++;
			}
			while (!run.endsWithin(Duration.ofMillis(20)));
			return queries;
		}
	}

	private static void read(Connection connection) throws Exception {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SELECT count(*) FROM shop");
		}
	}

	private static BackgroundRun start(TestDatabase database, TestScripts scripts, List<RunEvent> events) {
		Limits limits = new Limits(Duration.ofMinutes(1), LOCK, Duration.ZERO, LOCK.multipliedBy(4));
		return BackgroundRun.start(database.dataSource(),
				new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "deploy", null, ChecksumPolicy.FAIL,
						TransactionMode.REVISION, limits),
				new RunRequest(scripts.up(), scripts.byId(), List.of()), events::add);
	}

}
