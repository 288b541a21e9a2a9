package dev.migration.revision;

import java.util.List;

/**
 * One head was asked for and there are several.
 */
public final class MultipleHeadsException extends TargetException {

	private final transient List<Revision> heads;

	private MultipleHeadsException(String target, List<Revision> heads, String advice) {
		super(target, Phrases.quote(target) + " is ambiguous: there are " + heads.size() + " heads, "
				+ Phrases.locatedList(heads) + "; " + advice);
		this.heads = List.copyOf(heads);
	}

	/**
	 * For who asked for the head where all of them would do.
	 * @param target as typed
	 * @param all what to type for all of them
	 * @param heads the heads there are
	 * @return the exception to throw
	 */
	static MultipleHeadsException whereAllWouldDo(String target, String all, List<Revision> heads) {
		return new MultipleHeadsException(target, heads, "merge them with 'migration merge heads', ask for "
				+ Phrases.quote(all) + " to have all, or for one of them by its id or by 'label@head'");
	}

	/**
	 * For where there can be only one.
	 * @param target as typed
	 * @param heads the heads there are
	 * @return the exception to throw
	 */
	static MultipleHeadsException whereOneIsNeeded(String target, List<Revision> heads) {
		return new MultipleHeadsException(target, heads,
				"only one is possible here, so name it by its id or by 'label@head'");
	}

	/**
	 * The heads.
	 * @return two or more
	 */
	public List<Revision> heads() {
		return this.heads;
	}

}
