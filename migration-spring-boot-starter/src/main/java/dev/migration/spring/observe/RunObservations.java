package dev.migration.spring.observe;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

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
			stop(finished.revision());
		}
		else if (event instanceof RunEvent.Failed failed) {
			Observation observation = this.running.get(failed.revision().id());
			if (observation != null) {
				observation.error(failed.error());
			}
			stop(failed.revision());
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

	private void stop(Revision revision) {
		Observation observation = this.running.remove(revision.id());
		if (observation != null) {
			observation.stop();
		}
	}

}
