package dev.migration.faults;

import org.junit.jupiter.api.Test;

import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.PooledConnectionException;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A pooler in transaction mode is named before it can lose a lock.
 */
@PostgresTest
class PoolerTests {

	@Test
	void poolerInTransactionModeIsNamedAndNothingIsDone(TestDatabase database) {
		MigrationRunner runner = new MigrationRunner(new TransactionPooler(database.dataSource()),
				MixedRun.options("pooled"), (event) -> {
				});
		assertThatExceptionOfType(PooledConnectionException.class).isThrownBy(() -> runner.run(MixedRun.request()))
			.withMessageContaining("PgBouncer")
			.withMessageContaining("migration.url");
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = "
					+ "(SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Integer.class)
			.single()).isZero();
		assertThat(database.jdbc().sql("SELECT to_regclass('migration') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

}
