package dev.migration;

import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.migration.runtime.DatabaseUnavailableException;

/**
 * Tells where the database stands to somebody who does not wait as long as a connection
 * pool does when the database is gone. While a question is open nobody asks it again: all
 * wait for the same answer, so that only one connection is waited for.
 */
public final class TimedStatus {

	private static final Duration LIMIT = Duration.ofSeconds(3);

	private final Migrator migrator;

	private final Duration limit;

	private final Map<String, CompletableFuture<Status>> open = new ConcurrentHashMap<>();

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
		this.migrator = migrator;
		this.limit = limit;
	}

	/**
	 * Tells where the database stands.
	 * @param target what is behind it is not pending
	 * @return the status
	 * @throws DatabaseUnavailableException when there is no answer in time
	 */
	public Status status(String target) {
		CompletableFuture<Status> answer = this.open.computeIfAbsent(target, this::ask);
		try {
			return answer.get(this.limit.toNanos(), TimeUnit.NANOSECONDS);
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

	private CompletableFuture<Status> ask(String target) {
		CompletableFuture<Status> answer = new CompletableFuture<>();
		Thread asking = new Thread(() -> answer(target, answer), "migration-status");
		asking.setDaemon(true);
		asking.start();
		return answer;
	}

	/** Whoever asks from now on gets an answer of his own. */
	private void answer(String target, CompletableFuture<Status> answer) {
		try {
			Status status = this.migrator.status(target);
			this.open.remove(target);
			answer.complete(status);
		}
		catch (RuntimeException | Error ex) {
			this.open.remove(target);
			answer.completeExceptionally(ex);
		}
	}

	private DatabaseUnavailableException noAnswer() {
		return new DatabaseUnavailableException("reading the state table",
				new SQLTimeoutException("neither a connection nor an answer within " + this.limit.toMillis() + " ms"));
	}

}
