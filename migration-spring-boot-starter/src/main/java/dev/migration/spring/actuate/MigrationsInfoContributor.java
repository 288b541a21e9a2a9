package dev.migration.spring.actuate;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

import dev.migration.Migrator;
import dev.migration.RevisionStatus;
import dev.migration.Status;

/**
 * Adds {@code migrations} to {@code /actuator/info}: the current revisions by id and
 * message, and how many are pending; or why that is not known.
 */
public final class MigrationsInfoContributor implements InfoContributor {

	private final Migrator migrator;

	/**
	 * Creates the contributor.
	 * @param migrator what it asks
	 */
	public MigrationsInfoContributor(Migrator migrator) {
		this.migrator = migrator;
	}

	@Override
	public void contribute(Info.Builder builder) {
		builder.withDetail("migrations", migrations());
	}

	/** What others contribute must not be lost with our database. */
	private Map<String, Object> migrations() {
		try {
			Status status = this.migrator.status();
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
