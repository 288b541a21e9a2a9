package dev.migration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A model can be compared only with a database that is at the heads: what pending
 * revisions do would come out a second time.
 */
public final class NotAtHeadsException extends RuntimeException {

	private final transient List<RevisionStatus> pending;

	private final transient List<RevisionStatus> unknown;

	NotAtHeadsException(List<RevisionStatus> pending, List<RevisionStatus> unknown) {
		super(pending.isEmpty()
				? "The database has revisions that this application does not know: " + list(unknown)
						+ "; compare the model with an application that has them"
				: "The database is not at the heads, so its model cannot be compared. Pending: " + list(pending)
						+ "; run 'migration upgrade' first");
		this.pending = List.copyOf(pending);
		this.unknown = List.copyOf(unknown);
	}

	private static String list(List<RevisionStatus> revisions) {
		return revisions.stream()
			.map((revision) -> revision.id() + " (" + revision.message() + ")")
			.collect(Collectors.joining(", "));
	}

	/**
	 * The revisions that are not applied.
	 * @return the revisions, in order
	 */
	public List<RevisionStatus> pending() {
		return this.pending;
	}

	/**
	 * The applied revisions whose scripts this application lacks.
	 * @return the revisions
	 */
	public List<RevisionStatus> unknown() {
		return this.unknown;
	}

}
