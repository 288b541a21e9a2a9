package dev.migration.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The order revisions run in: always parents and dependencies first, one branch finished
 * before the next begins, and where several could be next, the one created first, then
 * the one with the smaller id. It depends on the set of revisions only, never on the
 * order they were found in.
 */
final class Ordering {

	private final Nodes nodes;

	/** How many parents and dependencies within the set have not been emitted yet. */
	private final int[] waiting;

	private final int[] stack;

	private int depth;

	private Ordering(Nodes nodes, int capacity) {
		this.nodes = nodes;
		this.waiting = new int[nodes.size()];
		this.stack = new int[capacity];
	}

	/**
	 * Sorts a set of revisions that holds all that stands between any two of its members.
	 * @param nodes the graph
	 * @param set the revisions to sort
	 * @return their numbers, first to run first; shorter than the set only if the set has
	 * a cycle
	 */
	static int[] of(Nodes nodes, BitSet set) {
		return new Ordering(nodes, set.cardinality()).sort(set);
	}

	/**
	 * Sorts some revisions as they stand among all. Unlike a plan, such a set may lack
	 * revisions that stand between its members.
	 * @param nodes the graph
	 * @param set the revisions to sort
	 * @return their numbers, first to run first
	 */
	static int[] cutOut(Nodes nodes, BitSet set) {
		return Arrays.stream(of(nodes, nodes.where((node) -> true))).filter(set::get).toArray();
	}

	private int[] sort(BitSet set) {
		for (int node = set.previousSetBit(this.nodes.size()); node >= 0; node = set.previousSetBit(node - 1)) {
			this.waiting[node] = count(this.nodes.parents(node), set) + count(this.nodes.dependencies(node), set);
			if (this.waiting[node] == 0) {
				this.stack[this.depth++] = node;
			}
		}
		int[] result = new int[this.stack.length];
		int emitted = 0;
		while (this.depth > 0) {
			int node = this.stack[--this.depth];
			result[emitted++] = node;
			// A branch goes on with its own revisions, so its children come to lie on
			// top.
			release(this.nodes.dependents(node), set);
			release(this.nodes.children(node), set);
		}
		return Arrays.copyOf(result, emitted);
	}

	private void release(int[] candidates, BitSet set) {
		for (int i = candidates.length - 1; i >= 0; i--) {
			int node = candidates[i];
			if (set.get(node) && --this.waiting[node] == 0) {
				this.stack[this.depth++] = node;
			}
		}
	}

	private static int count(int[] candidates, BitSet set) {
		int result = 0;
		for (int candidate : candidates) {
			if (set.get(candidate)) {
				result++;
			}
		}
		return result;
	}

}
