package dev.migration.spring.observe;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
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

	private @Nullable StartupStep step;

	@Override
	public void setApplicationStartup(ApplicationStartup startup) {
		this.startup = startup;
	}

	@Override
	public synchronized void on(RunEvent event) {
		if (event instanceof RunEvent.Started started) {
			this.step = this.startup.start("migration.revision")
				.tag("revision", started.revision().id())
				.tag("message", started.revision().message())
				.tag("direction", started.direction().name().toLowerCase(Locale.ROOT));
		}
		else if (event instanceof RunEvent.Finished || event instanceof RunEvent.Failed) {
			end();
		}
	}

	private void end() {
		if (this.step != null) {
			this.step.end();
			this.step = null;
		}
	}

}
