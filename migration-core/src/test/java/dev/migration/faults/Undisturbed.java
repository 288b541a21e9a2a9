package dev.migration.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.migration.runtime.MigrationRunner;
import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.TestDatabase;

/**
 * What the mixed run does when nobody disturbs it; done once a JVM.
 *
 * @param catalog what the database holds then
 * @param duration how long it takes
 */
record Undisturbed(List<String> catalog, Duration duration) {

	private static final Undisturbed RUN = run();

	static Undisturbed shared() {
		return RUN;
	}

	private static Undisturbed run() {
		try {
			TestDatabase database = EmbeddedServer.shared().createDatabase();
			Duration duration = new MigrationRunner(database.dataSource(), MixedRun.options("undisturbed"), (event) -> {
			}).run(MixedRun.request()).took();
			List<String> catalog = CatalogText.of(database.jdbc());
			EmbeddedServer.shared().dropDatabase(database);
			return new Undisturbed(catalog, duration);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The undisturbed run needs a database", ex);
		}
	}

}
