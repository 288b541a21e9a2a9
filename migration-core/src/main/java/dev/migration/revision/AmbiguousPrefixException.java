package dev.migration.revision;

import java.util.List;

/**
 * A beginning that several ids or labels have.
 */
public final class AmbiguousPrefixException extends TargetException {

	private final transient List<Revision> candidates;

	AmbiguousPrefixException(String target, List<Revision> candidates) {
		super(target, Phrases.quote(target) + " is ambiguous: " + Phrases.count(candidates.size(), "revision")
				+ " begin with it, " + Phrases.locatedList(candidates) + "; type more of the one you mean");
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * The revisions it could be.
	 * @return two or more
	 */
	public List<Revision> candidates() {
		return this.candidates;
	}

}
