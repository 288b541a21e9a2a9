package dev.migration.revision;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a term points to when nobody wants to go there: for looking at revisions.
 */
final class Locator {

	private final Nodes nodes;

	private final Walks walks;

	private final Resolver resolver;

	private final @Nullable Applied applied;

	Locator(Nodes nodes, Walks walks, @Nullable Applied applied) {
		this.nodes = nodes;
		this.walks = walks;
		this.resolver = new Resolver(nodes, walks);
		this.applied = applied;
	}

	/**
	 * Finds the revisions a term stands for.
	 * @param term the term; {@code current} has a meaning here
	 * @return the revisions, none for base
	 */
	BitSet locate(Term term) {
		String name = term.name();
		Integer steps = term.steps();
		if (steps == null) {
			return anchor(term, String.valueOf(name));
		}
		if (name == null) {
			return fromApplied(term, steps);
		}
		BitSet lineage = (steps > 0) ? this.resolver.lineage(term) : null;
		return set(new Pedestrian(this.nodes).walk(term, start(term, name), steps, lineage));
	}

	/**
	 * Finds the revisions a term stands for, or the last ones there are if it asks for
	 * more steps than that.
	 * @param term a term with a name
	 * @return the revisions, none for base
	 */
	BitSet locateAtMost(Term term) {
		Integer steps = term.steps();
		if (steps == null || term.name() == null) {
			return locate(term);
		}
		BitSet lineage = (steps > 0) ? this.resolver.lineage(term) : null;
		int start = start(term, term.name());
		return set(new Pedestrian(this.nodes).walkAtMost(term, start, steps, lineage));
	}

	/**
	 * Finds the one revision a term stands for.
	 * @param term a term with a name
	 * @return the revision, or {@link Pedestrian#BASE}
	 * @throws MultipleHeadsException if there are several
	 */
	int locateOne(Term term) {
		return (term.steps() == null) ? start(term, String.valueOf(term.name())) : number(locate(term));
	}

	// Where a term begins to walk: in one place.
	private int start(Term term, String name) {
		BitSet found = name.equals(Names.HEAD) ? this.resolver.heads(term) : anchor(term, name);
		if (found.cardinality() > 1) {
			List<Revision> choices = this.nodes.revisions(found);
			throw name.equals(Names.CURRENT) ? severalCurrent(term, choices)
					: MultipleHeadsException.whereOneIsNeeded(term, choices);
		}
		return number(found);
	}

	private static AmbiguousWalkException severalCurrent(Term term, List<Revision> choices) {
		String steps = term.text().substring(term.text().lastIndexOf(Names.CURRENT) + Names.CURRENT.length());
		return new AmbiguousWalkException(term.text(), choices, "the database is at " + Phrases.list(choices)
				+ "; start from one of them, as in " + Phrases.quote(choices.get(0).id() + steps));
	}

	private BitSet anchor(Term term, String name) {
		return name.equals(Names.CURRENT) ? current(term) : this.resolver.resolve(term, name);
	}

	// On a branch that other branches need, its topmost applied revision is no head.
	private BitSet current(Term term) {
		BitSet current = (BitSet) known(term).heads().clone();
		BitSet lineage = this.resolver.lineage(term);
		if (lineage != null) {
			current.and(lineage);
			if (current.isEmpty()) {
				lineage.and(known(term).set());
				return this.walks.tips(lineage);
			}
		}
		return current;
	}

	private BitSet fromApplied(Term term, int steps) {
		Applied known = known(term);
		if (steps > 0) {
			return new UpgradePlanner(this.nodes, this.walks).resolve(known, term);
		}
		return set(new DowngradePlanner(this.nodes, this.walks).destination(known, term).node());
	}

	private Applied known(Term term) {
		if (this.applied == null) {
			throw new InvalidTargetException(term.text(), (term.name() != null)
					? "it is where the database is, and has a meaning only in listings and in ranges that look there;"
							+ " name a revision"
					: "it counts from where the database is, which is not looked at here");
		}
		return this.applied;
	}

	private static int number(BitSet found) {
		return found.isEmpty() ? Pedestrian.BASE : found.nextSetBit(0);
	}

	private static BitSet set(int node) {
		return (node != Pedestrian.BASE) ? Walks.single(node) : new BitSet();
	}

}
