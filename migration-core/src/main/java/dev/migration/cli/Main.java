package dev.migration.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The command line for applications without Spring Boot:
 * {@code java -cp … dev.migration.cli.Main upgrade heads}, with the database in
 * {@code DATABASE_URL}.
 */
public final class Main {

	private Main() {
	}

	/**
	 * Runs one command and ends the process with its exit code.
	 * @param args for example {@code upgrade heads}
	 */
	public static void main(String[] args) {
		try {
			System.exit(run(List.of(args), System.getenv(), Terminal.system()));
		}
		catch (NoClassDefFoundError ex) {
			System.err.println("error: " + String.valueOf(ex.getMessage()).replace('/', '.')
					+ " is not on the class path;"
					+ " beside migration-core it takes its dependencies: picocli, the PostgreSQL driver, and spring-jdbc with"
					+ " what that needs. 'mvn dependency:copy-dependencies' gathers them in target/dependency");
			System.exit(ExitCode.FAILED);
		}
	}

	static int run(List<String> arguments, Map<String, String> environment, Terminal terminal) {
		try {
			Settings settings = new Settings(arguments, environment);
			return MigrationCommandLine.run(new Surroundings(settings::migrator, settings::model, settings::locations,
					Path.of(""), environment::get, terminal, Clock.systemUTC()), settings.arguments());
		}
		catch (UsageException ex) {
			terminal.err().println("error: " + ex.getMessage());
			terminal.flush();
			return ExitCode.USAGE;
		}
	}

}
