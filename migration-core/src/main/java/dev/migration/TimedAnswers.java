package dev.migration;

import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import dev.migration.runtime.DatabaseUnavailableException;

/**
 * Asks the database for somebody who does not wait as long as a connection pool does when
 * the database is gone. While a question is open nobody asks it again: all wait for the
 * same answer, so that only one connection is waited for; unless nobody answers for half
 * a minute (or the limit, where that is longer), as where a network swallows what is
 * sent.
 *
 * @param <T> what is answered
 */
public final class TimedAnswers<T> {

	private static final Duration STALE = Duration.ofSeconds(30);

	private final String doing;

	private final Duration limit;

	private final InstantSource clock;

	private final Map<String, Question<T>> open = new ConcurrentHashMap<>();

	/**
	 * Has asked nothing yet.
	 * @param doing what asking is, for the message when there is no answer
	 * @param limit how long to wait at the most
	 */
	public TimedAnswers(String doing, Duration limit) {
		this(doing, limit, InstantSource.system());
	}

	TimedAnswers(String doing, Duration limit, InstantSource clock) {
		this.doing = doing;
		this.limit = limit;
		this.clock = clock;
	}

	/**
	 * Asks in a thread of its own, or waits for somebody else's answer to the same.
	 * @param question what is asked; questions of the same text have the same answer
	 * @param asking asks it
	 * @return the answer
	 * @throws DatabaseUnavailableException when there is none in time
	 */
	public T to(String question, Supplier<T> asking) {
		return to(question, asking, this.limit);
	}

	T to(String question, Supplier<T> asking, Duration atMost) {
		Question<T> asked = Objects.requireNonNull(this.open.compute(question,
				(same, open) -> (open == null || isStale(open)) ? ask(same, asking) : open));
		try {
			return asked.answer().get(atMost.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (TimeoutException ex) {
			throw noAnswer(atMost);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw noAnswer(atMost);
		}
	}

	private boolean isStale(Question<T> question) {
		Duration stale = (this.limit.compareTo(STALE) > 0) ? this.limit : STALE;
		return question.asked().plus(stale).isBefore(this.clock.instant());
	}

	private Question<T> ask(String text, Supplier<T> asking) {
		Question<T> question = new Question<>(new CompletableFuture<>(), this.clock.instant());
		Thread thread = new Thread(() -> answer(text, question, asking), "migration-question");
		thread.setDaemon(true);
		thread.start();
		return question;
	}

	/** Whoever asks from now on gets an answer of his own. */
	private void answer(String text, Question<T> question, Supplier<T> asking) {
		try {
			T answer = asking.get();
			this.open.remove(text, question);
			question.answer().complete(answer);
		}
		catch (RuntimeException | Error ex) {
			this.open.remove(text, question);
			question.answer().completeExceptionally(ex);
		}
	}

	private DatabaseUnavailableException noAnswer(Duration waited) {
		return new DatabaseUnavailableException(this.doing,
				new SQLTimeoutException("neither a connection nor an answer within " + time(waited)));
	}

	private static String time(Duration duration) {
		long millis = duration.toMillis();
		return (millis < 1000) ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
	}

	/**
	 * What was asked.
	 *
	 * @param <T> what is answered
	 * @param answer the answer, once it is there
	 * @param asked when it was asked
	 */
	private record Question<T>(CompletableFuture<T> answer, Instant asked) {

	}

}
