package dev.migration.revision;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Everything reachable from a set of revisions, in time linear in what is reached.
 */
final class Walks {

	private final Nodes nodes;

	Walks(Nodes nodes) {
		this.nodes = nodes;
	}

	/**
	 * The given revisions and all that they come from.
	 * @param from where to start
	 * @return their lineage downwards, by parents only
	 */
	BitSet ancestors(BitSet from) {
		return reach(from, this.nodes::parents, null);
	}

	/**
	 * The given revisions and all that they need.
	 * @param from where to start
	 * @return everything downwards, by parents and dependencies
	 */
	BitSet required(BitSet from) {
		return reach(from, this.nodes::parents, this.nodes::dependencies);
	}

	/**
	 * The given revisions and all that come from them.
	 * @param from where to start
	 * @return their lineage upwards, by parents only
	 */
	BitSet descendants(BitSet from) {
		return reach(from, this.nodes::children, null);
	}

	/**
	 * The given revisions and all that need them.
	 * @param from where to start
	 * @return everything upwards, by parents and dependencies
	 */
	BitSet requiring(BitSet from) {
		return reach(from, this.nodes::children, this.nodes::dependents);
	}

	/**
	 * What a revision leads to or comes from, itself included.
	 * @param node the revision
	 * @return its lineage in both directions, by parents only
	 */
	BitSet lineage(int node) {
		BitSet result = ancestors(single(node));
		result.or(descendants(single(node)));
		return result;
	}

	/**
	 * The members of a set that no other member needs, directly or not.
	 * @param set any revisions
	 * @return the smallest set that requires the same
	 */
	BitSet maximal(BitSet set) {
		return (set.cardinality() < 2) ? (BitSet) set.clone() : tips(required(set));
	}

	/**
	 * The members of a set with nothing directly above them in it.
	 * @param set revisions and all that they need
	 * @return the top of the set
	 */
	BitSet tips(BitSet set) {
		BitSet result = (BitSet) set.clone();
		set.stream().forEach((node) -> {
			if (any(this.nodes.children(node), set) || any(this.nodes.dependents(node), set)) {
				result.clear(node);
			}
		});
		return result;
	}

	static BitSet single(int node) {
		BitSet result = new BitSet();
		result.set(node);
		return result;
	}

	private static boolean any(int[] candidates, BitSet set) {
		for (int candidate : candidates) {
			if (set.get(candidate)) {
				return true;
			}
		}
		return false;
	}

	private BitSet reach(BitSet from, Edges first, @Nullable Edges second) {
		BitSet reached = new BitSet(this.nodes.size());
		Stack stack = new Stack();
		from.stream().forEach((node) -> stack.pushNew(node, reached));
		while (!stack.isEmpty()) {
			int node = stack.pop();
			stack.pushAllNew(first.of(node), reached);
			if (second != null) {
				stack.pushAllNew(second.of(node), reached);
			}
		}
		return reached;
	}

	/**
	 * The edges of a node in one direction.
	 */
	private interface Edges {

		int[] of(int node);

	}

	/**
	 * Nodes still to visit.
	 */
	private static final class Stack {

		private int[] items = new int[16];

		private int size;

		boolean isEmpty() {
			return this.size == 0;
		}

		int pop() {
			return this.items[--this.size];
		}

		void pushAllNew(int[] candidates, BitSet seen) {
			for (int candidate : candidates) {
				pushNew(candidate, seen);
			}
		}

		void pushNew(int node, BitSet seen) {
			if (seen.get(node)) {
				return;
			}
			seen.set(node);
			if (this.size == this.items.length) {
				this.items = Arrays.copyOf(this.items, this.size * 2);
			}
			this.items[this.size++] = node;
		}

	}

}
