package dev.migration.spring.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntConsumer;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

import dev.migration.cli.ExitCode;
import dev.migration.cli.Terminal;

/**
 * When the first argument of the application is {@code migration}, carries out that
 * command and ends the process, instead of starting the application.
 * <p>
 * Comes right after the configuration files are read and before logging, let alone a
 * context, is set up: no bean is ever made. When they cannot be read, says why and ends
 * the process, too.
 */
public final class CommandLineListener implements ApplicationListener<SpringApplicationEvent>, Ordered {

	/** After configuration files (10 above the highest), before logging (20). */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 15;

	private final IntConsumer exit;

	private boolean carriedOut;

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
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
			CommandArguments.of(event.getArgs()).ifPresent((command) -> run(command, prepared));
		}
		else if (event instanceof ApplicationFailedEvent failed && !this.carriedOut) {
			CommandArguments.of(event.getArgs()).ifPresent((command) -> fail(command, failed));
		}
	}

	private void run(List<String> command, ApplicationEnvironmentPreparedEvent event) {
		int code = ApplicationCommandLine.run(event.getEnvironment(), event.getSpringApplication(), command,
				Terminal.system());
		this.carriedOut = true;
		this.exit.accept(code);
	}

	/** Before Spring Boot prints a stack trace. */
	private void fail(List<String> command, ApplicationFailedEvent event) {
		PrintWriter err = Terminal.system().err();
		err.println("error: "
				+ new UnreadableConfiguration(event.getException(), event.getSpringApplication().getClassLoader())
					.message());
		if (command.contains("-v") || command.contains("--verbose")) {
			event.getException().printStackTrace(err);
		}
		err.flush();
		this.exit.accept(ExitCode.USAGE);
	}

}
