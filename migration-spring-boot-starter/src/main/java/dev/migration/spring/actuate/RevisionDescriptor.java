package dev.migration.spring.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migration.RevisionStatus;
import dev.migration.RevisionStatus.Application;

/**
 * One revision, as JSON; what does not apply to it is left out.
 *
 * @param id the id
 * @param message what it is for
 * @param parents the ids of its parents
 * @param kind {@code java} or {@code sql}
 * @param location where its script is; absent when this application does not have it
 * @param appliedAt when it was applied; absent when it is pending
 * @param duration how long that took
 * @param appliedBy who applied it
 */
public record RevisionDescriptor(String id, String message, List<String> parents, String kind,
		@Nullable String location, @Nullable Instant appliedAt, @Nullable Duration duration,
		@Nullable String appliedBy) implements OperationResponseBody {

	static RevisionDescriptor of(RevisionStatus revision) {
		Application application = revision.application();
		return new RevisionDescriptor(revision.id(), revision.message(), revision.revises(), revision.kind(),
				revision.location(), (application != null) ? application.at() : null,
				(application != null) ? application.took() : null, (application != null) ? application.by() : null);
	}

}
