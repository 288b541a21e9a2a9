package dev.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Questions to a database that never answers the first of them.
 */
@PostgresTest
class TimedStatusTests {

	private static final Duration SHORT = Duration.ofMillis(20);

	private final AtomicInteger asked = new AtomicInteger();

	private final CountDownLatch arrived = new CountDownLatch(1);

	private final CountDownLatch never = new CountDownLatch(1);

	private volatile Instant now = Instant.EPOCH;

	private Migrator migrator(TestDatabase database) {
		return Migrator.builder(new DelegatingDataSource(database.dataSource()) {

			@Override
			public Connection getConnection() throws SQLException {
				if (TimedStatusTests.this.asked.incrementAndGet() == 1) {
					TimedStatusTests.this.arrived.countDown();
					try {
						TimedStatusTests.this.never.await();
					}
					catch (InterruptedException ex) {
						throw new SQLException(ex);
					}
				}
				return super.getConnection();
			}

		}).locations(List.of()).build();
	}

	@Test
	void allWaitForTheSameAnswerUntilItIsGivenUp(TestDatabase database) throws InterruptedException {
		Migrator migrator = migrator(database);
		TimedStatus hasty = new TimedStatus(migrator, SHORT, () -> this.now);
		for (int turn = 0; turn < 3; turn++) {
			assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> hasty.status("heads"))
				.withStackTraceContaining("neither a connection nor an answer within 20 ms");
		}
		assertThat(this.arrived.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(this.asked).hasValue(1);
		TimedStatus patient = new TimedStatus(migrator, Duration.ofMinutes(1), () -> this.now);
		assertThat(patient.status("heads").applied()).isEmpty();
		assertThat(this.asked).hasValue(2);
		this.never.countDown();
	}

	@Test
	void whatIsNotAnsweredForHalfAMinuteIsAskedAgain(TestDatabase database) throws InterruptedException {
		TimedStatus status = new TimedStatus(migrator(database), SHORT, () -> this.now);
		assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> status.status("heads"));
		this.now = this.now.plusSeconds(30);
		assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> status.status("heads"));
		assertThat(this.arrived.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(this.asked).hasValue(1);
		this.now = this.now.plusSeconds(1);
		assertThat(askUntilAnswered(status).applied()).isEmpty();
		assertThat(this.asked).hasValueGreaterThan(1);
		this.never.countDown();
	}

	/** On a slow machine the second answer may take longer than 20 ms, too. */
	private static Status askUntilAnswered(TimedStatus status) {
		for (int turn = 0; turn < 500; turn++) {
			try {
				return status.status("heads");
			}
			catch (DatabaseUnavailableException ex) {
				assertThat(ex).hasStackTraceContaining("within 20 ms");
			}
		}
		throw new AssertionError("no answer to 500 questions");
	}

}
