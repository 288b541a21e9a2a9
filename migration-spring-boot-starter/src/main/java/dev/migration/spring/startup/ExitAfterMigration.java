package dev.migration.spring.startup;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.migration.Migrator;

/**
 * Ends the process when it has migrated: what {@code migration.exit-after} does, for a
 * job or an init container. The web server has not started by then.
 */
public final class ExitAfterMigration implements Runnable {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final DataSource dataSource;

	/**
	 * Creates the end.
	 * @param dataSource where the connections came from, closed first
	 */
	public ExitAfterMigration(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void run() {
		logger.info("Exiting as 'migration.exit-after' says");
		if (this.dataSource instanceof AutoCloseable closeable) {
			try {
				closeable.close();
			}
			catch (Exception ex) {
				logger.debug("A connection did not close", ex);
			}
		}
		System.exit(0);
	}

}
