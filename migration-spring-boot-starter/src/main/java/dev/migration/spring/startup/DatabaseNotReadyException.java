package dev.migration.spring.startup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.migration.revision.Revision;
import dev.migration.runtime.EditedRevision;

/**
 * The database is not where the application wants it, and the application was told not to
 * change that itself.
 */
public final class DatabaseNotReadyException extends RuntimeException {

	private static final int LISTED = 5;

	private final transient List<Revision> pending;

	private final transient List<EditedRevision> edited;

	private final Duration waited;

	DatabaseNotReadyException(List<Revision> pending, List<EditedRevision> edited, Duration waited) {
		super(message(pending, edited, waited));
		this.pending = List.copyOf(pending);
		this.edited = List.copyOf(edited);
		this.waited = waited;
	}

	private static String message(List<Revision> pending, List<EditedRevision> edited, Duration waited) {
		String lacks = pending.isEmpty() ? "" : "The database lacks " + list(pending)
				+ (waited.isZero() ? "" : ", and nobody applied them within " + RunLog.time(waited));
		String differs = edited.isEmpty() ? "" : "Edited after being applied: "
				+ list(edited.stream().map((each) -> each.applied().revision()).toList());
		return (lacks.isEmpty() || differs.isEmpty()) ? lacks + differs : lacks + ". " + differs;
	}

	static String list(List<Revision> revisions) {
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
	public List<Revision> pending() {
		return this.pending;
	}

	/**
	 * The applied revisions whose scripts say something else now.
	 * @return the revisions, newest first
	 */
	public List<EditedRevision> edited() {
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
