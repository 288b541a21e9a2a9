package dev.migration.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runners whose process is killed at random moments; the next one goes on. Half of the
 * moments are spread over the whole run, half lie shortly after a statement began.
 */
@PostgresTest
class KillTests {

	private static final int KILLS = Chance.times(6, 200);

	/** About as many as the mixed run has. */
	private static final int STATEMENTS = 60;

	private static final Duration SHORTLY = Duration.ofMillis(20);

	@Test
	void killedProcessesAreResumed() throws Exception {
		Chance chance = Chance.of("killedProcessesAreResumed");
		Duration undisturbed = undisturbed();
		int kills = 0;
		for (int round = 1; kills < KILLS; round++) {
			TestDatabase database = EmbeddedServer.shared().createDatabase();
			kills += new Round(database, chance, undisturbed, chance + ", round " + round).play(KILLS - kills);
			EmbeddedServer.shared().dropDatabase(database);
		}
	}

	private static Duration undisturbed() throws Exception {
		TestDatabase database = EmbeddedServer.shared().createDatabase();
		try (RunnerProcess runner = RunnerProcess.start(database.url(), "undisturbed")) {
			runner.awaitReady().go();
			long began = System.nanoTime();
			assertThat(runner.exitCode()).isZero();
			return Duration.ofNanos(System.nanoTime() - began);
		}
		finally {
			EmbeddedServer.shared().dropDatabase(database);
		}
	}

	/**
	 * Runners on one database, killed until one comes to its end.
	 *
	 * @param database the database
	 * @param chance chooses the moments
	 * @param undisturbed how long a runner takes that nobody kills
	 * @param as what it is called when it fails
	 */
	private record Round(TestDatabase database, Chance chance, Duration undisturbed, String as) {

		int play(int most) throws Exception {
			List<String> finished = new ArrayList<>();
			int kills = 0;
			for (boolean ended = false; !ended;) {
				try (RunnerProcess runner = RunnerProcess.start(this.database.url(), "killed " + kills)) {
					runner.awaitReady().go();
					if (kills < most && !endsBeforeItsMoment(runner)) {
						runner.kill();
						kills++;
					}
					else {
						assertThat(runner.exitCode()).as("%s: %s", this.as, runner).isZero();
						ended = true;
					}
					runner.lines().stream().filter((line) -> line.startsWith("finished")).forEach(finished::add);
				}
			}
			assertThat(finished).as(this.as).doesNotHaveDuplicates();
			Aftermath.check(this.database.jdbc(), kills, this.as);
			return kills;
		}

		private boolean endsBeforeItsMoment(RunnerProcess runner) throws InterruptedException {
			if (this.chance.once(2)) {
				return runner.endsWithin(this.chance.moment(this.undisturbed));
			}
			runner.awaitStatements(1 + this.chance.number(STATEMENTS));
			return runner.endsWithin(this.chance.moment(SHORTLY));
		}

	}

}
