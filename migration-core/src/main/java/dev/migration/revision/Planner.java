package dev.migration.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the planners for the different directions share.
 */
final class Planner {

	private final Nodes nodes;

	Planner(Nodes nodes) {
		this.nodes = nodes;
	}

	/**
	 * Steps for a set of revisions: upwards in the graph's order, downwards in exactly
	 * the opposite one.
	 * @param set the revisions
	 * @param direction which way
	 * @return the steps, first to run first
	 */
	List<Step> steps(BitSet set, Direction direction) {
		int[] order = Ordering.of(this.nodes, set);
		List<Step> steps = new ArrayList<>(order.length);
		for (int i = 0; i < order.length; i++) {
			int node = (direction == Direction.UPGRADE) ? order[i] : order[order.length - 1 - i];
			steps.add(new Step(this.nodes.revision(node), direction));
		}
		return steps;
	}

}
