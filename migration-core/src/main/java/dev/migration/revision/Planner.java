package dev.migration.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the planners for the different directions share.
 */
final class Planner {

	private final Nodes nodes;

	private final Walks walks;

	Planner(Nodes nodes, Walks walks) {
		this.nodes = nodes;
		this.walks = walks;
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

	/**
	 * Refuses targets one of which needs another.
	 * @param text the target as typed
	 * @param targets the revisions asked for
	 */
	void refuseOverlaps(String text, BitSet targets) {
		if (targets.cardinality() < 2) {
			return;
		}
		BitSet contained = (BitSet) targets.clone();
		contained.andNot(this.walks.maximal(targets));
		if (contained.isEmpty()) {
			return;
		}
		int lower = contained.nextSetBit(0);
		BitSet above = this.walks.requiring(Walks.single(lower));
		above.and(targets);
		above.andNot(contained);
		int upper = above.nextSetBit(0);
		contained.and(this.walks.required(Walks.single(upper)));
		throw new OverlappingTargetsException(text, this.nodes.revision(upper), this.nodes.revisions(contained));
	}

}
