package dev.migration.revision;

import java.util.Collection;
import java.util.List;

/**
 * How messages speak of revisions.
 */
final class Phrases {

	/** How many of a long list a message shows. */
	private static final int SHOWN = 10;

	private Phrases() {
	}

	/**
	 * One revision: its id and message.
	 * @param revision the revision
	 * @return for example {@code 1f0c3d (add posts)}
	 */
	static String of(Revision revision) {
		return revision.message().isBlank() ? revision.id() : revision.id() + " (" + revision.message() + ")";
	}

	/**
	 * One revision and the file it is in.
	 * @param revision the revision
	 * @return for example {@code 1f0c3d (add posts) in db/revisions/add_posts.sql}
	 */
	static String located(Revision revision) {
		return (revision.location() != null) ? of(revision) + " in " + revision.location() : of(revision);
	}

	static String list(Collection<Revision> revisions) {
		return join(revisions.stream().map(Phrases::of).toList(), "and");
	}

	/**
	 * Revisions and the files they are in.
	 * @param revisions the revisions
	 * @return a list in words
	 */
	static String locatedList(Collection<Revision> revisions) {
		return join(revisions.stream().map(Phrases::located).toList(), "and");
	}

	static String choice(Collection<Revision> revisions) {
		return join(revisions.stream().map(Phrases::of).toList(), "or");
	}

	/**
	 * Did you mean, or nothing.
	 * @param nearMisses names that are near
	 * @return a clause that begins with a semicolon, or an empty string
	 */
	static String didYouMean(List<String> nearMisses) {
		return nearMisses.isEmpty() ? ""
				: "; did you mean " + join(nearMisses.stream().map((name) -> "'" + name + "'").toList(), "or") + "?";
	}

	static String join(List<String> items, String conjunction) {
		if (items.size() > SHOWN) {
			return String.join(", ", items.subList(0, SHOWN)) + " " + conjunction + " " + (items.size() - SHOWN)
					+ " more";
		}
		if (items.size() < 2) {
			return String.join("", items);
		}
		int last = items.size() - 1;
		return String.join(", ", items.subList(0, last)) + " " + conjunction + " " + items.get(last);
	}

	static String count(int number, String noun) {
		return number + " " + noun + ((number != 1) ? "s" : "");
	}

}
