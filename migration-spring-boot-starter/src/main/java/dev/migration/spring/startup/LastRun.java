package dev.migration.spring.startup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.runtime.LockHolder;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Remembers what this process saw of its latest run, so that the actuator need not ask
 * the database for it.
 */
public final class LastRun implements RunListener {

	private final Clock clock;

	private List<String> edited = List.of();

	private List<String> planned = List.of();

	private final List<String> done = new ArrayList<>();

	private @Nullable Instant at;

	private @Nullable LockHolder waitingFor;

	private @Nullable String running;

	private @Nullable String failed;

	/**
	 * Creates an empty memory.
	 * @param clock tells when a run began
	 */
	public LastRun(Clock clock) {
		this.clock = clock;
	}

	@Override
	public synchronized void on(RunEvent event) {
		if (event instanceof RunEvent.Edited found) {
			this.edited = found.revisions().stream().map((each) -> each.applied().revision().id()).toList();
		}
		else if (event instanceof RunEvent.Waiting waiting) {
			this.waitingFor = waiting.holder();
		}
		else if (event instanceof RunEvent.Planned plan) {
			begin(plan.steps().stream().map((step) -> step.revision().id()).toList());
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
	}

	private void begin(List<String> revisions) {
		this.at = this.clock.instant();
		this.planned = revisions;
		this.done.clear();
		this.failed = null;
		this.waitingFor = null;
	}

	/**
	 * The applied revisions that the latest run found edited.
	 * @return their ids, newest first
	 */
	public synchronized List<String> edited() {
		return this.edited;
	}

	/**
	 * Where the run of this process is, or how its latest one ended.
	 * @return the run, or {@code null} when there was none
	 */
	public synchronized @Nullable Run run() {
		LockHolder holder = this.waitingFor;
		Instant began = this.at;
		if (began == null && holder == null) {
			return null;
		}
		return new Run((began != null) ? began : this.clock.instant(), outcome(), List.copyOf(this.done), this.running,
				this.failed, (holder != null) ? holder.toString() : null);
	}

	private String outcome() {
		if (this.waitingFor != null) {
			return "waiting";
		}
		if (this.failed != null) {
			return "failed";
		}
		if (this.planned.isEmpty()) {
			return "nothing to do";
		}
		return (this.done.size() < this.planned.size()) ? "running" : "done";
	}

	/**
	 * A run of this process.
	 *
	 * @param at when its plan was made
	 * @param outcome {@code waiting}, {@code running}, {@code done}, {@code failed} or
	 * {@code nothing to do}
	 * @param done the ids of the revisions that are done
	 * @param running the id of the revision that is running, or {@code null}
	 * @param failed the id of the revision that failed, or {@code null}
	 * @param waitingFor the session that holds the lock, or {@code null}
	 */
	public record Run(Instant at, String outcome, List<String> done, @Nullable String running, @Nullable String failed,
			@Nullable String waitingFor) {

	}

}
