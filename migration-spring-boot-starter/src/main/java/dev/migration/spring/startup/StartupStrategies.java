package dev.migration.spring.startup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.migration.Migrator;
import dev.migration.Report;
import dev.migration.RevisionStatus;
import dev.migration.Status;
import dev.migration.runtime.ChecksumPolicy;
import dev.migration.spring.MigrationProperties;
import dev.migration.spring.MigrationStrategy;

/**
 * What each value of {@code migration.on-startup} does.
 */
public final class StartupStrategies {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private StartupStrategies() {
	}

	/**
	 * The strategy that the properties ask for.
	 * @param properties the properties
	 * @return the strategy
	 */
	public static MigrationStrategy of(MigrationProperties properties) {
		return switch (properties.onStartup()) {
			case UPGRADE -> warned(StartupStrategies::upgrade);
			case VALIDATE -> warned((migrator, target) -> validate(migrator, target, properties.checksum()));
			case WAIT -> warned(new Awaiting(properties.waiting(), properties.checksum()));
			case NONE -> (migrator, target) -> none(properties.exitAfter());
		};
	}

	private static void none(boolean exits) {
		if (exits) {
			logger.warn("'migration.exit-after' ends this process, and 'migration.on-startup=none' keeps it from "
					+ "migrating before: nothing is done");
		}
		else {
			logger.debug("'migration.on-startup' is 'none': nothing is looked at");
		}
	}

	/** The strategy behind a warning of what nobody would miss before production does. */
	private static MigrationStrategy warned(MigrationStrategy strategy) {
		return (migrator, target) -> {
			migrator.emptyLocations()
				.forEach((location) -> logger
					.warn("There are no revisions in '" + location + "'; is 'migration.locations' spelled right?"));
			strategy.migrate(migrator, target);
		};
	}

	private static void upgrade(Migrator migrator, String target) {
		Report report = migrator.upgrade(target);
		RunLog.result(report);
		if (!report.steps().isEmpty()) {
			List<RevisionStatus> heads = migrator.status().heads();
			if (heads.size() > 1) {
				logger.info("There are " + heads.size() + " unmerged heads: "
						+ heads.stream()
							.map((head) -> head.id() + " (" + head.message() + ")")
							.collect(Collectors.joining(", ")));
			}
		}
	}

	private static void validate(Migrator migrator, String target, ChecksumPolicy checksum) {
		Status status = migrator.status(target);
		Readiness readiness = new Readiness(status, checksum);
		if (!readiness.isReady()) {
			throw new DatabaseNotReadyException(status, readiness.forbidden(), Duration.ZERO);
		}
		readiness.tell(target);
	}

}
