package dev.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/**
 * Moves the revisions of one branch, none of them applied yet, on top of another head, so
 * that there is one head less and no merge.
 */
public final class Rebase {

	private final RevisionGraph graph;

	private final Set<String> applied;

	/**
	 * Creates the use case.
	 * @param graph the revisions as the sources have them now
	 * @param applied ids of the applied revisions
	 */
	public Rebase(RevisionGraph graph, Set<String> applied) {
		this.graph = graph;
		this.applied = Set.copyOf(applied);
	}

	/**
	 * Finds out which parents change.
	 * @param branch the head of the branch to move
	 * @param onto where its first revisions go
	 * @return the new parents by revision id
	 * @throws AuthoringException when nothing can be moved, or an applied revision would
	 * @throws dev.migration.revision.InvalidGraphException when the result would be no
	 * graph
	 */
	public Map<String, List<String>> plan(Revision branch, Revision onto) {
		Set<String> below = line(onto);
		Set<String> moved = line(branch);
		moved.removeAll(below);
		if (moved.isEmpty()) {
			throw new AuthoringException(
					branch.title() + " is on the line to " + onto.title() + " already; there is nothing to move");
		}
		refuseApplied(moved);
		Map<String, List<String>> parents = new LinkedHashMap<>();
		for (String id : moved) {
			Revision revision = this.graph.find(id).orElseThrow();
			List<String> kept = revision.revises().stream().filter(moved::contains).toList();
			List<String> wanted = kept.isEmpty() ? List.of(onto.id()) : kept;
			if (!wanted.equals(revision.revises())) {
				parents.put(id, wanted);
			}
		}
		if (parents.isEmpty()) {
			throw new AuthoringException(
					branch.title() + " is on top of " + onto.title() + " already; there is nothing to move");
		}
		check(parents);
		return parents;
	}

	/**
	 * Writes the new parents into the sources.
	 * @param parents the new parents by revision id
	 * @param tree the sources
	 * @return the changed files
	 * @throws AuthoringException when a source is not in the project; nothing is written
	 */
	public static List<Path> write(Map<String, List<String>> parents, SourceTree tree) {
		parents.keySet().stream().filter((id) -> tree.file(id).isEmpty()).findFirst().ifPresent((id) -> {
			throw new AuthoringException("The source of revision " + id + " is not in this project");
		});
		List<Path> files = new ArrayList<>();
		parents.forEach((id, ids) -> files.add(tree.rewire(id, ids)));
		return files;
	}

	private Set<String> line(Revision revision) {
		Set<String> ids = new LinkedHashSet<>();
		this.graph.lineage(revision.id()).ancestors().forEach((ancestor) -> ids.add(ancestor.id()));
		ids.add(revision.id());
		return ids;
	}

	private void refuseApplied(Set<String> moved) {
		String found = moved.stream()
			.filter(this.applied::contains)
			.map((id) -> id + " (" + this.graph.find(id).map(Revision::message).orElse("") + ")")
			.collect(Collectors.joining(", "));
		if (!found.isEmpty()) {
			throw new AuthoringException("Applied revisions cannot be moved: " + found
					+ "; move the other branch, or join both with 'migration merge heads'");
		}
	}

	private void check(Map<String, List<String>> parents) {
		RevisionGraph.of(this.graph.revisions().stream().map((revision) -> {
			List<String> changed = parents.get(revision.id());
			return (changed != null) ? revision.onTopOf(changed, revision.dependsOn()) : revision;
		}).toList());
	}

}
