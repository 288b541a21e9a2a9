package dev.migration.spring.observe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Makes each revision an observation {@code migration.revision}: a timer by revision,
 * direction and error, and a span where the application traces.
 */
public final class RunObservations implements RunListener {

	private final Supplier<ObservationRegistry> registry;

	private final Map<String, Observation> running = new ConcurrentHashMap<>();

	/**
	 * Creates the observer.
	 * @param registry yields the registry
	 */
	public RunObservations(Supplier<ObservationRegistry> registry) {
		this.registry = registry;
	}

	@Override
	public void on(RunEvent event) {
		if (event instanceof RunEvent.Started started) {
			this.running.put(started.revision().id(), observation(started.revision(), started.direction()).start());
		}
		else if (event instanceof RunEvent.Finished finished) {
			stop(finished.revision().id(), null);
		}
		else if (event instanceof RunEvent.Failed failed) {
			stop(failed.revision().id(), failed.error());
		}
		else if (event instanceof RunEvent.Ended ended) {
			// What was rolled back because another revision of its transaction failed
			List.copyOf(this.running.keySet()).forEach((revision) -> stop(revision, ended.error()));
		}
	}

	private Observation observation(Revision revision, Direction direction) {
		String way = direction.name().toLowerCase(Locale.ROOT);
		return Observation.createNotStarted("migration.revision", this.registry.get())
			.contextualName(way + " " + revision.id())
			.lowCardinalityKeyValue("revision", revision.id())
			.lowCardinalityKeyValue("direction", way)
			.highCardinalityKeyValue("message", revision.message());
	}

	private void stop(String revision, @Nullable RuntimeException error) {
		Observation observation = this.running.remove(revision);
		if (observation != null) {
			if (error != null) {
				observation.error(error);
			}
			observation.stop();
		}
	}

}
