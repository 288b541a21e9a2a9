package dev.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migration.revision.Lineage;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/**
 * A closed stretch of history: it ends at one revision, and between its ends nothing
 * comes in and nothing goes out. So one revision can stand for it.
 *
 * @param revisions the revisions, oldest first
 * @param parents the ids of what the first of them revise
 * @param branchLabels the labels they carry
 * @param dependsOn what they depend on outside, as they name it
 * @param below all that has to be applied before the first of them, oldest first
 */
public record SquashRange(List<Revision> revisions, List<String> parents, List<String> branchLabels,
		List<String> dependsOn, List<Revision> below) {

	public SquashRange {
		revisions = List.copyOf(revisions);
		parents = List.copyOf(parents);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
		below = List.copyOf(below);
	}

	/**
	 * Finds the revisions of a range.
	 * @param graph the revisions as the sources have them now
	 * @param text both ends included, as {@link RevisionGraph#range(String)} takes it
	 * @return the closed range
	 * @throws dev.migration.revision.TargetException when an end cannot be found
	 * @throws AuthoringException when no single revision can stand for it
	 */
	public static SquashRange of(RevisionGraph graph, String text) {
		List<Revision> revisions = new ArrayList<>(graph.range(text));
		Collections.reverse(revisions);
		return new Closure(graph, text, revisions).range();
	}

	/**
	 * The newest of them.
	 * @return the upper end
	 */
	public Revision upper() {
		return this.revisions.get(this.revisions.size() - 1);
	}

	/**
	 * The ids of the revisions.
	 * @return the ids, oldest first
	 */
	public List<String> ids() {
		return this.revisions.stream().map(Revision::id).toList();
	}

	/**
	 * Looks whether a range is closed.
	 */
	private static final class Closure {

		private final RevisionGraph graph;

		private final String text;

		private final List<Revision> revisions;

		private final Set<String> ids;

		Closure(RevisionGraph graph, String text, List<Revision> revisions) {
			this.graph = graph;
			this.text = text;
			this.revisions = revisions;
			this.ids = revisions.stream().map(Revision::id).collect(Collectors.toSet());
		}

		SquashRange range() {
			if (this.revisions.size() < 2) {
				throw refused(this.revisions.isEmpty() ? "it has no revision" : "it has one revision, "
						+ this.revisions.get(0).title() + "; both ends are included, so name two");
			}
			refuseReplacing();
			Revision upper = upper();
			Set<String> parents = new LinkedHashSet<>();
			for (Revision revision : this.revisions) {
				refuseLeaving(upper, revision);
				parents.addAll(parentsBelow(revision));
			}
			List<Revision> below = below(upper);
			return new SquashRange(this.revisions, List.copyOf(parents),
					this.revisions.stream().flatMap((each) -> each.branchLabels().stream()).distinct().toList(),
					dependencies(), below);
		}

		private void refuseReplacing() {
			this.revisions.stream().filter((each) -> !each.replaces().isEmpty()).findFirst().ifPresent((each) -> {
				throw refused(each.title() + " replaces others itself: once every database has run a version with it,"
						+ " take its 'replaces' out (and name it where a file still names what it replaces), then squash"
						+ " again");
			});
		}

		private Revision upper() {
			List<Revision> ends = this.revisions.stream().filter((each) -> above(each).isEmpty()).toList();
			if (ends.size() > 1) {
				throw refused("it ends at several revisions, " + names(ends)
						+ "; name one as its upper end, or join them first with 'migration merge'");
			}
			return ends.get(0);
		}

		private List<Revision> above(Revision revision) {
			Lineage lineage = this.graph.lineage(revision.id());
			List<Revision> above = new ArrayList<>(lineage.children());
			above.addAll(lineage.dependents());
			above.removeIf((each) -> !this.ids.contains(each.id()));
			return above;
		}

		private void refuseLeaving(Revision upper, Revision revision) {
			List<Revision> leaving = outside(this.graph.lineage(revision.id()).children());
			if (!revision.equals(upper) && !leaving.isEmpty()) {
				throw refused("a branch leaves it in the middle: " + names(leaving)
						+ ((leaving.size() == 1) ? " revises " : " revise ") + revision.title()
						+ "; end it there, or begin it above");
			}
		}

		/** What a revision of the lower end is built on. */
		private List<String> parentsBelow(Revision revision) {
			List<Revision> parents = this.graph.lineage(revision.id()).parents();
			List<Revision> entering = outside(parents);
			if (!entering.isEmpty() && entering.size() < parents.size()) {
				throw refused("a branch enters it in the middle: " + revision.title() + " revises " + names(entering)
						+ " as well; begin it below where that branch begins, or above " + revision.id());
			}
			return entering.stream().map(Revision::id).toList();
		}

		private List<Revision> below(Revision upper) {
			Set<String> needed = new LinkedHashSet<>();
			for (Revision each : outside(this.graph.lineage(upper.id()).required())) {
				List<Revision> between = new ArrayList<>(this.graph.lineage(each.id()).required());
				between.removeIf((one) -> !this.ids.contains(one.id()));
				if (!between.isEmpty()) {
					throw refused(each.title() + " stands between its ends without being part of it: it needs "
							+ between.get(0).title() + ", and " + upper.title() + " needs it");
				}
				needed.add(each.id());
			}
			return this.graph.impliedBy(needed);
		}

		private List<String> dependencies() {
			return this.revisions.stream()
				.flatMap((each) -> each.dependsOn().stream())
				.distinct()
				.filter((name) -> outside(this.graph.resolve(name)).size() == 1)
				.toList();
		}

		private List<Revision> outside(List<Revision> some) {
			return some.stream().filter((each) -> !this.ids.contains(each.id())).toList();
		}

		private AuthoringException refused(String why) {
			return new AuthoringException("The range '" + this.text + "' cannot become one revision: " + why);
		}

		private static String names(List<Revision> some) {
			return some.stream().map(Revision::title).collect(Collectors.joining(", "));
		}

	}

}
