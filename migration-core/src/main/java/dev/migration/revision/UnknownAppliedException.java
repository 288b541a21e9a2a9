package dev.migration.revision;

import java.util.List;

/**
 * The database says that revisions are applied which are not in the graph.
 */
public final class UnknownAppliedException extends RevisionException {

	private final List<String> ids;

	UnknownAppliedException(List<String> ids) {
		super("The database has " + Phrases.count(ids.size(), "revision") + " applied that cannot be found: "
				+ Phrases.join(ids.stream().map(Phrases::quote).toList(), "and")
				+ "; run the version of the application that brought " + ((ids.size() == 1) ? "it" : "them")
				+ ", restore the files, or 'migration stamp --purge' what the database really has");
		this.ids = List.copyOf(ids);
	}

	/**
	 * The unknown ids.
	 * @return one or more, in the order they were given
	 */
	public List<String> ids() {
		return this.ids;
	}

}
