package dev.migration.revision;

/**
 * Why one revision comes after another.
 *
 * @param from the later revision
 * @param to the id or label it names
 * @param kind how it names it
 */
public record Edge(Revision from, String to, Kind kind) {

	/**
	 * What ties two revisions together.
	 */
	public enum Kind {

		/** The earlier is a parent of the later. */
		REVISES("revises"),

		/** The earlier is on another branch and has to be there first. */
		DEPENDS_ON("depends on");

		private final String verb;

		Kind(String verb) {
			this.verb = verb;
		}

		String verb() {
			return this.verb;
		}

	}

}
