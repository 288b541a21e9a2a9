package dev.migration.revision;

import java.util.List;

/**
 * Which older revisions, whose files are gone, a revision stands for.
 *
 * @param ids their whole ids, by custom the oldest first; empty for a revision of its own
 * @param line the line of the file that names them, from 1; 0 when unknown
 */
public record Replaces(List<String> ids, int line) {

	/** Of a revision that stands for no other. */
	public static final Replaces NONE = new Replaces(List.of(), 0);

	public Replaces {
		ids = List.copyOf(ids);
	}

	/**
	 * What is replaced by a source that has no lines.
	 * @param ids the whole ids
	 * @return the same
	 */
	public static Replaces of(List<String> ids) {
		return ids.isEmpty() ? NONE : new Replaces(ids, 0);
	}

	/**
	 * Whether nothing is replaced.
	 * @return {@code true} for a revision of its own
	 */
	public boolean isEmpty() {
		return this.ids.isEmpty();
	}

}
