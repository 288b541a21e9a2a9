package dev.migration.spring.actuate;

import java.util.List;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import dev.migration.HalfDoneStatus;
import dev.migration.RevisionStatus;
import dev.migration.Status;
import dev.migration.TimedStatus;
import dev.migration.spring.MigrationProperties;

/**
 * Health {@code migrations}: {@code UP} when the database has all that the application
 * knows, else as configured; with the current, pending and unmerged revisions as details.
 */
public final class MigrationsHealthIndicator extends AbstractHealthIndicator {

	private final TimedStatus status;

	private final String target;

	private final MigrationProperties.Health settings;

	/**
	 * Creates the indicator.
	 * @param status what it asks
	 * @param target where the application wants the database; what is behind it is not
	 * pending
	 * @param settings which status means what
	 */
	public MigrationsHealthIndicator(TimedStatus status, String target, MigrationProperties.Health settings) {
		super("The migrations' state cannot be read");
		this.status = status;
		this.target = target;
		this.settings = settings;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Status status = this.status.status(this.target);
		builder.up().withDetail("current", ids(status.current())).withDetail("pending", ids(status.pending()));
		if (status.heads().size() > 1) {
			builder.withDetail("unmergedHeads", ids(status.heads()));
		}
		if (!status.edited().isEmpty()) {
			builder.status(this.settings.edited()).withDetail("edited", ids(status.edited()));
		}
		if (status.isHalfDone()) {
			builder.withDetail("halfDone", status.halfDone().stream().map(HalfDoneStatus::fact).toList());
		}
		if (!status.pending().isEmpty() || status.isHalfDone()) {
			builder.status(this.settings.pending());
		}
	}

	private static List<String> ids(List<RevisionStatus> revisions) {
		return revisions.stream().map(RevisionStatus::id).toList();
	}

}
