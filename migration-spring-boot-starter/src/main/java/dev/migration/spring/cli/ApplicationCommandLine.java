package dev.migration.spring.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

import dev.migration.Migrator;
import dev.migration.MigratorBuilder;
import dev.migration.cli.ExitCode;
import dev.migration.cli.LazyDataSource;
import dev.migration.cli.MigrationCommandLine;
import dev.migration.cli.Surroundings;
import dev.migration.cli.Terminal;
import dev.migration.spring.ApplicationName;
import dev.migration.spring.database.DatabaseLocator;
import dev.migration.spring.database.DatabaseOrigin;
import dev.migration.spring.database.EnvironmentDatabase;
import dev.migration.spring.database.OwnDatabase;
import dev.migration.spring.database.ScratchLocator;
import dev.migration.spring.model.ModelLocator;

/**
 * Runs a command with what the application's environment says.
 */
final class ApplicationCommandLine {

	private final Environment environment;

	private final ClassLoader classLoader;

	private final Terminal terminal;

	private final DatabaseLocator locator;

	private ApplicationCommandLine(Environment environment, ClassLoader classLoader, Terminal terminal) {
		this.environment = environment;
		this.classLoader = classLoader;
		this.terminal = terminal;
		this.locator = new DatabaseLocator(environment, classLoader);
	}

	static int run(Environment environment, SpringApplication started, List<String> arguments, Terminal terminal) {
		Optional<String> mistyped = (environment instanceof ConfigurableEnvironment properties)
				? MistypedProperties.find(properties) : Optional.empty();
		if (mistyped.isPresent()) {
			terminal.err().println("error: " + mistyped.get());
			return ExitCode.USAGE;
		}
		ClassLoader classLoader = started.getClassLoader();
		ApplicationCommandLine application = new ApplicationCommandLine(environment, classLoader, terminal);
		try (OwnDatabase own = new OwnDatabase(application.locator)) {
			return MigrationCommandLine.run(new Surroundings(() -> application.migrator(own),
					new ApplicationModel(environment, application.locator, own,
							() -> new ModelLocator(environment, classLoader, started.getMainApplicationClass())),
					application.locator.properties()::locations, Path.of(""), application::variable, terminal,
					Clock.systemUTC()), arguments);
		}
	}

	private MigratorBuilder migrator(OwnDatabase own) {
		LazyDataSource dataSource = new LazyDataSource(() -> {
			if (this.locator.origin() == DatabaseOrigin.EMBEDDED) {
				this.terminal.err().println("no database is configured: using an embedded PostgreSQL for development");
			}
			return EnvironmentDatabase.dataSource(this.environment, this.locator, own);
		});
		return this.locator.properties()
			.applyTo(Migrator.builder(dataSource))
			.classLoader(this.classLoader)
			.scratch(() -> ScratchLocator.databases(this.environment, this.locator, own).create())
			.application(ApplicationName.of(this.environment))
			.version(this.environment.getProperty("spring.application.version"));
	}

	/** {@code MIGRATION_TEMPLATE_SQL} may as well be a property. */
	private @Nullable String variable(String name) {
		String value = this.environment.getProperty(name);
		return (value != null || !name.startsWith("MIGRATION_")) ? value
				: this.environment.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
	}

}
