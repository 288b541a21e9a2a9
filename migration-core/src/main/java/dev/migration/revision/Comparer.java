package dev.migration.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Completes the artifact's graph with what the database stored, and says what differs. A
 * row can hold anything, so nothing that is stored makes it fail.
 */
final class Comparer {

	private final Nodes known;

	private final Map<String, Revision> stored = new HashMap<>();

	/** By id, so that nothing depends on the order the database gives them in. */
	private final Map<String, Revision> unknown = new TreeMap<>();

	/** The labels that unknown revisions brought, and whose they are. */
	private final Map<String, String> labels = new HashMap<>();

	private final List<Edge> missing = new ArrayList<>();

	private final List<Comparison.Fault> faults = new ArrayList<>();

	private final List<PartlyReplaced> partly;

	Comparer(Nodes known, Collection<Revision> stored) {
		this.known = known;
		stored.forEach((revision) -> this.stored.putIfAbsent(revision.id(), revision));
		this.partly = new Succession(known, this.stored).partly();
		this.stored.forEach((id, revision) -> {
			if (known.own(id) == null) {
				this.unknown.put(id, revision);
			}
		});
		this.unknown.values().forEach(this::addLabels);
	}

	Comparison compare() {
		Nodes joined = this.unknown.isEmpty() ? this.known : join();
		BitSet applied = joined.where((node) -> this.stored.containsKey(joined.revision(node).id()));
		BitSet unknown = joined.where((node) -> this.unknown.containsKey(joined.revision(node).id()));
		BitSet pending = joined.where((node) -> !applied.get(node));
		BitSet gaps = new Walks(joined).required(applied);
		gaps.andNot(applied);
		return new Comparison(new RevisionGraph(joined), joined.revisions(unknown), joined.revisions(pending),
				joined.revisions(gaps), this.missing, moved(), this.faults, this.partly);
	}

	private Nodes join() {
		this.unknown.values().forEach(this::checkId);
		List<Revision> completed = this.unknown.values().stream().map(this::complete).toList();
		Nodes joined = NodesBuilder.join(this.known, completed);
		CycleFinder cycles = new CycleFinder(joined);
		if (cycles.left().isEmpty()) {
			return joined;
		}
		// What the files bring leads to the files only, so a cycle is all stored.
		addCycle(cycles.cycle());
		Set<String> left = joined.revisions(cycles.left()).stream().map(Revision::id).collect(Collectors.toSet());
		return NodesBuilder.join(this.known,
				completed.stream()
					.map((revision) -> left.contains(revision.id()) ? without(revision, left::contains) : revision)
					.toList());
	}

	private void checkId(Revision revision) {
		String id = revision.id();
		Integer labelled = this.known.label(id);
		String fault = Names.fault(id);
		if (labelled != null) {
			addFault(revision, "its id is the branch label of " + Phrases.located(this.known.revision(labelled)));
		}
		else if (Names.isReserved(id)) {
			addFault(revision, "its id is a reserved word");
		}
		else if (fault != null) {
			addFault(revision, "its id is no name, as " + fault);
		}
	}

	private void addCycle(List<Edge> cycle) {
		Revision first = cycle.get(0).from();
		addFault(first,
				cycle.stream()
					.map((edge) -> edge.from().id() + " " + edge.kind().verb() + " ")
					.collect(Collectors.joining("", "it comes after itself, as ", first.id())));
	}

	private void addFault(Revision revision, String reason) {
		this.faults.add(new Comparison.Fault(revision, reason));
	}

	// A label belongs to the file that has it now, and only then to whoever had it when
	// applied.
	private void addLabels(Revision revision) {
		for (String label : revision.branchLabels()) {
			boolean free = this.known.label(label) == null && !isId(label);
			if (free && !Names.isReserved(label) && Names.fault(label) == null) {
				this.labels.putIfAbsent(label, revision.id());
			}
		}
	}

	// An applied revision as the graph can hold it: without edges that lead nowhere or to
	// itself, without labels that are another's.
	private Revision complete(Revision revision) {
		List<String> own = revision.branchLabels()
			.stream()
			.filter((label) -> revision.id().equals(this.labels.get(label)))
			.toList();
		return new Revision(revision.id(), existing(revision, revision.revises(), Edge.Kind.REVISES), own,
				existing(revision, revision.dependsOn(), Edge.Kind.DEPENDS_ON), revision.message(), revision.created(),
				revision.location(), revision.line());
	}

	private List<String> existing(Revision from, List<String> names, Edge.Kind kind) {
		List<String> existing = new ArrayList<>();
		for (String name : names) {
			String id = (kind == Edge.Kind.DEPENDS_ON) ? id(name) : present(name);
			if (!isId(id)) {
				this.missing.add(new Edge(from, name, kind));
			}
			else if (id.equals(from.id())) {
				addCycle(List.of(new Edge(from, name, kind)));
			}
			else {
				existing.add(id);
			}
		}
		return existing;
	}

	private static Revision without(Revision revision, Predicate<String> cut) {
		Predicate<String> stays = cut.negate();
		return revision.onTopOf(revision.revises().stream().filter(stays).toList(),
				revision.dependsOn().stream().filter(stays).toList());
	}

	private boolean isId(String name) {
		return this.known.id(name) != null || this.unknown.containsKey(name);
	}

	// Dependencies may be written as labels on either side, so they are compared by id,
	// and what is replaced by the id of what stands for it. Where a row's id is a label
	// of
	// the files, the files are right.
	private String id(String name) {
		Integer labelled = this.known.label(name);
		if (labelled != null) {
			return this.known.revision(labelled).id();
		}
		return isId(name) ? present(name) : this.labels.getOrDefault(name, name);
	}

	private List<Revision> moved() {
		return this.known.revisions()
			.stream()
			.filter((revision) -> isMoved(revision, this.stored.get(revision.id())))
			.toList();
	}

	private boolean isMoved(Revision revision, @Nullable Revision before) {
		if (before == null) {
			return false;
		}
		return !parents(before).equals(parents(revision)) || !ids(before.dependsOn()).equals(ids(revision.dependsOn()));
	}

	private Set<String> parents(Revision revision) {
		Set<String> ids = new HashSet<>();
		revision.revises().forEach((name) -> ids.add(present(name)));
		return ids;
	}

	/** What stands now for an id. */
	private String present(String id) {
		Integer node = this.unknown.containsKey(id) ? null : this.known.id(id);
		return (node != null) ? this.known.revision(node).id() : id;
	}

	private Set<String> ids(List<String> names) {
		Set<String> ids = new HashSet<>();
		names.forEach((name) -> ids.add(id(name)));
		return ids;
	}

}
