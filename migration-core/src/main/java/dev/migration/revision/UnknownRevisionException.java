package dev.migration.revision;

import java.util.List;

/**
 * A name that no revision has.
 */
public final class UnknownRevisionException extends TargetException {

	private final List<String> nearMisses;

	UnknownRevisionException(String target, String what, List<String> nearMisses, String among) {
		super(target, "No " + what + " " + Phrases.quote(target) + " among " + among + Phrases.didYouMean(nearMisses)
				+ (nearMisses.isEmpty() ? "; " : " ") + "'migration history' lists them");
		this.nearMisses = List.copyOf(nearMisses);
	}

	/**
	 * Ids and labels that look like it.
	 * @return the nearest first; often empty
	 */
	public List<String> nearMisses() {
		return this.nearMisses;
	}

}
