package dev.migration.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Declares where the database is. The applied heads that share a lineage with a target,
 * dependencies counted, give way to it, with what needs the target beneath them; all else
 * stays.
 */
final class StampPlanner {

	private final Nodes nodes;

	private final Walks walks;

	private final Resolver resolver;

	private final Locator locator;

	StampPlanner(Nodes nodes, Walks walks) {
		this.nodes = nodes;
		this.walks = walks;
		this.resolver = new Resolver(nodes, walks);
		this.locator = new Locator(nodes, walks, null);
	}

	Plan plan(Applied applied, Target target) {
		List<Term> terms = target.terms();
		List<BitSet> places = terms.stream().map((term) -> this.walks.maximal(locate(term))).toList();
		new Overlaps(this.nodes, this.walks).refuseNeeded(target, places);
		BitSet stay = (BitSet) applied.heads().clone();
		BitSet rest = (BitSet) applied.set().clone();
		for (int i = 0; i < places.size(); i++) {
			BitSet heads = related(applied, terms.get(i), places.get(i));
			rest.andNot(forgotten(terms.get(i), places.get(i), heads));
			stay.andNot(heads);
		}
		places.forEach(stay::or);
		stay.or(rest);
		return difference(new Planner(this.nodes), applied.set(), this.walks.required(stay));
	}

	private BitSet locate(Term term) {
		if (term.name() == null) {
			throw new InvalidTargetException(term.text(),
					"a stamp says where the database is, so it cannot be relative to that; name a revision");
		}
		return this.locator.locate(term);
	}

	// The applied heads that a term is about: those on the line of its revision, and of
	// its branch if it names one.
	private BitSet related(Applied applied, Term term, BitSet destination) {
		BitSet result = (BitSet) applied.heads().clone();
		if (!destination.isEmpty()) {
			result.and(line(destination));
		}
		Integer branch = this.resolver.branch(term);
		if (branch != null) {
			result.and(line(Walks.single(branch)));
		}
		return result;
	}

	private BitSet line(BitSet revisions) {
		BitSet line = this.walks.required(revisions);
		line.or(this.walks.requiring(revisions));
		return line;
	}

	// What needs the place, as far as the heads that give way to it need that.
	private BitSet forgotten(Term term, BitSet place, BitSet heads) {
		BitSet result = this.walks.requiring(place.isEmpty() ? bases(term) : place);
		result.andNot(place);
		result.and(this.walks.required(heads));
		return result;
	}

	private BitSet bases(Term term) {
		BitSet bases = this.nodes.bases();
		Integer branch = this.resolver.branch(term);
		if (branch != null) {
			bases.and(this.walks.ancestors(Walks.single(branch)));
		}
		return bases;
	}

	private Plan difference(Planner planner, BitSet before, BitSet after) {
		BitSet gone = (BitSet) before.clone();
		gone.andNot(after);
		BitSet added = (BitSet) after.clone();
		added.andNot(before);
		List<Step> steps = new ArrayList<>(planner.steps(gone, Direction.DOWNGRADE));
		steps.addAll(planner.steps(added, Direction.UPGRADE));
		return new Plan(steps);
	}

}
