package dev.migration.spring.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.ApplicationStartupAware;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Makes each revision a step {@code migration.revision} of {@code /actuator/startup}.
 */
public final class RunStartupSteps implements RunListener, ApplicationStartupAware {

	private ApplicationStartup startup = ApplicationStartup.DEFAULT;

	private final Map<String, StartupStep> running = new LinkedHashMap<>();

	@Override
	public void setApplicationStartup(ApplicationStartup startup) {
		this.startup = startup;
	}

	@Override
	public synchronized void on(RunEvent event) {
		if (event instanceof RunEvent.Started started) {
			this.running.put(started.revision().id(),
					this.startup.start("migration.revision")
						.tag("revision", started.revision().id())
						.tag("message", started.revision().message())
						.tag("direction", started.direction().name().toLowerCase(Locale.ROOT)));
		}
		else if (event instanceof RunEvent.Finished finished) {
			end(finished.revision().id());
		}
		else if (event instanceof RunEvent.Ended) {
			List.copyOf(this.running.keySet()).forEach(this::end);
		}
	}

	private void end(String revision) {
		StartupStep step = this.running.remove(revision);
		if (step != null) {
			step.end();
		}
	}

}
