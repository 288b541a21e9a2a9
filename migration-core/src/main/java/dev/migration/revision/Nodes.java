package dev.migration.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * The graph by numbers: a revision's number is its place when all are sorted by created,
 * then id. Edges are arrays of numbers, so that walks are linear and need little memory.
 */
final class Nodes {

	private final List<Revision> revisions;

	private final Map<String, Integer> ids;

	private final Map<String, Integer> labels;

	private final Map<String, Integer> aliases;

	private final int[][] parents;

	private final int[][] dependencies;

	private final int[][] children;

	private final int[][] dependents;

	Nodes(List<Revision> revisions, Map<String, Integer> ids, Map<String, Integer> labels, Map<String, Integer> aliases,
			int[][] parents, int[][] dependencies) {
		this.revisions = revisions;
		this.ids = ids;
		this.labels = labels;
		this.aliases = aliases;
		this.parents = parents;
		this.dependencies = dependencies;
		this.children = reverse(parents);
		this.dependents = reverse(dependencies);
	}

	int size() {
		return this.revisions.size();
	}

	List<Revision> revisions() {
		return this.revisions;
	}

	Revision revision(int node) {
		return this.revisions.get(node);
	}

	List<Revision> revisions(BitSet nodes) {
		List<Revision> result = new ArrayList<>(nodes.cardinality());
		nodes.stream().forEach((node) -> result.add(this.revisions.get(node)));
		return result;
	}

	/**
	 * The revision of an id, or the one that replaces it.
	 * @param id a whole id
	 * @return its number, or {@code null}
	 */
	@Nullable Integer id(String id) {
		Integer own = this.ids.get(id);
		return (own != null) ? own : this.aliases.get(id);
	}

	/**
	 * The revision of an id that is not replaced.
	 * @param id a whole id
	 * @return its number, or {@code null}
	 */
	@Nullable Integer own(String id) {
		return this.ids.get(id);
	}

	/**
	 * Ids that are replaced, and the numbers of the revisions that stand for them.
	 * @return an unmodifiable view
	 */
	Map<String, Integer> aliases() {
		return this.aliases;
	}

	@Nullable Integer label(String label) {
		return this.labels.get(label);
	}

	/**
	 * Labels and the numbers of the revisions that carry them.
	 * @return an unmodifiable view
	 */
	Map<String, Integer> labels() {
		return this.labels;
	}

	int[] parents(int node) {
		return this.parents[node];
	}

	/**
	 * What a revision depends on, its parents left out.
	 * @param node the revision
	 * @return ascending numbers
	 */
	int[] dependencies(int node) {
		return this.dependencies[node];
	}

	int[] children(int node) {
		return this.children[node];
	}

	int[] dependents(int node) {
		return this.dependents[node];
	}

	BitSet bases() {
		return where((node) -> parents(node).length == 0);
	}

	BitSet heads() {
		return where((node) -> children(node).length == 0);
	}

	BitSet where(IntPredicate predicate) {
		BitSet result = new BitSet(size());
		for (int node = 0; node < size(); node++) {
			if (predicate.test(node)) {
				result.set(node);
			}
		}
		return result;
	}

	private static int[][] reverse(int[][] edges) {
		int[] counts = new int[edges.length];
		for (int[] targets : edges) {
			for (int target : targets) {
				counts[target]++;
			}
		}
		int[][] result = new int[edges.length][];
		for (int node = 0; node < edges.length; node++) {
			result[node] = new int[counts[node]];
		}
		for (int node = edges.length - 1; node >= 0; node--) {
			for (int target : edges[node]) {
				result[target][--counts[target]] = node;
			}
		}
		return result;
	}

}
