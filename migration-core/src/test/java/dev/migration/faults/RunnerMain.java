package dev.migration.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.postgresql.ds.PGSimpleDataSource;

import dev.migration.runtime.MigrationRunException;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunResult;

/**
 * A runner in a process of its own: waits for a line on its input, then does the mixed
 * run on the database of its first argument and prints what happens.
 */
public final class RunnerMain {

	private RunnerMain() {
	}

	/**
	 * Runs.
	 * @param arguments the database's URL and the runner's name
	 * @throws IOException when the input ends
	 */
	public static void main(String[] arguments) throws IOException {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(arguments[0]);
		dataSource.setApplicationName(arguments[1]);
		MigrationRunner runner = new MigrationRunner(dataSource, MixedRun.options(arguments[1]), RunnerMain::print);
		System.out.println("ready");
		new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
		try {
			RunResult result = runner.run(MixedRun.request());
			System.out.println("end " + result.steps().size());
		}
		catch (MigrationRunException ex) {
			System.out.println("stopped " + ex.getClass().getSimpleName() + ": " + ex.getMessage());
			System.exit(1);
		}
	}

	private static void print(RunEvent event) {
		String about = (event instanceof RunEvent.Finished finished) ? finished.revision().id()
				: (event instanceof RunEvent.StatementStarted started) ? started.statement() : "";
		String name = event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
		System.out.println((name + " " + about).strip().replace('\n', ' '));
	}

}
