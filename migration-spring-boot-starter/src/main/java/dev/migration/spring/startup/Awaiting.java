package dev.migration.spring.startup;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.migration.Migrator;
import dev.migration.Status;
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

	private final Waiting waiting;

	private final ChecksumPolicy checksum;

	Awaiting(Waiting waiting, ChecksumPolicy checksum) {
		this.waiting = waiting;
		this.checksum = checksum;
	}

	@Override
	public void migrate(Migrator migrator, String target) {
		long began = System.nanoTime();
		String told = null;
		while (true) {
			Look look = look(migrator, target);
			if (look.readiness() != null && look.readiness().isReady()) {
				look.readiness().tell(target);
				return;
			}
			Duration waited = Duration.ofNanos(System.nanoTime() - began);
			look.failWhenHopeless(waited, this.waiting.timeout());
			if (!look.reason().equals(told)) {
				told = look.reason();
				logger.info("Waiting up to " + RunLog.time(this.waiting.timeout().minus(waited)) + " until " + told);
			}
			pause(this.waiting.interval());
		}
	}

	private Look look(Migrator migrator, String target) {
		try {
			return new Look(new Readiness(migrator.status(target), this.checksum), null);
		}
		catch (DatabaseUnavailableException ex) {
			return new Look(null, ex);
		}
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
	 */
	private record Look(@Nullable Readiness readiness, @Nullable DatabaseUnavailableException unavailable) {

		/** What is waited for. */
		String reason() {
			if (this.readiness == null) {
				return "the database can be reached";
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
