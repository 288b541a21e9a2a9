package dev.migration.spring.observe;

import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import dev.migration.Migrator;
import dev.migration.TimedStatus;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Counts runs ({@code migration.runs}, by outcome), retries ({@code migration.retries})
 * and the wait for other runners ({@code migration.lock.wait}), and shows how many
 * revisions are pending ({@code migration.pending}).
 */
public final class RunMeters implements RunListener {

	private static final Duration PENDING_KEPT = Duration.ofMinutes(1);

	private final Supplier<MeterRegistry> registry;

	private @Nullable Long waitingSince;

	private int done;

	/**
	 * Creates the meters.
	 * @param registry yields the registry
	 */
	public RunMeters(Supplier<MeterRegistry> registry) {
		this.registry = registry;
	}

	@Override
	public synchronized void on(RunEvent event) {
		if (event instanceof RunEvent.Waiting && this.waitingSince == null) {
			this.waitingSince = System.nanoTime();
		}
		else if (event instanceof RunEvent.Planned) {
			waited();
		}
		else if (event instanceof RunEvent.Retry) {
			this.registry.get().counter("migration.retries").increment();
		}
		else if (event instanceof RunEvent.Finished) {
			this.done++;
		}
		else if (event instanceof RunEvent.Ended ended) {
			waited();
			String success = (this.done > 0) ? "done" : "nothing to do";
			this.registry.get()
				.counter("migration.runs", "outcome", (ended.error() != null) ? "failed" : success)
				.increment();
			this.done = 0;
		}
	}

	private void waited() {
		if (this.waitingSince != null) {
			Timer.builder("migration.lock.wait")
				.description("Waiting for another runner")
				.register(this.registry.get())
				.record(Duration.ofNanos(System.nanoTime() - this.waitingSince));
			this.waitingSince = null;
		}
	}

	/**
	 * Registers the gauge of pending revisions; asks the database once a minute at most.
	 * @param migrator what knows
	 * @param registry where to
	 */
	public static void registerPending(Migrator migrator, MeterRegistry registry) {
		Gauge.builder("migration.pending", new Pending(new TimedStatus(migrator)), Pending::count)
			.description("Revisions that wait to be applied")
			.strongReference(true)
			.register(registry);
	}

	/** The number of pending revisions, kept for a while. */
	private static final class Pending {

		private final TimedStatus status;

		private @Nullable Double known;

		private long askedAt;

		Pending(TimedStatus status) {
			this.status = status;
		}

		synchronized double count() {
			Double count = this.known;
			if (count == null || System.nanoTime() - this.askedAt > PENDING_KEPT.toNanos()) {
				count = ask();
				this.known = count;
				this.askedAt = System.nanoTime();
			}
			return count;
		}

		private double ask() {
			try {
				return this.status.status("heads").pending().size();
			}
			catch (RuntimeException ex) {
				return Double.NaN;
			}
		}

	}

}
