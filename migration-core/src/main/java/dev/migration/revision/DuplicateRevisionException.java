package dev.migration.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several revisions have the same id.
 */
public final class DuplicateRevisionException extends InvalidGraphException {

	private final transient List<Revision> revisions;

	DuplicateRevisionException(List<Revision> revisions) {
		super("Revision id '" + revisions.get(0).id() + "' is taken more than once: by "
				+ revisions.stream().map(Phrases::located).collect(Collectors.joining(", by "))
				+ "; give all but one of them a new id");
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * The revisions that share the id.
	 * @return two or more
	 */
	public List<Revision> revisions() {
		return this.revisions;
	}

}
