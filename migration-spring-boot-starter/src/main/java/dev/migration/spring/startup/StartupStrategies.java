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
import dev.migration.spring.MigrationProperties.Waiting;
import dev.migration.spring.MigrationStrategy;
import dev.migration.spring.OnStartup;

/**
 * What each value of {@code migration.on-startup} does.
 */
public final class StartupStrategies {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private StartupStrategies() {
	}

	/**
	 * The strategy for a value.
	 * @param onStartup the value
	 * @param waiting how to wait for somebody else
	 * @param checksum what an edited revision does
	 * @return the strategy
	 */
	public static MigrationStrategy of(OnStartup onStartup, Waiting waiting, ChecksumPolicy checksum) {
		return switch (onStartup) {
			case UPGRADE -> warned(StartupStrategies::upgrade);
			case VALIDATE -> warned((migrator, target) -> validate(migrator, target, checksum));
			case WAIT -> warned((migrator, target) -> new Awaiting(waiting, checksum).migrate(migrator, target));
			case NONE -> (migrator, target) -> logger.debug("'migration.on-startup' is 'none': nothing is looked at");
		};
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
