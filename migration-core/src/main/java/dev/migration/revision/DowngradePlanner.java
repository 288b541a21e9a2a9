package dev.migration.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The way down: all that is applied above the targets, and all that needs it.
 */
final class DowngradePlanner {

	private final Nodes nodes;

	private final Walks walks;

	private final Resolver resolver;

	private final Locator locator;

	private final Pedestrian pedestrian;

	DowngradePlanner(Nodes nodes, Walks walks) {
		this.nodes = nodes;
		this.walks = walks;
		this.resolver = new Resolver(nodes, walks);
		this.locator = new Locator(nodes, walks, null);
		this.pedestrian = new Pedestrian(nodes);
	}

	Plan plan(Applied applied, Target target) {
		List<BitSet> kept = new ArrayList<>();
		List<BitSet> dropped = new ArrayList<>();
		BitSet all = new BitSet();
		for (Term term : target.terms()) {
			Destination destination = destination(applied, term);
			int node = destination.node();
			kept.add((node != Pedestrian.BASE) ? Walks.single(node) : new BitSet());
			dropped.add(drop(applied, term, destination));
		}
		new Overlaps(this.nodes, this.walks).refuseTakenBack(target, kept, dropped);
		dropped.forEach(all::or);
		return new Plan(new Planner(this.nodes).steps(all, Direction.DOWNGRADE), notes(applied, target));
	}

	// From several heads, -N is allowed but rarely what was meant.
	private List<String> notes(Applied applied, Target target) {
		Optional<Term> bare = target.terms()
			.stream()
			.filter((term) -> term.name() == null && term.branch() == null)
			.findFirst();
		if (bare.isEmpty() || applied.newestFirst().size() < 2) {
			return List.of();
		}
		String text = bare.get().text();
		List<Revision> heads = this.nodes.revisions(applied.heads());
		List<String> precise = heads.stream().map((head) -> Phrases.quote(head.id() + "@" + text)).toList();
		return List.of("The database is at " + Phrases.list(heads) + "; " + Phrases.quote(text) + " starts from "
				+ Phrases.of(this.nodes.revision(applied.newestFirst().get(0))) + ", which was applied last. Write "
				+ Phrases.join(precise, "or") + " to say which is meant.");
	}

	/**
	 * Where a term leads to on the way down.
	 * @param applied where the database is
	 * @param term the term
	 * @return what is to stay, and on which branch
	 */
	Destination destination(Applied applied, Term term) {
		Integer branch = this.resolver.branch(term);
		if (term.name() != null) {
			return new Destination(this.locator.locateOne(term), branch);
		}
		int steps = Objects.requireNonNull(term.steps());
		if (steps >= 0) {
			throw new WalkedTooFarException(term.text(), steps, 0, (steps != 0) ? "a downgrade only goes down; use "
					+ Phrases.quote("migration upgrade " + term.text()) + " to go up" : "it is no step at all");
		}
		int start = start(applied, term);
		int end = this.pedestrian.walk(term, start, steps, null);
		return new Destination(end, (branch != null) ? branch : Integer.valueOf(start));
	}

	// The head applied last, or the one applied revision on top of the branch.
	private int start(Applied applied, Term term) {
		BitSet lineage = this.resolver.lineage(term);
		if (lineage == null) {
			return applied.newestFirst().isEmpty() ? Pedestrian.BASE : applied.newestFirst().get(0);
		}
		BitSet starts = (BitSet) applied.heads().clone();
		starts.and(lineage);
		if (starts.isEmpty()) {
			starts = branchTips(applied.set());
			starts.and(lineage);
		}
		if (starts.isEmpty()) {
			throw new NotDowngradeTargetException(term.text(), null, this.nodes.revisions(applied.heads()),
					"nothing of branch " + Phrases.quote(String.valueOf(term.branch()))
							+ " is applied that other branches do not share; " + at(applied));
		}
		if (starts.cardinality() > 1) {
			List<Revision> choices = this.nodes.revisions(starts);
			throw new AmbiguousWalkException(term.text(), choices,
					"on branch " + Phrases.quote(String.valueOf(term.branch())) + " the database is at "
							+ Phrases.list(choices)
							+ "; name a branch with one of them, or the revision to go to by its id");
		}
		return starts.nextSetBit(0);
	}

	private BitSet branchTips(BitSet set) {
		BitSet result = new BitSet();
		set.stream()
			.filter((node) -> Arrays.stream(this.nodes.children(node)).noneMatch(set::get))
			.forEach(result::set);
		return result;
	}

	private BitSet drop(Applied applied, Term term, Destination destination) {
		BitSet dropped = this.walks.requiring(roots(applied, term, destination));
		dropped.and(applied.set());
		int node = destination.node();
		if (dropped.isEmpty() && node != Pedestrian.BASE && !applied.heads().get(node)) {
			throw nothingToDrop(applied, term, node);
		}
		if (dropped.isEmpty() && term.branch() != null && node == Pedestrian.BASE && !applied.set().isEmpty()) {
			throw new NotDowngradeTargetException(term.text(), null, this.nodes.revisions(applied.heads()),
					"nothing of branch " + Phrases.quote(term.branch()) + " is applied; " + at(applied));
		}
		return dropped;
	}

	// What stands directly on the destination; where that forks, the side of the branch,
	// or, if that begins beneath the fork, the only side that is applied.
	private BitSet roots(Applied applied, Term term, Destination destination) {
		BitSet roots = (destination.node() == Pedestrian.BASE) ? this.nodes.bases()
				: set(this.nodes.children(destination.node()));
		Integer branch = destination.branch();
		if (branch == null || roots.cardinality() < 2) {
			return roots;
		}
		BitSet side = this.walks.ancestors(Walks.single(branch));
		side.and(roots);
		if (!side.isEmpty()) {
			return side;
		}
		roots.and(applied.set());
		if (roots.cardinality() > 1) {
			throw forksAbove(applied, term, destination.node(), this.nodes.revisions(roots));
		}
		return roots;
	}

	private NotDowngradeTargetException forksAbove(Applied applied, Term term, int node, List<Revision> choices) {
		Revision fork = this.nodes.revision(node);
		String example = choices.get(0).id() + term.text().substring(term.text().indexOf('@'));
		return new NotDowngradeTargetException(term.text(), fork, this.nodes.revisions(applied.heads()),
				Phrases.of(fork) + " goes on to " + Phrases.list(choices) + ", and branch "
						+ Phrases.quote(String.valueOf(term.branch()))
						+ " does not say which of them to take back; name a revision instead of the branch, as in "
						+ Phrases.quote(example));
	}

	private NotDowngradeTargetException nothingToDrop(Applied applied, Term term, int node) {
		Revision revision = this.nodes.revision(node);
		List<Revision> heads = this.nodes.revisions(applied.heads());
		if (!applied.set().get(node)) {
			return new NotDowngradeTargetException(term.text(), revision, heads,
					Phrases.located(revision) + " is not applied; " + at(applied));
		}
		String reason = "nothing applied "
				+ ((term.branch() != null) ? "on branch " + Phrases.quote(term.branch()) + " revises " : "revises ")
				+ Phrases.of(revision);
		BitSet above = this.walks.requiring(Walks.single(node));
		above.and(applied.heads());
		List<Revision> needing = this.nodes.revisions(above);
		above.andNot(this.walks.descendants(Walks.single(node)));
		String verb = above.isEmpty() ? "stand" : "need";
		boolean one = needing.size() == 1;
		return new NotDowngradeTargetException(term.text(), revision, heads,
				reason + ", but " + Phrases.locatedList(needing) + " " + verb + (one ? "s " : " ")
						+ (above.isEmpty() ? "on it" : "it") + "; to take " + (one ? needing.get(0).id() : "those")
						+ " back, downgrade to what " + (one ? "it revises" : "they revise"));
	}

	private String at(Applied applied) {
		List<Revision> heads = this.nodes.revisions(applied.heads());
		return heads.isEmpty() ? "the database has no revision applied" : "the database is at " + Phrases.list(heads);
	}

	private static BitSet set(int[] numbers) {
		BitSet result = new BitSet();
		Arrays.stream(numbers).forEach(result::set);
		return result;
	}

	// Where to go down to. @param node the revision that stays, or {@link
	// Pedestrian#BASE} @param branch
	// the only branch to go down, or {@code null} for all
	record Destination(int node, @Nullable Integer branch) {

	}

}
