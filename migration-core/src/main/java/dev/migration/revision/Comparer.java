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
import java.util.stream.Collectors;

/**
 * Completes the artifact's graph with what the database stored, and says what differs.
 */
final class Comparer {

	private final Nodes known;

	/** By id, so that nothing depends on the order the database gives them in. */
	private final Map<String, Revision> stored = new TreeMap<>();

	/** All ids of both sides: what an edge may lead to. */
	private final Set<String> ids = new HashSet<>();

	/** The revision that each label stands for. */
	private final Map<String, String> labels = new HashMap<>();

	private final List<Edge> missing = new ArrayList<>();

	Comparer(Nodes known, Collection<Revision> stored) {
		this.known = known;
		stored.forEach((revision) -> this.stored.putIfAbsent(revision.id(), revision));
		known.revisions().forEach((revision) -> this.ids.add(revision.id()));
		this.ids.addAll(this.stored.keySet());
		known.labels().forEach((label, node) -> this.labels.put(label, known.revision(node).id()));
		this.stored.values().forEach(this::addLabels);
	}

	Comparison compare() {
		List<Revision> all = new ArrayList<>(this.known.revisions());
		this.stored.values().stream().filter(this::isUnknown).map(this::complete).forEach(all::add);
		Nodes joined = NodesBuilder.build(all);
		BitSet applied = joined.where((node) -> this.stored.containsKey(joined.revision(node).id()));
		BitSet unknown = joined.where((node) -> isUnknown(joined.revision(node)));
		BitSet pending = joined.where((node) -> !applied.get(node));
		BitSet gaps = new Walks(joined).required(applied);
		gaps.andNot(applied);
		return new Comparison(new RevisionGraph(joined), joined.revisions(unknown), joined.revisions(pending),
				joined.revisions(gaps), this.missing, moved());
	}

	private boolean isUnknown(Revision revision) {
		return this.known.id(revision.id()) == null;
	}

	// A label belongs to the file that has it now, and only then to whoever had it when
	// applied.
	private void addLabels(Revision stored) {
		for (String label : stored.branchLabels()) {
			if (isUnknown(stored) && !this.ids.contains(label)) {
				this.labels.putIfAbsent(label, stored.id());
			}
		}
	}

	// An applied revision as the graph can hold it: without edges that lead nowhere,
	// without labels
	// that are another's.
	private Revision complete(Revision revision) {
		List<String> own = revision.branchLabels()
			.stream()
			.filter((label) -> revision.id().equals(this.labels.get(label)))
			.toList();
		return new Revision(revision.id(), existing(revision, revision.revises(), Edge.Kind.REVISES), own,
				existing(revision, revision.dependsOn(), Edge.Kind.DEPENDS_ON), revision.message(), revision.created(),
				revision.location());
	}

	private List<String> existing(Revision from, List<String> names, Edge.Kind kind) {
		List<String> existing = new ArrayList<>();
		for (String name : names) {
			String id = (kind == Edge.Kind.DEPENDS_ON) ? id(name) : name;
			if (this.ids.contains(id)) {
				existing.add(id);
			}
			else {
				this.missing.add(new Edge(from, name, kind));
			}
		}
		return existing;
	}

	// Dependencies may be written as labels on either side, so they are compared by id.
	private String id(String name) {
		return this.ids.contains(name) ? name : this.labels.getOrDefault(name, name);
	}

	private List<Revision> moved() {
		return this.known.revisions().stream().filter((revision) -> {
			Revision before = this.stored.get(revision.id());
			return before != null && !edges(before).equals(edges(revision));
		}).toList();
	}

	private List<Set<String>> edges(Revision revision) {
		return List.of(Set.copyOf(revision.revises()),
				revision.dependsOn().stream().map(this::id).collect(Collectors.toSet()));
	}

}
