package dev.migration.revision;

import java.util.List;

/**
 * A range whose lower end does not lead to its upper end.
 */
public final class UnrelatedRangeException extends TargetException {

	private final transient List<Revision> lower;

	private final transient List<Revision> upper;

	UnrelatedRangeException(String target, List<Revision> lower, List<Revision> upper, String hint) {
		super(target,
				"Range " + Phrases.quote(target) + " is empty: " + Phrases.locatedList(lower)
						+ ((lower.size() == 1) ? " does" : " do") + " not lead to "
						+ (upper.isEmpty() ? "any revision asked for" : Phrases.locatedList(upper)) + "; " + hint);
		this.lower = List.copyOf(lower);
		this.upper = List.copyOf(upper);
	}

	/**
	 * The lower end.
	 * @return one or more revisions
	 */
	public List<Revision> lower() {
		return this.lower;
	}

	/**
	 * The upper end.
	 * @return the revisions, perhaps none
	 */
	public List<Revision> upper() {
		return this.upper;
	}

}
