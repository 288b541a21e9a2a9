package dev.migration.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migration.faults.CuttingProxy.Cut;
import dev.migration.runtime.ConnectionLostException;
import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs whose connection is cut in the middle of a commit: what became of it is read from
 * the database, never guessed.
 */
@PostgresTest
class CommitTests {

	/** More than the mixed run has, so that the last ones find nothing to cut. */
	private static final int COMMITS = 40;

	private static final int EVERY = Chance.times(13, 1);

	@TestFactory
	Stream<DynamicTest> commitsAreCut() {
		return Stream.of(Cut.values())
			.flatMap((cut) -> Stream.iterate(1, (at) -> at <= COMMITS, (at) -> at + EVERY)
				.map((at) -> DynamicTest.dynamicTest(cut + " " + at, () -> cut(cut, at))));
	}

	private static void cut(Cut cut, int at) throws Exception {
		TestDatabase database = EmbeddedServer.shared().createDatabase();
		try (CuttingProxy proxy = new CuttingProxy(database.port(), cut, at)) {
			BackgroundRun run = BackgroundRun.start(through(proxy, database), "cut");
			assertThat(run.endsWithin(Duration.ofMinutes(1))).isTrue();
			boolean ended = run.endsWell("the commit " + at + " was cut");
			if (!proxy.hasCut()) {
				assertThat(ended).isTrue();
			}
			else if (!ended) {
				BackgroundRun.start(database.dataSource(), "next").result();
			}
			Aftermath.check(database.jdbc(), 1, cut + " " + at);
		}
		EmbeddedServer.shared().dropDatabase(database);
	}

	@Test
	void lostAnswerToACommitThatWasTheRevisionsLastIsNoFailure(TestDatabase database) throws Exception {
		int applying = 2;
		try (CuttingProxy proxy = new CuttingProxy(database.port(), Cut.BEFORE_THE_CLIENT_HEARS, applying)) {
			BackgroundRun.start(through(proxy, database), "cut").result();
			assertThat(proxy.hasCut()).isTrue();
		}
		Aftermath.check(database.jdbc(), 0, "the answer was lost");
		assertThat(database.jdbc().sql("SELECT DISTINCT outcome FROM migration_log").query(String.class).list())
			.isEqualTo(List.of("done"));
	}

	@Test
	void commitThatTheServerNeverHeardIsReportedAsNotCommitted(TestDatabase database) throws Exception {
		int applying = 2;
		try (CuttingProxy proxy = new CuttingProxy(database.port(), Cut.BEFORE_THE_SERVER_HEARS, applying)) {
			assertThat(BackgroundRun.start(through(proxy, database), "cut").failure())
				.isInstanceOfSatisfying(ConnectionLostException.class, (ex) -> {
					assertThat(ex.revision().id()).isEqualTo("r01");
					assertThat(ex.outcomeKnown()).isTrue();
				})
				.hasMessageContaining("it was not committed");
		}
		BackgroundRun.start(database.dataSource(), "next").result();
		Aftermath.check(database.jdbc(), 1, "the commit was lost");
	}

	private static PGSimpleDataSource through(CuttingProxy proxy, TestDatabase database) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(database.url().replace(":" + database.port() + "/", ":" + proxy.port() + "/"));
		dataSource.setPrepareThreshold(0);
		return dataSource;
	}

}
