package dev.migration.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.migration.operation.Operations;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class BackfillRunTests {

	private final List<RunEvent> events = new ArrayList<>();

	private MigrationRunner runner(TestDatabase database) {
		return new MigrationRunner(database.dataSource(), new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna",
				null, ChecksumPolicy.FAIL, TransactionMode.REVISION, Limits.DEFAULT), this.events::add);
	}

	private static TestScripts backfilling() {
		return new TestScripts().add("r1", (op) -> op.backfill("users").set("role", "'member'").batchSize(10), (op) -> {
		});
	}

	private static long unfilled(TestDatabase database) {
		return database.jdbc().sql("SELECT count(*) FROM users WHERE role IS NULL").query(Long.class).single();
	}

	@Test
	void batchesCommitOneByOneAndFillEverything(TestDatabase database) {
		users(database, "a text, b int, PRIMARY KEY (b, a)", "'k & ' || n, n % 7");
		runner(database).run(new RunRequest(backfilling().up(), backfilling().byId(), List.of()));
		assertThat(unfilled(database)).isZero();
		assertThat(database.jdbc().sql("SELECT count(DISTINCT xmin::text) FROM users").query(Long.class).single())
			.isEqualTo(10);
		assertThat(this.events).filteredOn(RunEvent.Progress.class::isInstance).hasSize(11);
		assertThat(database.jdbc().sql("SELECT count(*) FROM migration_segment").query(Long.class).single()).isZero();
	}

	@Test
	void attemptThatWasCutOffIsContinuedWhereItStopped(TestDatabase database) {
		users(database, "id int PRIMARY KEY", "n");
		database.jdbc()
			.sql("CREATE TABLE guard (open boolean); ALTER TABLE users ADD CONSTRAINT stop CHECK (role IS NULL OR id < 45)")
			.update();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(
				() -> runner(database).run(new RunRequest(backfilling().up(), backfilling().byId(), List.of())));
		assertThat(unfilled(database)).isEqualTo(60);
		database.jdbc()
			.sql("ALTER TABLE users DROP CONSTRAINT stop; UPDATE users SET role = NULL WHERE id <= 10")
			.update();
		runner(database).run(new RunRequest(backfilling().up(), backfilling().byId(), List.of()));
		assertThat(unfilled(database)).as("the first batch was done and is not done again").isEqualTo(10);
	}

	@Test
	void tableWithoutAKeyIsRefused(TestDatabase database) {
		users(database, "id int", "n");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> runner(database).run(new RunRequest(backfilling().up(), backfilling().byId(), List.of())))
			.withMessageContaining("cannot be backfilled in batches: it has no primary key");
	}

	@Test
	void javaWorkBesideABackfillRunsOnce(TestDatabase database) {
		users(database, "id int PRIMARY KEY", "n");
		AtomicInteger runs = new AtomicInteger();
		TestScripts scripts = new TestScripts().add("r1", (Operations op) -> {
			op.run("count", (jdbc) -> runs.incrementAndGet());
			op.backfill("users").set("role", "'member'").batchSize(50);
			op.execute("ALTER TABLE users ALTER COLUMN role SET NOT NULL");
		}, (op) -> {
		});
		runner(database).run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
		assertThat(runs).hasValue(1);
		assertThat(unfilled(database)).isZero();
	}

	private static void users(TestDatabase database, String columns, String values) {
		database.jdbc()
			.sql("CREATE TABLE users (" + columns.replaceFirst(", PRIMARY|$", ", role text$0") + ")")
			.update();
		String names = columns.startsWith("a ") ? "a, b" : "id";
		database.jdbc()
			.sql("INSERT INTO users (" + names + ") SELECT " + values + " FROM generate_series(1, 100) n")
			.update();
	}

}
