package dev.migration.spring.startup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.runtime.LockHolder;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Remembers what this process saw of its latest run, so that the actuator need not ask
 * the database for it.
 */
public final class LastRun implements RunListener {

	private final Clock clock;

	private final List<String> done = new ArrayList<>();

	private @Nullable Instant at;

	private @Nullable Direction direction;

	private @Nullable String target;

	private boolean over = true;

	private @Nullable LockHolder waitingFor;

	private @Nullable String running;

	private @Nullable String failed;

	private @Nullable String error;

	/**
	 * Creates an empty memory.
	 * @param clock tells when a run began
	 */
	public LastRun(Clock clock) {
		this.clock = clock;
	}

	@Override
	public synchronized void on(RunEvent event) {
		if (this.over || event instanceof RunEvent.Asked) {
			begin();
		}
		if (event instanceof RunEvent.Asked asked) {
			this.direction = asked.direction();
			this.target = asked.target();
		}
		else if (event instanceof RunEvent.Waiting waiting) {
			this.waitingFor = waiting.holder();
		}
		else if (event instanceof RunEvent.Planned) {
			this.waitingFor = null;
		}
		else if (event instanceof RunEvent.Started started) {
			this.running = started.revision().id();
		}
		else if (event instanceof RunEvent.Finished finished) {
			this.done.add(finished.revision().id());
			this.running = null;
		}
		else if (event instanceof RunEvent.Failed failure) {
			this.failed = failure.revision().id();
			this.running = null;
		}
		else if (event instanceof RunEvent.Ended ended) {
			end(ended.error());
		}
	}

	private void begin() {
		this.at = this.clock.instant();
		this.over = false;
		this.direction = null;
		this.target = null;
		this.done.clear();
		this.failed = null;
		this.error = null;
		this.waitingFor = null;
	}

	private void end(@Nullable RuntimeException stopped) {
		this.over = true;
		this.running = null;
		this.waitingFor = null;
		this.error = (stopped != null) ? String.valueOf(stopped.getMessage()) : null;
	}

	/**
	 * Where the run of this process is, or how its latest one ended.
	 * @return the run, or {@code null} when there was none
	 */
	public synchronized @Nullable Run run() {
		return (this.at != null) ? new Run(this.at, direction(), this.target, outcome(), List.copyOf(this.done),
				this.running, (this.waitingFor != null) ? this.waitingFor.toString() : null, this.failed, this.error)
				: null;
	}

	private @Nullable String direction() {
		return (this.direction != null) ? this.direction.name().toLowerCase(Locale.ROOT) : null;
	}

	private String outcome() {
		if (!this.over) {
			return (this.waitingFor != null) ? "waiting" : "running";
		}
		if (this.error != null) {
			return "failed";
		}
		return this.done.isEmpty() ? "nothing to do" : "done";
	}

	/**
	 * A run of this process.
	 *
	 * @param at when it began
	 * @param direction {@code upgrade} or {@code downgrade}
	 * @param target where to, as it was asked for
	 * @param outcome {@code waiting}, {@code running}, {@code done}, {@code failed} or
	 * {@code nothing to do}
	 * @param done the ids of the revisions that are done
	 * @param running the id of the revision that is running, or {@code null}
	 * @param waitingFor the session that holds the lock, or {@code null}
	 * @param failed the id of the revision that failed, or {@code null}
	 * @param error why it failed, or {@code null}
	 */
	public record Run(Instant at, @Nullable String direction, @Nullable String target, String outcome,
			List<String> done, @Nullable String running, @Nullable String waitingFor, @Nullable String failed,
			@Nullable String error) {

	}

}
