package dev.migration.spring.actuate;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

import dev.migration.RevisionStatus;
import dev.migration.Status;
import dev.migration.TimedStatus;

/**
 * Adds {@code migrations} to {@code /actuator/info}: the current revisions by id and
 * message, and how many are pending; or why that is not known.
 */
public final class MigrationsInfoContributor implements InfoContributor {

	private final TimedStatus status;

	/**
	 * Creates the contributor.
	 * @param status what it asks
	 */
	public MigrationsInfoContributor(TimedStatus status) {
		this.status = status;
	}

	@Override
	public void contribute(Info.Builder builder) {
		builder.withDetail("migrations", migrations());
	}

	/** What others contribute must not be lost with our database. */
	private Map<String, Object> migrations() {
		try {
			Status status = this.status.status("heads");
			return Map.of("current", names(status.current()), "pending", status.pending().size());
		}
		catch (RuntimeException ex) {
			return Map.of("unavailable", String.valueOf(ex.getMessage()));
		}
	}

	private static List<String> names(List<RevisionStatus> revisions) {
		return revisions.stream().map((revision) -> revision.id() + " (" + revision.message() + ")").toList();
	}

}
