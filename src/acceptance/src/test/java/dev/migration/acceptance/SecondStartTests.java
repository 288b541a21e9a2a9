package dev.migration.acceptance;

import org.junit.jupiter.api.Test;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class SecondStartTests {

	@Test
	void secondStartAppliesNothing(TestDatabase database) {
		start(database);
		String state = rows(database, "migration");
		String log = rows(database, "migration_log");
		assertThat(state).contains(Revisions.LAST.id());
		start(database);
		assertThat(rows(database, "migration")).isEqualTo(state);
		assertThat(rows(database, "migration_log")).isEqualTo(log);
	}

	private static void start(TestDatabase database) {
		try (SampleProcess process = SampleProcess.on(database)) {
			assertThat(process.awaitStarted().get("/actuator/health").status()).isEqualTo(200);
		}
	}

	private static String rows(TestDatabase database, String table) {
		return database.jdbc()
			.sql("SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM " + table + " t")
			.query(String.class)
			.single();
	}

}
