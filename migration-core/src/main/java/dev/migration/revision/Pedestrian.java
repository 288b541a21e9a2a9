package dev.migration.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Walks step by step for relative targets. Steps follow parents only, never dependencies.
 */
final class Pedestrian {

	/** Below every base. */
	static final int BASE = -1;

	private final Nodes nodes;

	Pedestrian(Nodes nodes) {
		this.nodes = nodes;
	}

	/**
	 * Walks.
	 * @param term the term asked for
	 * @param start where to start: a revision, or {@link #BASE}
	 * @param steps how far, positive upwards
	 * @param lineage what to stay within on the way up, or {@code null} for anything
	 * @return where it ends: a revision, or {@link #BASE}
	 * @throws WalkedTooFarException if there are fewer steps
	 * @throws AmbiguousWalkException at a fork on the way up, a merge on the way down
	 */
	int walk(Term term, int start, int steps, @Nullable BitSet lineage) {
		return walk(term, start, steps, lineage, true);
	}

	/**
	 * Walks, and stays at the end if there are fewer steps.
	 * @param term the term asked for
	 * @param start where to start: a revision, or {@link #BASE}
	 * @param steps how far at most, positive upwards
	 * @param lineage what to stay within on the way up, or {@code null} for anything
	 * @return where it ends: a revision, or {@link #BASE}
	 * @throws AmbiguousWalkException at a fork on the way up, a merge on the way down
	 */
	int walkAtMost(Term term, int start, int steps, @Nullable BitSet lineage) {
		return walk(term, start, steps, lineage, false);
	}

	private int walk(Term term, int start, int steps, @Nullable BitSet lineage, boolean exactly) {
		int at = start;
		for (int step = 0; step < Math.abs(steps); step++) {
			int[] next = (steps > 0) ? up(at, lineage) : down(at);
			if (next.length == 0 && exactly) {
				throw tooFar(term, start, at, step);
			}
			if (next.length == 0) {
				return at;
			}
			if (next.length > 1) {
				throw ambiguous(term, at, steps, next);
			}
			at = next[0];
		}
		return at;
	}

	private int[] up(int at, @Nullable BitSet lineage) {
		int[] next = (at == BASE) ? this.nodes.bases().stream().toArray() : this.nodes.children(at);
		return (lineage != null) ? Arrays.stream(next).filter(lineage::get).toArray() : next;
	}

	private int[] down(int at) {
		if (at == BASE) {
			return new int[0];
		}
		int[] parents = this.nodes.parents(at);
		return (parents.length > 0) ? parents : new int[] { BASE };
	}

	private WalkedTooFarException tooFar(Term term, int start, int at, int possible) {
		int steps = Objects.requireNonNull(term.steps());
		if (start == BASE && steps < 0 && term.name() == null) {
			return new WalkedTooFarException(term.text(), steps, 0, "the database has no revision applied");
		}
		String way = (steps > 0) ? " upwards" : " downwards";
		String there = switch (possible) {
			case 0 -> " there is no revision" + way;
			case 1 -> " there is only 1 revision" + way + ", not " + term.number();
			default -> " there are only " + possible + " revisions" + way + ", not " + term.number();
		};
		return new WalkedTooFarException(term.text(), steps, possible, "from " + name(start) + there + "; ask for "
				+ ((steps > 0) ? top(term, at) : "'base' to go all the way down"));
	}

	private String top(Term term, int at) {
		if (term.branch() != null) {
			return Phrases.quote(term.branch() + "@head") + " to go all the way up";
		}
		return (term.name() == null || at == BASE) ? "'heads' to go all the way up"
				: Phrases.quote(this.nodes.revision(at).id()) + ", where that ends";
	}

	private AmbiguousWalkException ambiguous(Term term, int at, int steps, int[] next) {
		List<Revision> choices = Arrays.stream(next).mapToObj(this.nodes::revision).toList();
		String where = (steps > 0) ? name(at) + " goes on to " : name(at) + " is a merge of ";
		return new AmbiguousWalkException(term.text(), choices, where + Phrases.locatedList(choices)
				+ "; name the revision you mean by its id"
				+ ((steps > 0) ? ", or its branch, as in " + Phrases.quote(term.on(choices.get(0).id()))
						: ", or all of them, for what is right below the merge: "
								+ Phrases.quote(choices.stream().map(Revision::id).collect(Collectors.joining(" ")))));
	}

	private String name(int at) {
		return (at == BASE) ? "base" : Phrases.of(this.nodes.revision(at));
	}

}
