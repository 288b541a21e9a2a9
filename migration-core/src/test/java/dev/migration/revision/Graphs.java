package dev.migration.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Graphs in a line of text, for tests: {@code a; b < a; c < b @left; f < n ! e} is a base
 * {@code a}, its child {@code b}, a labelled {@code c} on it, and an {@code f} on
 * {@code n} that depends on {@code e}; {@code s = a b} replaces {@code a} and {@code b}.
 */
final class Graphs {

	/** A trunk that forks into left and right, and a net that depends on the left. */
	static final String NET = "a; b < a; c < b @left; d < b @right; e < c; n @net; f < n ! e";

	/** A trunk that forks into two labelled branches of two revisions each. */
	static final String FORK = "a; b < a; c1 < b @c1branch; d1 < c1; c2 < b @c2branch; d2 < c2";

	private Graphs() {
	}

	static RevisionGraph graph(String text) {
		return RevisionGraph.of(revisions(text));
	}

	/**
	 * Reads the revisions of a line; each has a message and a file of its own.
	 * @param text the line
	 * @return the revisions
	 */
	static List<Revision> revisions(String text) {
		return Arrays.stream(text.split(";")).map(Graphs::revision).toList();
	}

	static Revision revision(String text) {
		List<String> revises = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		List<String> dependsOn = new ArrayList<>();
		List<String> replaces = new ArrayList<>();
		List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
		String id = words.remove(0);
		List<String> names = revises;
		for (String word : words) {
			if (word.equals("!")) {
				names = dependsOn;
			}
			else if (word.equals("=")) {
				names = replaces;
			}
			else if (word.startsWith("@")) {
				labels.add(word.substring(1));
			}
			else if (!word.equals("<")) {
				names.add(word);
			}
		}
		return new Revision(id, revises, labels, dependsOn, "add " + id, null, id + ".sql")
			.replacing(replaces.isEmpty() ? Replaces.NONE : new Replaces(replaces, 4));
	}

	/**
	 * The inverse of {@link #revisions}, for messages.
	 * @param revisions some revisions
	 * @return the line
	 */
	static String text(List<Revision> revisions) {
		List<String> parts = new ArrayList<>();
		for (Revision revision : revisions) {
			parts.add(revision.id() + part(" < ", revision.revises())
					+ part(" ", revision.branchLabels().stream().map((label) -> "@" + label).toList())
					+ part(" ! ", revision.dependsOn()));
		}
		return String.join("; ", parts);
	}

	static List<String> ids(List<Revision> revisions) {
		return revisions.stream().map(Revision::id).toList();
	}

	private static String part(String before, List<String> names) {
		return names.isEmpty() ? "" : before + String.join(" ", names);
	}

}
