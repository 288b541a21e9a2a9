package dev.migration.revision;

import java.util.List;

/**
 * One head was asked for and there are several.
 */
public final class MultipleHeadsException extends TargetException {

	private final transient List<Revision> heads;

	MultipleHeadsException(String target, List<Revision> heads) {
		super(target,
				"'" + target + "' is ambiguous: there are " + heads.size() + " heads, " + Phrases.locatedList(heads)
						+ "; merge them with 'migration merge heads', ask for 'heads' to have all,"
						+ " or for one of them by its id or by 'label@head'");
		this.heads = List.copyOf(heads);
	}

	/**
	 * The heads.
	 * @return two or more
	 */
	public List<Revision> heads() {
		return this.heads;
	}

}
