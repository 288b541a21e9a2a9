package dev.migration.spring.startup;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.migration.Migrator;
import dev.migration.Status;
import dev.migration.TimedStatus;
import dev.migration.runtime.ChecksumPolicy;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.spring.MigrationProperties.Waiting;
import dev.migration.spring.MigrationStrategy;

/**
 * Waits until somebody else has migrated, and for the server before that.
 */
final class Awaiting implements MigrationStrategy {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	/** Invalid authorization (PostgreSQL manual, appendix A): time does not mend it. */
	private static final String NOT_ALLOWED = "28";

	/** A server that answers is let finish its answer, however little time is left. */
	private static final Duration ANSWER = Duration.ofSeconds(3);

	/** What is not answered until then is asked again. */
	private static final Duration SILENCE = Duration.ofSeconds(31);

	private final Waiting waiting;

	private final ChecksumPolicy checksum;

	private final Duration answer;

	Awaiting(Waiting waiting, ChecksumPolicy checksum) {
		this(waiting, checksum, ANSWER);
	}

	Awaiting(Waiting waiting, ChecksumPolicy checksum, Duration answer) {
		this.waiting = waiting;
		this.checksum = checksum;
		this.answer = answer;
	}

	@Override
	public void migrate(Migrator migrator, String target) {
		TimedStatus status = new TimedStatus(migrator);
		Duration limit = this.waiting.timeout();
		long began = System.nanoTime();
		String told = Look.UNREACHED;
		tell(limit, told);
		Look look = look(status, target, longer(limit, this.answer));
		while (!look.isReady()) {
			Duration waited = since(began);
			look.failWhenHopeless(waited, limit);
			Duration left = limit.minus(waited);
			if (!look.reason().equals(told)) {
				told = look.reason();
				tell(left, told);
			}
			if (!look.silent()) {
				pause(shorter(this.waiting.interval(), left));
				left = longer(limit.minus(since(began)), this.answer);
			}
			look = look(status, target, left);
		}
		look.tell(target);
	}

	private static void tell(Duration left, String reason) {
		logger.info("Waiting up to " + RunLog.time(left) + " until " + reason);
	}

	private Look look(TimedStatus status, String target, Duration left) {
		Duration limit = shorter(left, SILENCE);
		long began = System.nanoTime();
		try {
			return new Look(new Readiness(status.status(target, limit), this.checksum), null, false);
		}
		catch (DatabaseUnavailableException ex) {
			return new Look(null, ex, since(began).compareTo(limit) >= 0);
		}
	}

	private static Duration since(long began) {
		return Duration.ofNanos(System.nanoTime() - began);
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private static void pause(Duration interval) {
		try {
			Thread.sleep(Math.max(1, interval.toMillis()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for somebody else to migrate", ex);
		}
	}

	/**
	 * What one look at the database has shown.
	 *
	 * @param readiness whether it is ready, or {@code null} when there was none to ask
	 * @param unavailable why there was none, or {@code null}
	 * @param silent whether nobody answered at all in the time given
	 */
	private record Look(@Nullable Readiness readiness, @Nullable DatabaseUnavailableException unavailable,
			boolean silent) {

		static final String UNREACHED = "the database can be reached";

		boolean isReady() {
			return this.readiness != null && this.readiness.isReady();
		}

		void tell(String target) {
			if (this.readiness != null) {
				this.readiness.tell(target);
			}
		}

		/** What is waited for. */
		String reason() {
			if (this.readiness == null) {
				return UNREACHED;
			}
			Status status = this.readiness.status();
			return status.pending().isEmpty() ? "the database has no other history than this application"
					: "somebody else has applied " + DatabaseNotReadyException.list(status.pending());
		}

		void failWhenHopeless(Duration waited, Duration limit) {
			boolean over = waited.compareTo(limit) >= 0;
			if (this.unavailable != null && (over || this.unavailable.sqlState().startsWith(NOT_ALLOWED))) {
				throw this.unavailable;
			}
			if (this.readiness != null && (over || !this.readiness.forbidden().isEmpty())) {
				throw new DatabaseNotReadyException(this.readiness.status(), this.readiness.forbidden(),
						over ? waited : Duration.ZERO);
			}
		}

	}

}
