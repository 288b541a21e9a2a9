package dev.migration.runtime;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What an error says is left, and what to do.
 */
@PostgresTest
class AdviceTests {

	private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(2),
			Duration.ofMillis(500));

	private static void run(TestDatabase database, TestScripts scripts, Limits limits, TransactionMode mode) {
		new MigrationRunner(database.dataSource(),
				new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna", null, ChecksumPolicy.FAIL, mode, limits),
				(event) -> {
				})
			.run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
	}

	private static String afterwards(TestDatabase database, TestScripts scripts) {
		return afterwards(database, scripts, TransactionMode.REVISION);
	}

	private static String afterwards(TestDatabase database, TestScripts scripts, TransactionMode mode) {
		StatementFailedException ex = catchThrowableOfType(StatementFailedException.class,
				() -> run(database, scripts, SHORT, mode));
		assertThat(ex).isNotNull();
		assertThat(ex.getMessage()).endsWith(ex.failed().afterwards());
		return ex.failed().afterwards();
	}

	private static TestScripts one() {
		return new TestScripts().add("r1",
				"CREATE TABLE one (id int PRIMARY KEY, mother int REFERENCES one DEFERRABLE " + "INITIALLY DEFERRED)",
				"DROP TABLE one");
	}

	@Test
	void lockThatIsNotHadIsWaitedForLonger(TestDatabase database) throws Exception {
		TestScripts scripts = one();
		run(database, scripts, Limits.DEFAULT, TransactionMode.REVISION);
		scripts.add("r2", "ALTER TABLE one ADD COLUMN name text", "SELECT 1");
		try (Connection other = database.dataSource().getConnection(); Session blocking = new Session(other)) {
			blocking.begin();
			blocking.execute("LOCK TABLE one");
			assertThat(afterwards(database, scripts))
				.isEqualTo("Nothing of it stays: it was rolled back. Nothing is to "
						+ "be mended: run it again when those who hold the lock are done; or let a statement wait longer "
						+ "('migration.statement.lock-timeout', 300 ms here), or have it tried again for longer "
						+ "('migration.statement.retry-for', 500 ms here).");
		}
	}

	@Test
	void statementThatTookTooLongGetsMoreTime(TestDatabase database) {
		assertThat(afterwards(database, one().add("r2", "SELECT pg_sleep(600)", "SELECT 1")))
			.isEqualTo("Nothing of it stays: it was rolled back. Nothing is to be mended: run it again with more time "
					+ "('migration.statement.timeout' or the revision's own 'statement-timeout', 2 s here), unless "
					+ "somebody cancelled it.");
	}

	@Test
	void rightThatIsMissingIsGranted(TestDatabase database) {
		database.jdbc().sql("DO 'BEGIN IF to_regrole(''weak'') IS NULL THEN CREATE ROLE weak; END IF; END'").update();
		assertThat(afterwards(database, one().add("r2", (op) -> {
			op.execute("SET ROLE weak");
			op.execute("ALTER TABLE one ADD COLUMN name text");
		}, (op) -> {
		}))).isEqualTo("Nothing of it stays: it was rolled back. The database user lacks a right: let it own what it "
				+ "changes, be a member of the role that does, or have what is missing granted, and run again.");
	}

	@Test
	void constraintThatIsCheckedAtTheEndSaysSo(TestDatabase database) {
		assertThat(afterwards(database, one().add("r2", "INSERT INTO one VALUES (1, 2)", "SELECT 1")))
			.isEqualTo("Nothing of it stays: it was rolled back. Mend it and run again. It was found when the "
					+ "transaction ended, where deferred constraints are checked; any statement of it may be the reason.");
	}

	@Test
	void stepsThatShareATransactionAreAllRolledBack(TestDatabase database) {
		assertThat(afterwards(database, one().add("r2", "SELECT nonsense", "SELECT 1"), TransactionMode.RUN))
			.isEqualTo("Nothing of the run stays: its 2 steps share one transaction (migration.transaction=run), "
					+ "which was rolled back. Mend it and run again.");
	}

	@Test
	void segmentsAreCountedAndRevisionsBeforeAreNotMeant(TestDatabase database) {
		TestScripts scripts = one().addApart("r2", (op) -> {
			op.execute("SELECT nonsense");
			op.execute("VACUUM one");
		});
		assertThat(afterwards(database, scripts)).isEqualTo("None of its 2 segments is done; this one was rolled back. "
				+ "Mend it and run again: the next run goes on with this segment.");
	}

	@Test
	void segmentBehindOthersSaysHowManyStayDone(TestDatabase database) {
		TestScripts scripts = one().addApart("r2", (op) -> {
			op.execute("VACUUM one");
			op.execute("SELECT nonsense");
		});
		assertThat(afterwards(database, scripts)).startsWith("Its first of 2 segments stays done");
	}

	@Test
	void tableThatWasThereBeforeMeansAdopt(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE one (id int)").update();
		assertThat(afterwards(database, one()))
			.endsWith("Mend it and run again. If the database was made without these "
					+ "revisions, record what it has: 'migration adopt --at' and the newest revision whose tables are there.");
	}

	@Test
	void databaseThatTakesNoWritesIsNotMissingARight(TestDatabase database) {
		database.jdbc()
			.sql("DO 'BEGIN EXECUTE format(''ALTER DATABASE %I SET default_transaction_read_only = on'', "
					+ "current_database()); END'")
			.update();
		StateTableException ex = catchThrowableOfType(StateTableException.class,
				() -> run(database, one(), SHORT, TransactionMode.REVISION));
		assertThat(ex).hasMessageContaining("[SQLSTATE 25006]. The database takes no writes from here: it is a standby")
			.hasMessageNotContaining("USAGE");
	}

	@Test
	void rightThatOurOwnTablesNeedIsNamed(TestDatabase database) {
		database.jdbc().sql("CREATE SCHEMA closed").update();
		database.jdbc().sql("DO 'BEGIN IF to_regrole(''weak'') IS NULL THEN CREATE ROLE weak; END IF; END'").update();
		database.jdbc().sql("GRANT USAGE ON SCHEMA closed TO weak").update();
		database.jdbc()
			.sql("DO 'BEGIN EXECUTE format(''ALTER DATABASE %I SET role = weak'', current_database()); END'")
			.update();
		RuntimeOptions options = new RuntimeOptions("closed", RuntimeOptions.DEFAULT_TABLE, "anna", null,
				ChecksumPolicy.FAIL, TransactionMode.REVISION, SHORT);
		StateTableException ex = catchThrowableOfType(StateTableException.class,
				() -> new MigrationRunner(database.dataSource(), options, (event) -> {
				}).run(new RunRequest(one().up(), one().byId(), List.of())));
		assertThat(ex).hasMessageContaining("[SQLSTATE 42501]. The database user needs USAGE");
	}

	@Test
	void historyOfAnotherToolThatLacksAColumnIsNotOurs(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE flyway_schema_history (version text, description text)").update();
		MigrationRunner runner = new MigrationRunner(database.dataSource(), new RuntimeOptions(null,
				RuntimeOptions.DEFAULT_TABLE, "anna", null, ChecksumPolicy.FAIL, TransactionMode.REVISION, SHORT),
				(event) -> {
				});
		NotAdoptableException ex = catchThrowableOfType(NotAdoptableException.class,
				() -> runner.historyOf(HistoryTool.FLYWAY, null));
		assertThat(ex).hasMessageStartingWith("flyway_schema_history is not a table as Flyway makes it: ")
			.hasMessageContaining("column \"type\" does not exist")
			.hasMessageEndingWith(
					"Name the right one with '--table', or say where the database is with 'migration adopt --at'");
	}

}
