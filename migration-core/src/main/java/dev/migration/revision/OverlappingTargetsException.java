package dev.migration.revision;

import java.util.List;

/**
 * Several targets were asked for, one of which is needed by another.
 */
public final class OverlappingTargetsException extends TargetException {

	private final transient Revision upper;

	private final transient List<Revision> contained;

	OverlappingTargetsException(String target, Revision upper, List<Revision> contained) {
		super(target,
				Phrases.quote(target) + " overlaps: " + Phrases.of(upper) + " already needs " + Phrases.list(contained)
						+ "; ask for " + Phrases.of(upper) + " alone, or for " + Phrases.choice(contained) + " alone");
		this.upper = upper;
		this.contained = List.copyOf(contained);
	}

	/**
	 * The target that contains others.
	 * @return a revision asked for
	 */
	public Revision upper() {
		return this.upper;
	}

	/**
	 * The targets it contains.
	 * @return one or more revisions asked for
	 */
	public List<Revision> contained() {
		return this.contained;
	}

}
