package dev.migration.revision;

import java.util.List;

/**
 * Several targets were asked for that contradict each other: one needs another, or one
 * takes back what another keeps.
 */
public final class OverlappingTargetsException extends TargetException {

	private final transient List<Revision> upper;

	private final transient List<Revision> contained;

	private OverlappingTargetsException(String target, List<Revision> upper, List<Revision> contained, String reason) {
		super(target, Phrases.quote(target) + " overlaps: " + reason);
		this.upper = List.copyOf(upper);
		this.contained = List.copyOf(contained);
	}

	/**
	 * For targets that others need.
	 * @param target as typed
	 * @param upper the targets that need others
	 * @param contained the targets they need
	 * @return the exception to throw
	 */
	static OverlappingTargetsException needed(String target, List<Revision> upper, List<Revision> contained) {
		boolean one = contained.size() == 1;
		String ids = Phrases.join(contained.stream().map(Revision::id).toList(), "and");
		return new OverlappingTargetsException(target, upper, contained,
				Phrases.locatedList(upper) + " already " + ((upper.size() == 1) ? "needs " : "need ")
						+ Phrases.locatedList(contained) + "; leave out " + ids
						+ (one ? ", which comes along, or ask for it alone"
								: ", which come along, or ask for one of them alone"));
	}

	/**
	 * For base together with what stands on it.
	 * @param target as typed
	 * @param base the part of it that means base
	 * @param upper the targets above
	 * @return the exception to throw
	 */
	static OverlappingTargetsException base(String target, String base, List<Revision> upper) {
		return new OverlappingTargetsException(target, upper, List.of(), Phrases.quote(base) + " is beneath "
				+ Phrases.locatedList(upper) + "; leave it out, or ask for it alone");
	}

	/**
	 * For a downgrade to one target that takes back another.
	 * @param target as typed
	 * @param kept the targets that would be taken back
	 * @param lower the targets for which they would be, without base
	 * @param reason which for which
	 * @return the exception to throw
	 */
	static OverlappingTargetsException takenBack(String target, List<Revision> kept, List<Revision> lower,
			String reason) {
		return new OverlappingTargetsException(target, kept, lower,
				reason + "; what a target names stays applied, so ask for one of them alone");
	}

	/**
	 * The targets that need others, stand on base, or would be taken back for others.
	 * @return one or more revisions asked for
	 */
	public List<Revision> upper() {
		return this.upper;
	}

	/**
	 * The targets beneath.
	 * @return the revisions asked for, none for base
	 */
	public List<Revision> contained() {
		return this.contained;
	}

}
