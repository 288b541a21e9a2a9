package dev.migration.revision;

import java.util.List;

/**
 * A relative target that meets a fork, a merge, or several places to start from.
 */
public final class AmbiguousWalkException extends TargetException {

	private final transient List<Revision> choices;

	AmbiguousWalkException(String target, List<Revision> choices, String reason) {
		super(target, Phrases.quote(target) + " is ambiguous: " + reason);
		this.choices = List.copyOf(choices);
	}

	/**
	 * The revisions to choose from.
	 * @return two or more
	 */
	public List<Revision> choices() {
		return this.choices;
	}

}
