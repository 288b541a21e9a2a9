package dev.migration.runtime;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class TransactionModeTests {

	private static RunResult run(TestDatabase database, TestScripts scripts) {
		return new MigrationRunner(database.dataSource(), new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna",
				null, ChecksumPolicy.FAIL, TransactionMode.RUN, Limits.DEFAULT), (event) -> {
				})
			.run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
	}

	private static TestScripts twoTables() {
		return new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one")
			.add("r2", "CREATE TABLE two (id int)", "DROP TABLE two");
	}

	private static List<String> log(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT revision || ' ' || outcome FROM migration_log ORDER BY id")
			.query(String.class)
			.list();
	}

	@Test
	void revisionsOfARunCommitTogether(TestDatabase database) {
		assertThat(run(database, twoTables()).steps()).hasSize(2);
		assertThat(log(database)).containsExactly("r1 done", "r2 done");
		assertThat(database.jdbc().sql("SELECT count(DISTINCT xmin::text) FROM migration").query(Long.class).single())
			.isEqualTo(1);
	}

	@Test
	void failureOfOneTakesAllBackAndTheLogSaysWhich(TestDatabase database) {
		TestScripts scripts = twoTables().add("r3", "SELECT 1 / 0", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> run(database, scripts))
			.satisfies((ex) -> assertThat(ex.revision().id()).isEqualTo("r3"));
		assertThat(log(database)).containsExactly("r1 rolled back", "r2 rolled back", "r3 failed");
		assertThat(database.jdbc().sql("SELECT count(*) FROM migration").query(Long.class).single()).isZero();
		assertThat(database.jdbc().sql("SELECT to_regclass('one') IS NULL").query(Boolean.class).single()).isTrue();
	}

	@Test
	void revisionThatCannotShareATransactionIsNamed(TestDatabase database) {
		TestScripts scripts = twoTables().add("r3", "CREATE INDEX CONCURRENTLY i ON one (id)", "DROP INDEX i");
		assertThatExceptionOfType(RunNotPossibleException.class).isThrownBy(() -> run(database, scripts))
			.satisfies((ex) -> assertThat(ex.revisions()).containsExactly("r3"))
			.withMessageStartingWith("One transaction for the whole run is not possible: r3 contains statements");
		assertThat(database.jdbc().sql("SELECT to_regclass('one') IS NULL").query(Boolean.class).single()).isTrue();
	}

}
