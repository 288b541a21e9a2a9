package dev.migration.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * What the database has, in the graph's numbers.
 *
 * @param set the applied revisions and all that they need
 * @param heads the members that no other member needs
 * @param newestFirst the heads in the order the ids were given in
 */
record Applied(BitSet set, BitSet heads, List<Integer> newestFirst) {

	/**
	 * Finds applied revisions in the graph.
	 * @param walks walks on the graph
	 * @param nodes the graph
	 * @param ids ids of the applied revisions, newest first
	 * @return where the database is
	 * @throws UnknownAppliedException if the graph does not have them all
	 */
	static Applied of(Nodes nodes, Walks walks, Collection<String> ids) {
		List<String> unknown = new ArrayList<>();
		List<Integer> numbers = new ArrayList<>(ids.size());
		BitSet given = new BitSet(nodes.size());
		for (String id : ids) {
			Integer node = nodes.id(id);
			if (node == null) {
				unknown.add(id);
			}
			else if (!given.get(node)) {
				given.set(node);
				numbers.add(node);
			}
		}
		if (!unknown.isEmpty()) {
			throw new UnknownAppliedException(unknown);
		}
		BitSet set = walks.required(given);
		BitSet heads = walks.tips(set);
		numbers.removeIf((node) -> !heads.get(node));
		return new Applied(set, heads, numbers);
	}

}
