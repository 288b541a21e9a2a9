package dev.migration.revision;

import java.util.List;

/**
 * A revision that replaces others of which the database has some and not all.
 *
 * @param revision the revision that stands for them
 * @param applied the ids of those the database has, in the order of the file
 * @param missing the ids of the others, in the order of the file
 */
public record PartlyReplaced(Revision revision, List<String> applied, List<String> missing) {

	public PartlyReplaced {
		applied = List.copyOf(applied);
		missing = List.copyOf(missing);
	}

	String message() {
		String last = this.missing.get(this.missing.size() - 1);
		return Phrases.located(this.revision) + " replaces revisions of which the database has "
				+ Phrases.join(this.applied, "and") + " applied, and not " + Phrases.join(this.missing, "and")
				+ ". Upgrade with the version of the application that still has them to " + Phrases.quote(last)
				+ ", then deploy this one";
	}

}
