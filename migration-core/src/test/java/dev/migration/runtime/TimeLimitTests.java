package dev.migration.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.revision.Plan;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;
import dev.migration.script.TimeLimits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Limits that a revision has of its own, as the server sees them.
 */
@PostgresTest
class TimeLimitTests {

	private static final String SEEN = "INSERT INTO seen SELECT '%s', current_setting('lock_timeout'), "
			+ "current_setting('statement_timeout')";

	private static final Limits CONFIGURED = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(4),
			Duration.ofSeconds(50), Duration.ofMillis(100));

	private static final TimeLimits OWN = new TimeLimits(Duration.ofMillis(250), Duration.ofMinutes(2));

	private static MigrationRunner runner(TestDatabase database, TransactionMode transactions) {
		database.jdbc().sql("CREATE TABLE IF NOT EXISTS seen (who text, lock text, statement text)").update();
		return new MigrationRunner(database.dataSource(), new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna",
				null, ChecksumPolicy.FAIL, transactions, CONFIGURED), (event) -> {
				});
	}

	private static TestScripts three() {
		return new TestScripts().add("r1", SEEN.formatted("r1"), "SELECT 1")
			.add("r2", SEEN.formatted("r2"), SEEN.formatted("r2 back"))
			.add("r3", SEEN.formatted("r3"), SEEN.formatted("r3 back"));
	}

	private static Map<String, Script> limited(TestScripts scripts, String id, TimeLimits own) {
		Map<String, Script> byId = new LinkedHashMap<>(scripts.byId());
		byId.computeIfPresent(id, (key, script) -> script.withLimits(own));
		return byId;
	}

	private static List<String> seen(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT concat_ws(' ', who, lock, statement) FROM seen ORDER BY ctid")
			.query(String.class)
			.list();
	}

	@Test
	void revisionRunsUnderItsOwnLimitsAndTheNextOneUnderThoseConfigured(TestDatabase database) {
		TestScripts scripts = three();
		Map<String, Script> byId = limited(scripts, "r2", OWN);
		runner(database, TransactionMode.REVISION).run(new RunRequest(scripts.up(), byId, List.of()));
		assertThat(seen(database)).containsExactly("r1 4s 50s", "r2 250ms 2min", "r3 4s 50s");
		runner(database, TransactionMode.REVISION).run(new RunRequest(TestScripts.down(), byId, List.of()));
		assertThat(seen(database)).endsWith("r3 back 4s 50s", "r2 back 250ms 2min");
	}

	@Test
	void oneTransactionForAllStillHasTheLimitsOfEach(TestDatabase database) {
		TestScripts scripts = three();
		runner(database, TransactionMode.RUN).run(new RunRequest(scripts.up(), limited(scripts, "r2", OWN), List.of()));
		assertThat(seen(database)).containsExactly("r1 4s 50s", "r2 250ms 2min", "r3 4s 50s");
	}

	@Test
	void whatIsNotSaidStaysAsConfigured(TestDatabase database) {
		TestScripts scripts = three();
		runner(database, TransactionMode.REVISION)
			.run(new RunRequest(scripts.up(), limited(scripts, "r2", new TimeLimits(null, Duration.ZERO)), List.of()));
		assertThat(seen(database)).contains("r2 4s 0");
	}

	@Test
	void statementsOutsideATransactionHaveThemToo(TestDatabase database) {
		TestScripts scripts = new TestScripts().addApart("r1", (op) -> {
			op.execute(SEEN.formatted("r1"));
			op.execute("DO $$BEGIN " + SEEN.formatted("block") + "; COMMIT; END$$");
		});
		runner(database, TransactionMode.REVISION)
			.run(new RunRequest(scripts.up(), limited(scripts, "r1", OWN), List.of()));
		assertThat(seen(database)).containsExactly("r1 250ms 2min", "block 250ms 2min");
	}

	@Test
	void repeatableHasLimitsOfItsOwn(TestDatabase database) {
		Repeatable repeatable = new Repeatable("v", List.of(), "v.sql", true, OWN,
				(op) -> op.execute(SEEN.formatted("v")), () -> "v1:1");
		runner(database, TransactionMode.REVISION)
			.run(new RunRequest((applied) -> new Plan(List.of()), Map.of(), List.of(repeatable)));
		assertThat(seen(database)).containsExactly("v 250ms 2min");
	}

	@Test
	void scriptSetsThem(TestDatabase database) {
		TestScripts scripts = three();
		MigrationRunner runner = runner(database, TransactionMode.REVISION);
		database.jdbc()
			.sql(runner.script(scripts.up().plan(List.of()), List.of(), limited(scripts, "r2", OWN)))
			.update();
		assertThat(seen(database)).containsExactly("r1 4s 50s", "r2 250ms 2min", "r3 4s 50s");
	}

	@Test
	void scriptLimitsStatementsOutsideATransactionButNoConcurrentBuild(TestDatabase database) {
		TestScripts scripts = new TestScripts().addApart("r1",
				(op) -> op.execute("DO $$BEGIN PERFORM 1; COMMIT; END$$"));
		scripts.addApart("r2", (op) -> op.execute("CREATE INDEX CONCURRENTLY ix ON seen (who)"));
		Map<String, Script> byId = limited(scripts, "r1", OWN);
		byId.computeIfPresent("r2", (key, script) -> script.withLimits(OWN));
		String script = runner(database, TransactionMode.REVISION).script(scripts.up().plan(List.of()), List.of(),
				byId);
		assertThat(script).contains("""
				SET lock_timeout = 250;
				SET statement_timeout = 120000;
				DO $$BEGIN""", """
				SET lock_timeout = 0;
				SET statement_timeout = 0;
				CREATE INDEX CONCURRENTLY""");
	}

	@Test
	void statementThatRunsTooLongIsStopped(TestDatabase database) {
		TestScripts scripts = new TestScripts().add("r1", "SELECT pg_sleep(600)", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> runner(database, TransactionMode.REVISION).run(new RunRequest(scripts.up(),
					limited(scripts, "r1", new TimeLimits(null, Duration.ofMillis(100))), List.of())))
			.withMessageContaining("canceling statement due to statement timeout [SQLSTATE 57014]");
	}

	@Test
	void blockersAreSeenWithinTheLimitOfTheRevision(TestDatabase database) throws SQLException {
		TestScripts scripts = new TestScripts().add("r1", "ALTER TABLE seen ADD COLUMN more int", "SELECT 1");
		MigrationRunner runner = runner(database, TransactionMode.REVISION);
		List<Blocker> blockers = new ArrayList<>();
		try (Connection other = database.dataSource().getConnection(); Session blocking = new Session(other)) {
			blocking.begin();
			blocking.execute("LOCK TABLE seen IN ACCESS SHARE MODE");
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> runner.run(new RunRequest(scripts.up(),
						limited(scripts, "r1", new TimeLimits(Duration.ofMillis(600), null)), List.of())))
				.satisfies((ex) -> blockers.addAll(ex.blockers()));
			assertThat(blockers).extracting(Blocker::pid).containsExactly(Backend.of(blocking).pid());
		}
	}

}
