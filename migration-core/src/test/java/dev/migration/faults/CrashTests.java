package dev.migration.faults;

import org.junit.jupiter.api.Test;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

/**
 * Servers that stop in immediate mode at random moments of a run; when they are back, the
 * next run goes on.
 */
@PostgresTest
class CrashTests {

	private static final int CRASHES = Chance.times(2, 20);

	@Test
	void crashedServersAreResumed() throws Exception {
		Chance chance = Chance.of("crashedServersAreResumed");
		try (StoppableServer server = StoppableServer.start()) {
			int crashes = 0;
			for (int round = 1; crashes < CRASHES; round++) {
				TestDatabase database = server.createDatabase("round_" + round);
				crashes += round(server, database, chance, CRASHES - crashes);
			}
		}
	}

	private static int round(StoppableServer server, TestDatabase database, Chance chance, int most) throws Exception {
		String as = chance + ", " + database.name();
		int crashes = 0;
		while (true) {
			BackgroundRun run = BackgroundRun.start(database.dataSource(), "crashed");
			boolean crash = crashes < most && !run.endsWithin(chance.moment(Undisturbed.shared().duration()));
			if (crash) {
				server.crash();
				crashes++;
			}
			boolean ended = run.endsWell(as);
			if (crash) {
				server.comeBack();
			}
			if (ended) {
				Aftermath.check(database.jdbc(), crashes, as);
				return crashes;
			}
		}
	}

}
