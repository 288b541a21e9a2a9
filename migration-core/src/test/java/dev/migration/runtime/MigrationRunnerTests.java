package dev.migration.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class MigrationRunnerTests {

	private static final Limits SHORT = new Limits(Duration.ofMillis(300), Duration.ofMillis(600), Duration.ZERO,
			Duration.ofMillis(1000));

	/** Long enough for the one who looks who is in the way. */
	private static final Limits PATIENT = new Limits(Duration.ofMillis(300), Duration.ofMillis(2500), Duration.ZERO,
			Duration.ofMillis(2600));

	private final List<RunEvent> events = new ArrayList<>();

	private MigrationRunner runner(TestDatabase database) {
		return runner(database, Limits.DEFAULT);
	}

	private MigrationRunner runner(TestDatabase database, Limits limits) {
		return new MigrationRunner(database.dataSource(), new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna",
				"shop 1", ChecksumPolicy.FAIL, TransactionMode.REVISION, limits), this.events::add);
	}

	private static TestScripts twoTables() {
		return new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one")
			.add("r2", "CREATE TABLE two (id int)", "DROP TABLE two");
	}

	private static List<String> tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
					+ "AND relname NOT LIKE 'migration%' ORDER BY 1")
			.query(String.class)
			.list();
	}

	private static List<String> log(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT revision || ' ' || action || ' ' || outcome FROM migration_log ORDER BY id")
			.query(String.class)
			.list();
	}

	@Test
	void runAppliesTheplanAndWritesStateAndLog(TestDatabase database) {
		TestScripts scripts = twoTables();
		RunResult result = runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(result.steps()).extracting((done) -> done.revision().id()).containsExactly("r1", "r2");
		assertThat(tables(database)).containsExactly("one", "two");
		assertThat(log(database)).containsExactly("r1 upgrade done", "r2 upgrade done");
		List<AppliedRevision> applied = runner(database).applied();
		assertThat(applied).extracting((row) -> row.revision().id()).containsExactly("r2", "r1");
		AppliedRevision newest = applied.get(0);
		assertThat(newest.revision().revises()).containsExactly("r1");
		assertThat(newest.revision().message()).isEqualTo("message of r2");
		assertThat(newest.kind()).isEqualTo("sql");
		assertThat(newest.checksum()).startsWith("v1:").hasSize(67);
		assertThat(newest.downgrade()).containsExactly("DROP TABLE two");
		assertThat(newest.appliedBy()).isEqualTo("anna");
		assertThat(newest.run()).isEqualTo(result.run());
	}

	@Test
	void runWithNothingPendingWritesNothing(TestDatabase database) {
		RunResult result = runner(database).run(new RunRequest(new TestScripts().up(), Map.of(), List.of()));
		assertThat(result.steps()).isEmpty();
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM pg_class WHERE relname LIKE 'migration%'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void tablesThatCouldNotAllBeCreatedAreCreatedByTheNextRun(TestDatabase database) {
		TestScripts scripts = twoTables();
		database.jdbc().sql("CREATE TYPE migration_segment AS ENUM ()").update();
		assertThatExceptionOfType(StateTableException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of())))
			.withMessageContaining("type \"migration_segment\" already exists");
		database.jdbc().sql("DROP TYPE migration_segment").update();
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(tables(database)).containsExactly("one", "two");
	}

	@Test
	void failingRevisionLeavesNothingBehindAndTheLogSaysWhy(TestDatabase database) {
		TestScripts scripts = twoTables().add("r3", (op) -> {
			op.execute("CREATE TABLE three (id int)");
			op.execute("CREATE TABLE\n  four (id inte)");
		}, (op) -> {
		});
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of())))
			.satisfies((ex) -> {
				assertThat(ex.revision().id()).isEqualTo("r3");
				assertThat(ex.direction()).isEqualTo(Direction.UPGRADE);
				assertThat(ex.sqlState()).contains("42704");
			})
			.withMessage("""
					The upgrade of revision r3 (message of r3) failed: type "inte" does not exist [SQLSTATE 42704]
					  at r3.sql
					      four (id inte)
					               ^
					  Nothing of it stays: it was rolled back. Mend it and run again.""".replace("\n",
					System.lineSeparator()));
		assertThat(tables(database)).containsExactly("one", "two");
		assertThat(log(database)).containsExactly("r1 upgrade done", "r2 upgrade done", "r3 upgrade failed");
		assertThat(database.jdbc()
			.sql("SELECT sqlstate || ' ' || error FROM migration_log WHERE outcome = 'failed'")
			.query(String.class)
			.single()).isEqualTo("42704 type \"inte\" does not exist");
		assertThat(this.events).hasAtLeastOneElementOfType(RunEvent.Failed.class)
			.last()
			.isInstanceOfSatisfying(RunEvent.Ended.class,
					(ended) -> assertThat(ended.error()).isInstanceOf(StatementFailedException.class));
	}

	@Test
	void downgradeTakesRevisionsBack(TestDatabase database) {
		TestScripts scripts = twoTables();
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		runner(database).run(new RunRequest(TestScripts.down(), scripts.byId(), List.of()));
		assertThat(tables(database)).isEmpty();
		assertThat(runner(database).applied()).isEmpty();
		assertThat(log(database)).endsWith("r2 downgrade done", "r1 downgrade done");
	}

	@Test
	void failedDowngradeSaysThatItsNewTextMustBeAccepted(TestDatabase database) {
		TestScripts scripts = new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE two");
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(TestScripts.down(), scripts.byId(), List.of())))
			.withMessageEndingWith("Mend it, accept its new text with 'migration repair', and run again.");
	}

	@Test
	void downgradeWithoutTheScriptUsesTheStoredWayBack(TestDatabase database) {
		TestScripts scripts = twoTables();
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		runner(database).run(new RunRequest(TestScripts.down(), Map.of(), List.of()));
		assertThat(tables(database)).isEmpty();
	}

	@Test
	void downgradeThatNeedsJavaCodeIsRefusedWithoutTheScript(TestDatabase database) {
		TestScripts scripts = new TestScripts().add("r1", (op) -> op.execute("CREATE TABLE one (id int)"),
				(op) -> op.run("drop it", (jdbc) -> jdbc.sql("DROP TABLE one").update()));
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThatExceptionOfType(NoWayBackException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(TestScripts.down(), Map.of(), List.of())))
			.withMessageStartingWith("Revision r1 (message of r1) cannot be taken back: its script r1.sql is not in "
					+ "this application");
		assertThat(tables(database)).containsExactly("one");
		runner(database).run(new RunRequest(TestScripts.down(), scripts.byId(), List.of()));
		assertThat(tables(database)).isEmpty();
	}

	@Test
	void jdbcWorkRunsInTheTransactionOfItsRevision(TestDatabase database) {
		TestScripts scripts = new TestScripts().add("r1", (op) -> {
			op.execute("CREATE TABLE one (id int)");
			op.run("fill", (jdbc) -> jdbc.sql("INSERT INTO one SELECT generate_series(1, 3)").update());
			op.run("fail", (jdbc) -> {
				throw new IllegalStateException("no such luck");
			});
		}, (op) -> {
		});
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of())))
			.withMessageContaining("failed: no such luck");
		assertThat(tables(database)).isEmpty();
	}

	@Test
	void secondRunnerWaitsForTheLockAndNamesItsHolder(TestDatabase database) throws SQLException {
		TestScripts scripts = twoTables();
		try (Connection other = database.dataSource().getConnection(); Session session = new Session(other)) {
			session.execute("SET application_name = 'the other one'");
			AdvisoryLock lock = AdvisoryLock.of(session, new StateTables("public", "migration"),
					java.util.random.RandomGenerator.getDefault());
			lock.acquire(Duration.ZERO, (holder) -> {
			});
			assertThatExceptionOfType(LockNotObtainedException.class)
				.isThrownBy(() -> runner(database, SHORT).run(new RunRequest(scripts.up(), scripts.byId(), List.of())))
				.satisfies((ex) -> assertThat(ex.holder()).get()
					.extracting(LockHolder::applicationName)
					.isEqualTo("the other one"))
				.withMessageContaining("pg_terminate_backend(");
			assertThat(this.events).hasExactlyElementsOfTypes(RunEvent.Waiting.class, RunEvent.Ended.class);
			assertThat(runner(database).look(scripts.byId(), List.of()).lockHolder()).isNotNull()
				.extracting(LockHolder::applicationName)
				.isEqualTo("the other one");
			assertThat(tables(database)).isEmpty();
			lock.release();
		}
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(tables(database)).containsExactly("one", "two");
	}

	@Test
	void tableLockThatIsNotObtainedIsRetriedAndGivenUp(TestDatabase database) throws SQLException {
		TestScripts scripts = twoTables();
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		scripts.add("r3", "ALTER TABLE one ADD COLUMN name text", "ALTER TABLE one DROP COLUMN name");
		try (Connection other = database.dataSource().getConnection(); Session blocking = new Session(other)) {
			blocking.begin();
			int pid = Backend.of(blocking).pid();
			blocking.execute("LOCK TABLE one IN ACCESS SHARE MODE");
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(
						() -> runner(database, PATIENT).run(new RunRequest(scripts.up(), scripts.byId(), List.of())))
				.satisfies((ex) -> {
					assertThat(ex.sqlState()).contains("55P03");
					assertThat(ex.blockers()).singleElement()
						.satisfies((blocker) -> assertThat(blocker.pid()).isEqualTo(pid));
				})
				.withMessageContaining("blocked by session " + pid)
				.withMessageContaining("LOCK TABLE one IN ACCESS SHARE MODE");
			assertThat(this.events).hasAtLeastOneElementOfType(RunEvent.Retry.class);
		}
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(log(database)).endsWith("r3 upgrade failed", "r3 upgrade done");
	}

	@Test
	void interruptStopsTheRunningStatementAndRollsBack(TestDatabase database) throws Exception {
		TestScripts scripts = twoTables().add("r3", (op) -> {
			op.execute("CREATE TABLE three (id int)");
			op.execute("SELECT pg_sleep(600)");
		}, (op) -> {
		});
		Thread runner = Thread.currentThread();
		MigrationRunner interrupted = new MigrationRunner(database.dataSource(),
				new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna", null, ChecksumPolicy.FAIL,
						TransactionMode.REVISION, Limits.DEFAULT),
				(event) -> {
					if (event instanceof RunEvent.StatementStarted started && started.statement().contains("sleep")) {
						new Thread(() -> {
							awaitSleep(database);
							runner.interrupt();
						}, "interrupts").start();
					}
				});
		assertThatExceptionOfType(RunInterruptedException.class)
			.isThrownBy(() -> interrupted.run(new RunRequest(scripts.up(), scripts.byId(), List.of())))
			.withMessage(
					"The run was asked to stop and did: the upgrade of r3 (message of r3) is rolled back, nothing of "
							+ "it stays. Still to do: r3 (message of r3). All that was committed before stays, and the next run "
							+ "goes on from there");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(tables(database)).containsExactly("one", "two");
		assertThat(log(database)).endsWith("r3 upgrade interrupted");
		assertThat(runner(database).log("r3", 1).get(0)).satisfies((entry) -> {
			assertThat(entry.sqlState()).isEqualTo("57014");
			assertThat(entry.statement()).isEqualTo("SELECT pg_sleep(600)");
			assertThat(entry.took()).isNotNull();
		});
	}

	/** An interrupt before the statement runs would have nothing to cancel. */
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

	@Test
	void sessionThatIsTerminatedIsReportedAndResumed(TestDatabase database) {
		TestScripts scripts = twoTables().add("r3", (op) -> {
			op.execute("CREATE TABLE three (id int)");
			op.run("die once", (jdbc) -> {
				if (this.events.stream().noneMatch(RunEvent.Failed.class::isInstance)) {
					jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
				}
			});
		}, (op) -> {
		});
		assertThatExceptionOfType(ConnectionLostException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of())))
			.satisfies((ex) -> assertThat(ex.outcomeKnown()).isTrue())
			.withMessageContaining("was not committed");
		assertThat(log(database)).endsWith("r3 upgrade interrupted");
		assertThat(runner(database).log("r3", 1).get(0)).satisfies((entry) -> {
			assertThat(entry.sqlState()).isEqualTo("57P01");
			assertThat(entry.statement()).isEqualTo("die once");
			assertThat(entry.took()).isNotNull();
		});
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(tables(database)).containsExactly("one", "three", "two");
		assertThat(log(database)).endsWith("r3 upgrade interrupted", "r3 upgrade done");
	}

	@Test
	void segmentsThatAreAllDoneAreStillWrittenIntoTheState(TestDatabase database) {
		TestScripts scripts = twoTables();
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		scripts.addApart("r3", (op) -> op.execute("VACUUM one"));
		database.jdbc().sql("ALTER TABLE migration ADD CONSTRAINT in_the_way CHECK (revision <> 'r3')").update();
		assertThatExceptionOfType(MigrationRunException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of())));
		database.jdbc().sql("ALTER TABLE migration DROP CONSTRAINT in_the_way").update();
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(runner(database).applied()).extracting((row) -> row.revision().id()).contains("r3");
		assertThat(log(database)).endsWith("r3 upgrade failed", "r3 upgrade done");
		assertThat(database.jdbc().sql("SELECT revision FROM migration_segment").query(String.class).list()).isEmpty();
	}

	@Test
	void halfDoneStepIsNotLeftBehind(TestDatabase database) {
		TestScripts broken = new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one")
			.addApart("r2", (op) -> {
				op.execute("ALTER TABLE one ADD COLUMN name text");
				op.execute("SELECT 1 / 0");
			});
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(broken.up(), broken.byId(), List.of())));
		assertThatExceptionOfType(HalfDoneException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(TestScripts.down(), broken.byId(), List.of())))
			.satisfies((ex) -> assertThat(ex.revision()).isEqualTo("r2"))
			.satisfies((ex) -> assertThat(ex.direction()).isEqualTo(Direction.UPGRADE))
			.withMessageStartingWith("The upgrade of revision r2 stopped half-way earlier")
			.withMessageContaining("Finish it first with 'migration upgrade r2'");
		assertThat(tables(database)).containsExactly("one");
		runner(database).stamp((rows) -> new Plan(List.of()), broken.byId(), false);
		runner(database).run(new RunRequest(TestScripts.down(), broken.byId(), List.of()));
		assertThat(tables(database)).isEmpty();
	}

	@Test
	void procedureThatCommitsRunsOutsideATransaction(TestDatabase database) {
		TestScripts scripts = twoTables().addApart("r3", (op) -> {
			op.execute("CREATE PROCEDURE twice() LANGUAGE plpgsql AS "
					+ "'BEGIN INSERT INTO one VALUES (1); COMMIT; INSERT INTO one VALUES (2); COMMIT; END'");
			op.execute("CALL twice()");
			op.execute("DO 'BEGIN INSERT INTO one VALUES (3); COMMIT; END'");
			op.execute("DROP PROCEDURE twice");
		});
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(database.jdbc().sql("SELECT id FROM one ORDER BY id").query(Integer.class).list()).containsExactly(1,
				2, 3);
		assertThat(log(database)).endsWith("r3 upgrade done");
	}

	@Test
	void runnersThatStartTogetherApplyEachRevisionOnce(TestDatabase database) throws Exception {
		TestScripts scripts = new TestScripts();
		for (int i = 0; i < 10; i++) {
			scripts.add("r" + i, "CREATE TABLE t" + i + " (id int)", "DROP TABLE t" + i);
		}
		ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			List<Callable<RunResult>> runs = java.util.Collections.nCopies(8,
					() -> new MigrationRunner(database.dataSource(), new RuntimeOptions(null, "migration", "anna", null,
							ChecksumPolicy.FAIL, TransactionMode.REVISION, Limits.DEFAULT), (event) -> {
							})
						.run(new RunRequest(scripts.up(), scripts.byId(), List.of())));
			int steps = 0;
			for (Future<RunResult> run : pool.invokeAll(runs)) {
				steps += run.get().steps().size();
			}
			assertThat(steps).isEqualTo(10);
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(log(database)).hasSize(10).allMatch((line) -> line.endsWith("upgrade done"));
	}

}
