package dev.migration.revision;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The revisions between two ends: those the upper end needs, from the lower end on and
 * descended from it, both ends included.
 */
final class RangeSelector {

	private static final String NO_STEP = "it is no step at all; ";

	private final Nodes nodes;

	private final Walks walks;

	private final Resolver resolver;

	private final Locator locator;

	private final Pedestrian pedestrian;

	private final boolean nothingApplied;

	RangeSelector(Nodes nodes, Walks walks, @Nullable Applied applied) {
		this.nodes = nodes;
		this.walks = walks;
		this.resolver = new Resolver(nodes, walks);
		this.locator = new Locator(nodes, walks, applied);
		this.pedestrian = new Pedestrian(nodes);
		this.nothingApplied = applied != null && applied.set().isEmpty();
	}

	BitSet select(Range range) {
		Term lowerTerm = Term.parse(range.lower().isEmpty() ? Names.BASE : range.lower(), range.text());
		Term upperTerm = Term.parse(range.upper().isEmpty() ? Names.HEADS : range.upper(), range.text());
		BitSet lower = lower(lowerTerm);
		BitSet upper = upper(lowerTerm, lower, upperTerm);
		BitSet result = this.walks.required(upper);
		if (lower.isEmpty()) {
			return result;
		}
		refuseUnrelated(range, lower, upper, (Names.CURRENT.equals(upperTerm.name()) && this.nothingApplied)
				? "the database has no revision applied" : "name two revisions of one branch, the older first");
		result.andNot(this.walks.required(lower));
		result.or(lower);
		result.and(between(lower, upper, upperTerm));
		return result;
	}

	// What descends from the lower end, and what leads from there to an upper end that
	// only depends on it. All heads are no such end.
	private BitSet between(BitSet lower, BitSet upper, Term upperTerm) {
		BitSet result = this.walks.descendants(lower);
		if (upperTerm.steps() == null && Names.HEADS.equals(upperTerm.name())) {
			return result;
		}
		BitSet dependent = (BitSet) upper.clone();
		dependent.andNot(result);
		BitSet paths = this.walks.required(dependent);
		paths.and(this.walks.requiring(lower));
		result.or(paths);
		return result;
	}

	private BitSet lower(Term term) {
		Integer steps = term.steps();
		if (term.name() != null || steps == null) {
			return this.locator.locateAtMost(term);
		}
		if (steps >= 0) {
			throw new InvalidTargetException(term.text(), (steps != 0)
					? "the lower end of a range is -N steps below the heads, or a revision as in ae10+" + term.number()
					: NO_STEP + "the lower end of a range is -N steps below the heads, as in -3:, or a revision");
		}
		return below(term, this.resolver.resolve(term, Names.HEADS), steps);
	}

	// From a head with fewer steps below it on, everything it needs; from such heads
	// only, everything.
	private BitSet below(Term term, BitSet heads, int steps) {
		BitSet result = new BitSet();
		BitSet exhausted = new BitSet();
		heads.stream().forEach((head) -> {
			int end = this.pedestrian.walkAtMost(term, head, steps, null);
			if (end != Pedestrian.BASE) {
				result.set(end);
			}
			else {
				exhausted.set(head);
			}
		});
		if (!result.isEmpty()) {
			BitSet bases = this.walks.required(exhausted);
			bases.and(this.nodes.bases());
			result.or(bases);
		}
		return result;
	}

	private BitSet upper(Term lowerTerm, BitSet lower, Term term) {
		BitSet lineage = this.resolver.lineage(lowerTerm);
		boolean allHeads = term.branch() == null && term.steps() == null && Names.HEADS.equals(term.name());
		if (lineage != null && allHeads) {
			return this.resolver.resolve(lowerTerm, Names.HEADS);
		}
		BitSet upper = (term.name() != null || term.steps() == null) ? this.locator.locateAtMost(term)
				: above(lower, term, term.steps());
		if (lineage != null) {
			refuseForeign(lowerTerm, lineage, upper);
		}
		return upper;
	}

	private BitSet above(BitSet lower, Term term, int steps) {
		if (steps <= 0) {
			throw new InvalidTargetException(term.text(), (steps != 0)
					? "the upper end of a range is +N steps above the lower, or a revision as in head-" + term.number()
					: NO_STEP + "the upper end of a range is +N steps above the lower, as in ae10:+3, or a revision");
		}
		Applied start = new Applied(this.walks.required(lower), this.walks.maximal(lower), List.of());
		return new UpgradePlanner(this.nodes, this.walks).resolveAtMost(start, term);
	}

	private void refuseForeign(Term lowerTerm, BitSet lineage, BitSet upper) {
		BitSet foreign = (BitSet) upper.clone();
		foreign.andNot(lineage);
		Integer branch = this.resolver.branch(lowerTerm);
		if (!foreign.isEmpty() && branch != null) {
			throw new NotOnBranchException(this.nodes.revision(foreign.nextSetBit(0)).id(),
					String.valueOf(lowerTerm.branch()), this.nodes.revision(foreign.nextSetBit(0)),
					this.nodes.revision(branch));
		}
	}

	private void refuseUnrelated(Range range, BitSet lower, BitSet upper, String hint) {
		BitSet outside = (BitSet) lower.clone();
		outside.andNot(this.walks.required(upper));
		if (outside.isEmpty()) {
			return;
		}
		boolean reversed = !upper.isEmpty() && this.walks.required(outside).intersects(upper);
		throw new UnrelatedRangeException(range.text(), this.nodes.revisions(outside), this.nodes.revisions(upper),
				reversed ? "it is the other way round, so swap the ends" : hint);
	}

}
