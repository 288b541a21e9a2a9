package dev.migration;

import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.migration.runtime.DatabaseUnavailableException;

/**
 * Tells where the database stands to somebody who does not wait as long as a connection
 * pool does when the database is gone. While a question is open nobody asks it again: all
 * wait for the same answer, so that only one connection is waited for; unless nobody
 * answers for half a minute, as where a network swallows what is sent.
 */
public final class TimedStatus {

	private static final Duration LIMIT = Duration.ofSeconds(3);

	private static final Duration STALE = Duration.ofSeconds(30);

	private final Migrator migrator;

	private final Duration limit;

	private final InstantSource clock;

	private final Map<String, Question> open = new ConcurrentHashMap<>();

	/**
	 * Asks a migrator and waits three seconds at the most.
	 * @param migrator what knows
	 */
	public TimedStatus(Migrator migrator) {
		this(migrator, LIMIT);
	}

	/**
	 * Asks a migrator and waits as long as is said.
	 * @param migrator what knows
	 * @param limit how long at the most
	 */
	public TimedStatus(Migrator migrator, Duration limit) {
		this(migrator, limit, InstantSource.system());
	}

	TimedStatus(Migrator migrator, Duration limit, InstantSource clock) {
		this.migrator = migrator;
		this.limit = limit;
		this.clock = clock;
	}

	/**
	 * Tells where the database stands.
	 * @param target what is behind it is not pending
	 * @return the status
	 * @throws DatabaseUnavailableException when there is no answer in time
	 */
	public Status status(String target) {
		Question question = Objects.requireNonNull(
				this.open.compute(target, (same, open) -> (open == null || isStale(open)) ? ask(same) : open));
		try {
			return question.answer().get(this.limit.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (TimeoutException ex) {
			throw noAnswer();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw noAnswer();
		}
	}

	private boolean isStale(Question question) {
		return question.asked().plus(STALE).isBefore(this.clock.instant());
	}

	private Question ask(String target) {
		Question question = new Question(new CompletableFuture<>(), this.clock.instant());
		Thread asking = new Thread(() -> answer(target, question), "migration-status");
		asking.setDaemon(true);
		asking.start();
		return question;
	}

	/** Whoever asks from now on gets an answer of his own. */
	private void answer(String target, Question question) {
		try {
			Status status = this.migrator.status(target);
			this.open.remove(target, question);
			question.answer().complete(status);
		}
		catch (RuntimeException | Error ex) {
			this.open.remove(target, question);
			question.answer().completeExceptionally(ex);
		}
	}

	private DatabaseUnavailableException noAnswer() {
		return new DatabaseUnavailableException("reading the state table",
				new SQLTimeoutException("neither a connection nor an answer within " + this.limit.toMillis() + " ms"));
	}

	/**
	 * What was asked.
	 *
	 * @param answer the answer, once it is there
	 * @param asked when it was asked
	 */
	private record Question(CompletableFuture<Status> answer, Instant asked) {

	}

}
