package dev.migration.spring.startup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.migration.RevisionStatus;
import dev.migration.Status;
import dev.migration.revision.Relation;

/**
 * The database is not where the application wants it, and the application was told not to
 * change that itself.
 */
public final class DatabaseNotReadyException extends RuntimeException {

	private static final int LISTED = 5;

	private final transient List<RevisionStatus> pending;

	private final transient List<RevisionStatus> edited;

	private final Duration waited;

	DatabaseNotReadyException(Status status, List<RevisionStatus> edited, Duration waited) {
		super(message(status, edited, waited));
		this.pending = status.pending();
		this.edited = List.copyOf(edited);
		this.waited = waited;
	}

	private static String message(Status status, List<RevisionStatus> edited, Duration waited) {
		if (status.relation() == Relation.DIVERGED && status.explanation() != null) {
			return status.explanation();
		}
		String lacks = status.pending().isEmpty() ? "" : "The database lacks " + list(status.pending())
				+ (waited.isZero() ? "" : ", and nobody applied them within " + RunLog.time(waited));
		String differs = edited.isEmpty() ? "" : "Edited after being applied: " + list(edited);
		return (lacks.isEmpty() || differs.isEmpty()) ? lacks + differs : lacks + ". " + differs;
	}

	static String list(List<RevisionStatus> revisions) {
		return revisions.size() + ((revisions.size() == 1) ? " revision: " : " revisions: ")
				+ revisions.stream()
					.limit(LISTED)
					.map((revision) -> revision.id() + " (" + revision.message() + ")")
					.collect(Collectors.joining(", "))
				+ ((revisions.size() > LISTED) ? " and " + (revisions.size() - LISTED) + " more" : "");
	}

	/**
	 * The revisions that wait to be applied.
	 * @return them in the order in which an upgrade would apply them
	 */
	public List<RevisionStatus> pending() {
		return this.pending;
	}

	/**
	 * The applied revisions whose scripts say something else now.
	 * @return the revisions, newest first
	 */
	public List<RevisionStatus> edited() {
		return this.edited;
	}

	/**
	 * How long the application waited for somebody to apply them.
	 * @return the time, zero when it was not told to wait
	 */
	public Duration waited() {
		return this.waited;
	}

}
