package dev.migration.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Declares where the database is. The applied heads that share a lineage with a target,
 * dependencies counted, give way to it; the others stay.
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
		List<BitSet> destinations = terms.stream().map(this::locate).toList();
		BitSet affected = new BitSet();
		for (int i = 0; i < destinations.size(); i++) {
			affected.or(related(applied, terms.get(i), destinations.get(i)));
		}
		BitSet heads = (BitSet) applied.heads().clone();
		BitSet targets = new BitSet();
		for (BitSet destination : destinations) {
			if (replaces(destination, affected)) {
				heads.andNot(affected);
			}
			targets.or(this.walks.maximal(destination));
		}
		Planner planner = new Planner(this.nodes, this.walks);
		planner.refuseOverlaps(target.text(), targets);
		heads.or(targets);
		return difference(planner, applied.set(), this.walks.required(heads));
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

	// A revision that is a head already changes nothing; one on a line of its own comes
	// on top.
	private boolean replaces(BitSet destination, BitSet affected) {
		if (destination.isEmpty()) {
			return true;
		}
		BitSet moved = (BitSet) destination.clone();
		moved.andNot(affected);
		if (moved.isEmpty()) {
			return false;
		}
		return line(moved).intersects(affected);
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
