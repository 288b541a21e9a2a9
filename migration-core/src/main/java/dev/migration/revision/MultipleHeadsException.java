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
	 * @param term what was asked for
	 * @param heads the heads there are
	 * @return the exception to throw
	 */
	static MultipleHeadsException whereAllWouldDo(Term term, List<Revision> heads) {
		return new MultipleHeadsException(term.text(), heads, "merge them with 'migration merge heads', ask for "
				+ Phrases.quote(term.text() + "s") + " to have all, or for one of them by its id" + orBranch(term));
	}

	/**
	 * For where there can be only one.
	 * @param term what was asked for
	 * @param heads the heads there are
	 * @return the exception to throw
	 */
	static MultipleHeadsException whereOneIsNeeded(Term term, List<Revision> heads) {
		return new MultipleHeadsException(term.text(), heads,
				"only one is possible here, so name it by its id" + orBranch(term));
	}

	// A branch that has several heads does not help.
	private static String orBranch(Term term) {
		return (term.branch() == null) ? " or by 'label@head'" : "";
	}

	/**
	 * The heads.
	 * @return two or more
	 */
	public List<Revision> heads() {
		return this.heads;
	}

}
