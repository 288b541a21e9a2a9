package dev.migration.cli;

/**
 * Remarks that several commands make.
 */
final class Hints {

	private Hints() {
	}

	static String noRevisions(Session session) {
		return "no revisions under " + String.join(", ", session.surroundings().locations().get())
				+ "; 'migration revision -m \"…\"' writes the first one";
	}

}
