package dev.migration.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a run shows of itself: to other sessions while it lasts, in the log afterwards.
 */
@PostgresTest
class TracesTests {

	private static final String SETTINGS = "SELECT current_setting('application_name') || ' ' || "
			+ "current_setting('client_connection_check_interval')";

	private static MigrationRunner runner(DataSource dataSource, Limits limits, RunListener listener) {
		return new MigrationRunner(dataSource, new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna",
				"shop 1.4.2", "1.4.2", "r7", ChecksumPolicy.FAIL, TransactionMode.REVISION, limits, Map.of()),
				listener);
	}

	private static RunRequest request(TestScripts scripts) {
		return new RunRequest(scripts.up(), scripts.byId(), List.of());
	}

	@Test
	void holderOfTheLockIsNamedAndSaysSinceWhen(TestDatabase database) {
		Instant before = database.jdbc()
			.sql("SELECT clock_timestamp()")
			.query(java.sql.Timestamp.class)
			.single()
			.toInstant();
		List<LockHolder> seen = new ArrayList<>();
		TestScripts scripts = new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one");
		MigrationRunner looking = runner(database.dataSource(), Limits.DEFAULT, (event) -> {
		});
		runner(database.dataSource(), Limits.DEFAULT, (event) -> {
			if (event instanceof RunEvent.StatementStarted) {
				seen.add(Objects.requireNonNull(looking.look(scripts.byId(), List.of()).lockHolder()));
			}
		}).run(request(scripts));
		assertThat(seen).hasSize(1).allSatisfy((holder) -> {
			assertThat(holder.applicationName())
				.startsWith("migration shop 1.4.2 " + ProcessHandle.current().pid() + "@");
			assertThat(holder.since()).isAfterOrEqualTo(before);
			assertThat(holder.toString()).contains("connected since ");
		});
	}

	@Test
	void settingsOfTheSessionAreGivenBack(TestDatabase database) throws SQLException {
		List<String> seen = new ArrayList<>();
		TestScripts scripts = new TestScripts().add("r1",
				(op) -> op.run("look", (jdbc) -> seen.add(jdbc.sql(SETTINGS).query(String.class).single())), (op) -> {
				});
		try (Connection connection = database.dataSource().getConnection(); Session session = new Session(connection)) {
			session.execute("SET application_name = 'the pool'");
			SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
			runner(one, Limits.DEFAULT, (event) -> {
			}).run(request(scripts));
			assertThat(seen).hasSize(1).allMatch((settings) -> settings.matches("migration shop .* 5s"));
			assertThat(session.query(SETTINGS, (row) -> row.getString(1))).containsExactly("the pool 0");
		}
	}

	@Test
	void sessionNameIsNoLongerThanAServerKeeps() {
		assertThat(ThisProcess.sessionName(null)).startsWith("migration " + ProcessHandle.current().pid() + "@");
		assertThat(ThisProcess.sessionName("ü".repeat(100))).hasSizeLessThanOrEqualTo(63)
			.startsWith("migration ?")
			.contains(ProcessHandle.current().pid() + "@");
	}

	@Test
	void logKeepsWhereFromAndWhoWasInTheWay(TestDatabase database) throws SQLException {
		TestScripts scripts = new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one");
		Limits short1 = new Limits(Duration.ofSeconds(5), Duration.ofMillis(2500), Duration.ZERO, Duration.ZERO);
		MigrationRunner runner = runner(database.dataSource(), short1, (event) -> {
		});
		runner.run(request(scripts));
		assertThat(runner.log("r1", 1).get(0)).satisfies((entry) -> {
			assertThat(entry.host()).isEqualTo(ThisProcess.host());
			assertThat(entry.version()).isEqualTo("1.4.2");
			assertThat(entry.tag()).isEqualTo("r7");
			assertThat(entry.blockers()).isNull();
		});
		scripts.add("r2", "ALTER TABLE one ADD COLUMN name text", "ALTER TABLE one DROP COLUMN name");
		try (Connection other = database.dataSource().getConnection(); Session blocking = new Session(other)) {
			blocking.execute("SET application_name = 'the report'");
			int pid = Backend.of(blocking).pid();
			blocking.begin();
			blocking.execute("LOCK TABLE one IN ACCESS SHARE MODE");
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> runner.run(request(scripts)));
			assertThat(runner.log("r2", 1).get(0).blockers()).startsWith("session " + pid + " (the report, user ");
		}
	}

	@Test
	void logOfAnEarlierVersionIsReadAndCompleted(TestDatabase database) {
		TestScripts scripts = new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one");
		MigrationRunner runner = runner(database.dataSource(), Limits.DEFAULT, (event) -> {
		});
		runner.run(request(scripts));
		database.jdbc()
			.sql("ALTER TABLE migration_log DROP COLUMN host, DROP COLUMN version, DROP COLUMN tag, DROP COLUMN blockers")
			.update();
		assertThat(runner.log(null, 10)).extracting(LogEntry::host).containsOnlyNulls();
		scripts.add("r2", "CREATE TABLE two (id int)", "DROP TABLE two");
		runner.run(request(scripts));
		assertThat(runner.log(null, 10)).extracting(LogEntry::host).containsExactly(ThisProcess.host(), null);
		database.jdbc()
			.sql("ALTER TABLE migration_log DROP COLUMN host, DROP COLUMN version, DROP COLUMN tag, DROP COLUMN blockers")
			.update();
		scripts.add("r3", "CREATE TABLE three (id int)", "DROP TABLE three");
		database.jdbc().sql(runner.script(request(scripts))).update();
		assertThat(runner.log("r3", 1)).extracting(LogEntry::version).containsExactly("1.4.2");
	}

	@Test
	void reindexOfAPartitionedTableSaysHowItRuns(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id)").update();
		database.jdbc().sql("CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9)").update();
		MigrationRunner runner = runner(database.dataSource(), Limits.DEFAULT, (event) -> {
		});
		TestScripts together = new TestScripts().add("r1", "REINDEX TABLE p", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> runner.run(request(together)))
			.withMessageContaining("[SQLSTATE 25001]")
			.withMessageEndingWith(
					"PostgreSQL runs it only outside a transaction: write '-- transactional: false' into "
							+ "the header of the file, or 'transactional = false' into @RevisionScript, and each statement runs "
							+ "on its own.");
		TestScripts apart = new TestScripts().addApart("r1", (op) -> op.execute("REINDEX TABLE p"));
		assertThat(runner.run(request(apart)).steps()).hasSize(1);
	}

}
