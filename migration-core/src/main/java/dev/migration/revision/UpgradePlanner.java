package dev.migration.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The way up: all that the targets need and the database does not have.
 */
final class UpgradePlanner {

	private final Nodes nodes;

	private final Walks walks;

	private final Resolver resolver;

	private final Locator locator;

	private final Pedestrian pedestrian;

	UpgradePlanner(Nodes nodes, Walks walks) {
		this.nodes = nodes;
		this.walks = walks;
		this.resolver = new Resolver(nodes, walks);
		this.locator = new Locator(nodes, walks, null);
		this.pedestrian = new Pedestrian(nodes);
	}

	Plan plan(Applied applied, Target target) {
		List<BitSet> places = target.terms()
			.stream()
			.map((term) -> this.walks.maximal(resolve(applied, term)))
			.toList();
		new Overlaps(this.nodes, this.walks).refuseNeeded(target, places);
		BitSet targets = new BitSet();
		places.forEach(targets::or);
		BitSet needed = this.walks.required(targets);
		needed.andNot(applied.set());
		return new Plan(new Planner(this.nodes).steps(needed, Direction.UPGRADE));
	}

	/**
	 * The revisions a term stands for on the way up.
	 * @param applied where the database is
	 * @param term the term
	 * @return the revisions, none for base
	 */
	BitSet resolve(Applied applied, Term term) {
		String name = term.name();
		if (name != null) {
			return this.locator.locate(term);
		}
		int steps = Objects.requireNonNull(term.steps());
		if (steps <= 0) {
			throw new WalkedTooFarException(term.text(), steps, 0, (steps != 0) ? "an upgrade only goes up; use "
					+ Phrases.quote("migration downgrade " + term.text()) + " to go down" : "it is no step at all");
		}
		BitSet lineage = this.resolver.lineage(term);
		int start = start(applied, term, lineage, "the database is at ");
		return Walks.single(this.pedestrian.walk(term, start, steps, lineage));
	}

	/**
	 * As many steps up from where a range begins as there are, if not all.
	 * @param applied the lower end of the range, as if it were applied
	 * @param term a term with steps upwards and without a name
	 * @return one revision, or none if there is none above
	 */
	BitSet resolveAtMost(Applied applied, Term term) {
		BitSet lineage = this.resolver.lineage(term);
		int steps = Objects.requireNonNull(term.steps());
		int start = start(applied, term, lineage, "the range begins at ");
		int end = this.pedestrian.walkAtMost(term, start, steps, lineage);
		return (end != Pedestrian.BASE) ? Walks.single(end) : new BitSet();
	}

	// Where the database is on the branch: at a head, at what other heads need of it, or
	// before it.
	private int start(Applied applied, Term term, @Nullable BitSet lineage, String where) {
		BitSet starts = (BitSet) applied.heads().clone();
		if (lineage != null) {
			starts.and(lineage);
			if (starts.isEmpty()) {
				starts = (BitSet) applied.set().clone();
				starts.and(lineage);
				starts = this.walks.tips(starts);
			}
		}
		if (starts.cardinality() > 1) {
			List<Revision> heads = this.nodes.revisions(starts);
			throw new AmbiguousWalkException(term.text(), heads,
					where + Phrases.locatedList(heads) + "; say on which branch, as in "
							+ Phrases.quote(term.on(heads.get(0).id())) + ", or name the revision to go to by its id");
		}
		return starts.isEmpty() ? Pedestrian.BASE : starts.nextSetBit(0);
	}

}
