package dev.migration.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The database has some of the revisions that another replaces, and not all of them; so
 * that one is neither applied nor pending.
 */
public final class PartlyReplacedException extends RevisionException {

	private final transient List<PartlyReplaced> revisions;

	PartlyReplacedException(List<PartlyReplaced> revisions) {
		super(message(revisions));
		this.revisions = List.copyOf(revisions);
	}

	static String message(List<PartlyReplaced> revisions) {
		return revisions.stream().map(PartlyReplaced::message).collect(Collectors.joining(". "));
	}

	/**
	 * What is replaced and only partly there.
	 * @return one or more
	 */
	public List<PartlyReplaced> revisions() {
		return this.revisions;
	}

}
