package dev.migration.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds one whole cycle among edges that have some.
 */
final class CycleFinder {

	private final Nodes nodes;

	private final BitSet left = new BitSet();

	CycleFinder(Nodes nodes) {
		this.nodes = nodes;
		this.left.set(0, nodes.size());
		Arrays.stream(Ordering.of(nodes, this.left)).forEach(this.left::clear);
	}

	/**
	 * Refuses edges that lead back to where they started.
	 * @param nodes what may be no graph yet
	 * @throws CycleException with one cycle, if there are any
	 */
	static void refuseCycles(Nodes nodes) {
		CycleFinder finder = new CycleFinder(nodes);
		if (!finder.left.isEmpty()) {
			throw new CycleException(finder.cycle());
		}
	}

	/**
	 * The revisions on a cycle or above one.
	 * @return often none
	 */
	BitSet left() {
		return this.left;
	}

	// Walks down among the revisions that never become free to run. Each has such a one
	// below it, so the
	// walk has to come back to where it has been.
	List<Edge> cycle() {
		BitSet seen = new BitSet();
		List<Integer> path = new ArrayList<>();
		int node = this.left.nextSetBit(0);
		while (!seen.get(node)) {
			seen.set(node);
			path.add(node);
			node = below(node).findFirst().orElseThrow();
		}
		List<Integer> cycle = rotate(path.subList(path.indexOf(node), path.size()));
		return IntStream.range(0, cycle.size())
			.mapToObj((i) -> edge(cycle.get(i), cycle.get((i + 1) % cycle.size())))
			.toList();
	}

	private IntStream below(int node) {
		return IntStream.concat(Arrays.stream(this.nodes.parents(node)), Arrays.stream(this.nodes.dependencies(node)))
			.filter(this.left::get);
	}

	// Lets a cycle begin at its first revision, wherever the walk came into it.
	private static List<Integer> rotate(List<Integer> cycle) {
		int first = cycle.indexOf(cycle.stream().min(Integer::compare).orElseThrow());
		List<Integer> result = new ArrayList<>(cycle.subList(first, cycle.size()));
		result.addAll(cycle.subList(0, first));
		return result;
	}

	private Edge edge(int from, int to) {
		boolean parent = Arrays.stream(this.nodes.parents(from)).anyMatch((node) -> node == to);
		return new Edge(this.nodes.revision(from), this.nodes.revision(to).id(),
				parent ? Edge.Kind.REVISES : Edge.Kind.DEPENDS_ON);
	}

}
