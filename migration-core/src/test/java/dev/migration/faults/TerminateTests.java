package dev.migration.faults;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

/**
 * Runners whose session the server ends at random moments; they say what became of their
 * revision, and the next one goes on.
 */
@PostgresTest
class TerminateTests {

	private static final int TERMINATIONS = Chance.times(6, 200);

	private static final String NAME = "terminated";

	@Test
	void terminatedSessionsAreResumed() throws Exception {
		Chance chance = Chance.of("terminatedSessionsAreResumed");
		int terminations = 0;
		for (int round = 1; terminations < TERMINATIONS; round++) {
			TestDatabase database = EmbeddedServer.shared().createDatabase();
			terminations += round(database, chance, TERMINATIONS - terminations, chance + ", round " + round);
			EmbeddedServer.shared().dropDatabase(database);
		}
	}

	private static int round(TestDatabase database, Chance chance, int most, String as) throws Exception {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(database.url());
		dataSource.setApplicationName(NAME);
		int terminations = 0;
		while (true) {
			BackgroundRun run = BackgroundRun.start(dataSource, NAME);
			if (terminations < most && !run.endsWithin(chance.moment(Undisturbed.shared().duration()))) {
				terminations += terminate(database);
			}
			if (run.endsWell(as)) {
				Aftermath.check(database.jdbc(), terminations, as);
				return terminations;
			}
		}
	}

	/**
	 * Ends the sessions of the runner: the one at work, which names itself, and the
	 * watching one.
	 */
	private static int terminate(TestDatabase database) {
		int ended = database.jdbc()
			.sql("SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity "
					+ "WHERE (application_name = ? OR application_name LIKE 'migration %') "
					+ "AND datname = current_database()")
			.param(NAME)
			.query(Integer.class)
			.single();
		return (ended > 0) ? 1 : 0;
	}

}
