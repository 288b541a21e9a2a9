package dev.migration.spring.observe;

import org.springframework.context.ApplicationEventPublisher;

import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Publishes what happens in a run as application events, whose payloads are the
 * {@link RunEvent}s; all but single statements and their progress.
 * <p>
 * At the start of the application methods with {@code @EventListener} do not listen yet;
 * an {@code ApplicationListener} or a {@link RunListener} bean does.
 */
public final class RunPublisher implements RunListener {

	private final ApplicationEventPublisher publisher;

	/**
	 * Creates the publisher.
	 * @param publisher where to
	 */
	public RunPublisher(ApplicationEventPublisher publisher) {
		this.publisher = publisher;
	}

	@Override
	public void on(RunEvent event) {
		if (!(event instanceof RunEvent.StatementStarted) && !(event instanceof RunEvent.Progress)) {
			this.publisher.publishEvent(event);
		}
	}

}
