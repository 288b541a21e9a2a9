package dev.migration.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Refuses several targets that contradict each other.
 */
final class Overlaps {

	private final Nodes nodes;

	private final Walks walks;

	private final Resolver resolver;

	Overlaps(Nodes nodes, Walks walks) {
		this.nodes = nodes;
		this.walks = walks;
		this.resolver = new Resolver(nodes, walks);
	}

	/**
	 * Refuses targets one of which needs another, and base with what stands on it.
	 * @param target what was asked for
	 * @param places what each of its terms stands for, nothing for base
	 */
	void refuseNeeded(Target target, List<BitSet> places) {
		BitSet all = union(places);
		for (int i = 0; i < places.size(); i++) {
			if (places.get(i).isEmpty()) {
				refuseBase(target, target.terms().get(i), all);
			}
		}
		BitSet contained = (BitSet) all.clone();
		contained.andNot(this.walks.maximal(all));
		if (!contained.isEmpty()) {
			BitSet upper = this.walks.requiring(contained);
			upper.and(all);
			upper.andNot(contained);
			throw OverlappingTargetsException.needed(target.text(), this.nodes.revisions(upper),
					this.nodes.revisions(contained));
		}
	}

	// The base of a branch goes along with what is on other branches.
	private void refuseBase(Target target, Term base, BitSet all) {
		Integer branch = this.resolver.branch(base);
		BitSet above = (BitSet) all.clone();
		if (branch != null) {
			BitSet line = this.walks.ancestors(Walks.single(branch));
			line.or(this.walks.requiring(Walks.single(branch)));
			above.and(line);
		}
		if (!above.isEmpty()) {
			throw OverlappingTargetsException.base(target.text(), base.text(), this.nodes.revisions(above));
		}
	}

	/**
	 * Refuses targets one of which takes back what another keeps.
	 * @param target what was asked for
	 * @param kept the revision that each of its terms keeps, nothing for base
	 * @param dropped what each of its terms takes back
	 */
	void refuseTakenBack(Target target, List<BitSet> kept, List<BitSet> dropped) {
		BitSet all = union(kept);
		BitSet lost = new BitSet();
		BitSet lower = new BitSet();
		List<String> facts = new ArrayList<>();
		for (int i = 0; i < kept.size(); i++) {
			BitSet conflict = (BitSet) dropped.get(i).clone();
			conflict.and(all);
			if (!conflict.isEmpty()) {
				lost.or(conflict);
				lower.or(kept.get(i));
				facts.add(Phrases.quote(target.terms().get(i).text()) + " takes back "
						+ Phrases.locatedList(this.nodes.revisions(conflict)));
			}
		}
		if (!lost.isEmpty()) {
			throw OverlappingTargetsException.takenBack(target.text(), this.nodes.revisions(lost),
					this.nodes.revisions(lower), Phrases.join(facts, "and"));
		}
	}

	private static BitSet union(List<BitSet> sets) {
		BitSet result = new BitSet();
		sets.forEach(result::or);
		return result;
	}

}
