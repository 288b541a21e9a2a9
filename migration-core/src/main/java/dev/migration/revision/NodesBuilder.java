package dev.migration.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Numbers the revisions, resolves their edges and refuses what is no graph.
 */
final class NodesBuilder {

	private static final Comparator<Revision> NATURAL = Comparator
		.comparing(Revision::created, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(Revision::id)
		.thenComparing(Revision::location, Comparator.nullsLast(Comparator.naturalOrder()));

	private final List<Revision> revisions;

	private final Map<String, Integer> ids;

	private final Map<String, Integer> labels = new HashMap<>();

	private final Map<String, Integer> aliases = new HashMap<>();

	private final List<Edge> missing = new ArrayList<>();

	private NodesBuilder(Collection<Revision> revisions) {
		this.revisions = new ArrayList<>(revisions.stream().sorted(NATURAL).toList());
		this.ids = new HashMap<>(revisions.size() * 2);
	}

	static Nodes build(Collection<Revision> revisions) {
		return new NodesBuilder(revisions).build();
	}

	private Nodes build() {
		int size = this.revisions.size();
		for (int node = 0; node < size; node++) {
			addId(node);
		}
		this.aliases.putAll(new Aliases(this.revisions, this.ids).checked());
		for (int node = 0; node < size; node++) {
			addLabels(node);
		}
		int[][] parents = new int[size][];
		int[][] dependencies = new int[size][];
		for (int node = 0; node < size; node++) {
			Revision revision = this.revisions.get(node);
			parents[node] = resolve(revision, revision.revises(), Edge.Kind.REVISES, new int[0]);
			dependencies[node] = resolve(revision, revision.dependsOn(), Edge.Kind.DEPENDS_ON, parents[node]);
		}
		if (!this.missing.isEmpty()) {
			throw new MissingRevisionException(this.missing, this::hint);
		}
		if (!this.aliases.isEmpty()) {
			this.revisions
				.replaceAll((revision) -> revision.onTopOf(present(revision.revises()), present(revision.dependsOn())));
		}
		Nodes nodes = nodes(parents, dependencies);
		CycleFinder.refuseCycles(nodes);
		return nodes;
	}

	private Nodes nodes(int[][] parents, int[][] dependencies) {
		return new Nodes(List.copyOf(this.revisions), this.ids, this.labels, this.aliases, parents, dependencies);
	}

	/** The names with those that stand for what is replaced, each once. */
	private List<String> present(List<String> names) {
		return names.stream()
			.map((name) -> this.aliases.containsKey(name) ? this.revisions.get(this.aliases.get(name)).id() : name)
			.distinct()
			.toList();
	}

	/**
	 * Adds revisions to a graph without refusing anything.
	 * @param known the graph; its revisions keep their edges, whatever the others are
	 * called
	 * @param others further revisions that name existing ids only
	 * @return the nodes, perhaps with cycles among the others
	 */
	static Nodes join(Nodes known, Collection<Revision> others) {
		List<Revision> all = new ArrayList<>(known.revisions());
		all.addAll(others);
		return new NodesBuilder(all).join(known);
	}

	private Nodes join(Nodes known) {
		int size = this.revisions.size();
		for (int node = 0; node < size; node++) {
			this.ids.put(this.revisions.get(node).id(), node);
			for (String label : this.revisions.get(node).branchLabels()) {
				this.labels.put(label, node);
			}
			for (String replaced : this.revisions.get(node).replaces().ids()) {
				this.aliases.put(replaced, node);
			}
		}
		int[][] parents = new int[size][];
		int[][] dependencies = new int[size][];
		for (int node = 0; node < size; node++) {
			Revision revision = this.revisions.get(node);
			Integer before = known.own(revision.id());
			parents[node] = (before != null) ? renumber(known, known.parents(before))
					: resolve(revision, revision.revises(), Edge.Kind.REVISES, new int[0]);
			dependencies[node] = (before != null) ? renumber(known, known.dependencies(before))
					: resolve(revision, revision.dependsOn(), Edge.Kind.DEPENDS_ON, parents[node]);
		}
		return nodes(parents, dependencies);
	}

	private int[] renumber(Nodes known, int[] numbers) {
		return Arrays.stream(numbers)
			.map((number) -> Objects.requireNonNull(this.ids.get(known.revision(number).id())))
			.sorted()
			.toArray();
	}

	private void addId(int node) {
		Revision revision = this.revisions.get(node);
		Names.check(revision.id(), revision, "a revision id");
		if (this.ids.put(revision.id(), node) != null) {
			throw new DuplicateRevisionException(
					this.revisions.stream().filter((other) -> other.id().equals(revision.id())).toList());
		}
	}

	private void addLabels(int node) {
		Revision revision = this.revisions.get(node);
		for (String label : revision.branchLabels()) {
			Names.check(label, revision, "a branch label");
			Integer taken = idOrAlias(label);
			Integer owner = (taken != null) ? taken : this.labels.get(label);
			if (owner != null && (owner != node || taken != null)) {
				throw new DuplicateLabelException(label, revision, this.revisions.get(owner));
			}
			this.labels.put(label, node);
		}
	}

	// Looks up what a revision names, each once and ascending, without what is known
	// already.
	private int[] resolve(Revision from, List<String> names, Edge.Kind kind, int[] known) {
		int[] found = new int[names.size()];
		int count = 0;
		for (String name : names) {
			Integer to = lookUp(name, kind);
			if (to == null) {
				this.missing.add(new Edge(from, name, kind));
			}
			else if (this.revisions.get(to).id().equals(from.id())) {
				throw new CycleException(List.of(new Edge(from, name, kind)));
			}
			else if (Arrays.binarySearch(known, to) < 0) {
				found[count++] = to;
			}
		}
		return distinct(found, count);
	}

	private static int[] distinct(int[] numbers, int count) {
		Arrays.sort(numbers, 0, count);
		int kept = 0;
		for (int i = 0; i < count; i++) {
			if (i == 0 || numbers[i] != numbers[i - 1]) {
				numbers[kept++] = numbers[i];
			}
		}
		return Arrays.copyOf(numbers, kept);
	}

	private @Nullable Integer lookUp(String name, Edge.Kind kind) {
		Integer id = idOrAlias(name);
		return (id == null && kind == Edge.Kind.DEPENDS_ON) ? this.labels.get(name) : id;
	}

	private @Nullable Integer idOrAlias(String name) {
		Integer id = this.ids.get(name);
		return (id != null) ? id : this.aliases.get(name);
	}

	private String hint(Edge edge) {
		Integer labelled = this.labels.get(edge.to());
		if (labelled != null) {
			return " (it is a branch label; a parent is named by its id, '" + this.revisions.get(labelled).id() + "')";
		}
		List<String> longer = this.ids.keySet().stream().filter((id) -> id.startsWith(edge.to())).sorted().toList();
		if (longer.size() == 1) {
			return " (files name revisions by their whole id, perhaps '" + longer.get(0) + "')";
		}
		Stream<String> names = Stream.concat(this.ids.keySet().stream(),
				(edge.kind() == Edge.Kind.DEPENDS_ON) ? this.labels.keySet().stream() : Stream.empty());
		return Phrases.didYouMean(NearMisses.of(edge.to(), names.filter((name) -> !name.equals(edge.from().id()))));
	}

}
