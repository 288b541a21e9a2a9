package dev.migration.spring.startup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.migration.Migrator;
import dev.migration.Report;
import dev.migration.RevisionStatus;
import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.runtime.EditedRevision;
import dev.migration.runtime.PlannedStep;
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
	 * @return the strategy
	 */
	public static MigrationStrategy of(OnStartup onStartup, Waiting waiting) {
		return switch (onStartup) {
			case UPGRADE -> warned(StartupStrategies::upgrade);
			case VALIDATE -> warned(StartupStrategies::validate);
			case WAIT -> warned((migrator, target) -> await(migrator, target, waiting));
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

	private static void validate(Migrator migrator, String target) {
		List<Revision> pending = pending(migrator, target);
		List<EditedRevision> edited = migrator.edited();
		if (!pending.isEmpty() || !edited.isEmpty()) {
			throw new DatabaseNotReadyException(pending, edited, Duration.ZERO);
		}
		logger.info("Nothing pending: the database is at target '" + target + "'");
	}

	private static void await(Migrator migrator, String target, Waiting waiting) {
		long began = System.nanoTime();
		List<Revision> pending = pending(migrator, target);
		if (!pending.isEmpty()) {
			logger.info("Waiting up to " + RunLog.time(waiting.timeout()) + " until somebody else has applied "
					+ DatabaseNotReadyException.list(pending));
		}
		while (!pending.isEmpty()) {
			Duration waited = Duration.ofNanos(System.nanoTime() - began);
			if (waited.compareTo(waiting.timeout()) >= 0) {
				throw new DatabaseNotReadyException(pending, List.of(), waited);
			}
			pause(waiting.interval());
			pending = pending(migrator, target);
		}
		logger.info("Nothing pending: the database is at target '" + target + "'");
	}

	private static List<Revision> pending(Migrator migrator, String target) {
		return migrator.plan(Direction.UPGRADE, target).stream().map(PlannedStep::revision).toList();
	}

	private static void pause(Duration interval) {
		try {
			Thread.sleep(Math.max(1, interval.toMillis()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for somebody else to migrate", ex);
		}
	}

}
