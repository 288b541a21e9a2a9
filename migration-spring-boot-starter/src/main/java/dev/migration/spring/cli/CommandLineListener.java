package dev.migration.spring.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

import dev.migration.cli.Terminal;

/**
 * When the first argument of the application is {@code migration}, carries out that
 * command and ends the process, instead of starting the application.
 * <p>
 * Comes right after the configuration files are read and before logging, let alone a
 * context, is set up: no bean is ever made.
 */
public final class CommandLineListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	/** After configuration files (10 above the highest), before logging (20). */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 15;

	private final IntConsumer exit;

	/**
	 * Creates the listener that Spring Boot finds.
	 */
	public CommandLineListener() {
		this(System::exit);
	}

	CommandLineListener(IntConsumer exit) {
		this.exit = exit;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		Optional<List<String>> command = CommandArguments.of(event.getArgs());
		if (command.isPresent()) {
			this.exit.accept(ApplicationCommandLine.run(event.getEnvironment(), event.getSpringApplication(),
					command.get(), Terminal.system()));
		}
	}

}
