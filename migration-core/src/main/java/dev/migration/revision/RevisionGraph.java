package dev.migration.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * All revisions and the edges between them. Immutable.
 * <p>
 * Where a method takes applied revisions, what they need counts as applied too, so heads
 * alone are enough. Unless said otherwise, lists are by created, then id: the graph's
 * order. Nothing depends on the order in which the revisions were found.
 */
public final class RevisionGraph {

	private final Nodes nodes;

	private final Walks walks;

	RevisionGraph(Nodes nodes) {
		this.nodes = nodes;
		this.walks = new Walks(nodes);
	}

	/**
	 * Builds the graph, in time linear in its size but for sorting.
	 * @param revisions the revisions in any order
	 * @return the graph
	 * @throws InvalidGraphException if they do not form a graph: a missing parent or
	 * dependency, a cycle, a name taken twice or not allowed
	 */
	public static RevisionGraph of(Collection<Revision> revisions) {
		return new RevisionGraph(NodesBuilder.build(revisions));
	}

	/**
	 * The plan up to a target: all that the target needs and the database does not have.
	 * Parents and dependencies come first, one branch is finished before the next begins,
	 * and otherwise what was created first, then the smaller id.
	 * @param applied ids of the applied revisions, newest first
	 * @param target where to
	 * @return the plan; empty if the target is reached already
	 * @throws TargetException if the target cannot be found or reached
	 * @throws UnknownAppliedException if an applied revision is not in the graph
	 */
	public Plan upgrade(Collection<String> applied, Target target) {
		return new UpgradePlanner(this.nodes, this.walks).plan(state(applied), target);
	}

	/**
	 * The plan down to a target: all that is applied above the target, on its branch if
	 * it names one, and all that needs any of it. The order is the opposite of an
	 * upgrade's.
	 * @param applied ids of the applied revisions, newest first; a target such as
	 * {@code -1} starts at the first head among them
	 * @param target where to
	 * @return the plan; empty if the target is reached already
	 * @throws TargetException if the target cannot be found or reached
	 * @throws UnknownAppliedException if an applied revision is not in the graph
	 */
	public Plan downgrade(Collection<String> applied, Target target) {
		return new DowngradePlanner(this.nodes, this.walks).plan(state(applied), target);
	}

	/**
	 * The revisions to forget and to remember, without running them, so that the database
	 * counts as being at the targets. Applied heads that share a line with a target give
	 * way to it, dependencies counted: what needs the target beneath them is forgotten,
	 * all else stays. A target that is {@code base} on a branch only forgets.
	 * @param applied ids of the applied revisions
	 * @param target one or several places, none of them relative to the database
	 * @return first what to forget, then what to remember
	 * @throws TargetException if the target cannot be found
	 * @throws UnknownAppliedException if an applied revision is not in the graph; stamp
	 * from no applied revisions to get rid of it
	 */
	public Plan stamp(Collection<String> applied, Target target) {
		return new StampPlanner(this.nodes, this.walks).plan(state(applied), target);
	}

	/**
	 * All revisions.
	 * @return the revisions in the graph's order
	 */
	public List<Revision> revisions() {
		return this.nodes.revisions();
	}

	/**
	 * All revisions, newest first: the opposite of the order they run in.
	 * @return every revision before all that it needs
	 */
	public List<Revision> history() {
		return newestFirst(this.nodes.where((node) -> true));
	}

	/**
	 * A revision by its whole id, or by that of one that it replaces.
	 * @param id the id
	 * @return the revision, or empty
	 */
	public Optional<Revision> find(String id) {
		return Optional.ofNullable(this.nodes.id(id)).map(this.nodes::revision);
	}

	/**
	 * The revisions that nothing revises.
	 * @return the heads
	 */
	public List<Revision> heads() {
		return this.nodes.revisions(this.nodes.heads());
	}

	/**
	 * The heads that no other branch depends on: what the target {@code heads} stands
	 * for, as it brings all others along.
	 * @return the real heads
	 */
	public List<Revision> realHeads() {
		return this.nodes.revisions(this.walks.tips(this.nodes.where((node) -> true)));
	}

	/**
	 * The revisions that revise nothing.
	 * @return the bases
	 */
	public List<Revision> bases() {
		return this.nodes.revisions(this.nodes.bases());
	}

	/**
	 * The revisions that several others revise.
	 * @return where branches begin
	 */
	public List<Revision> branchPoints() {
		return this.nodes.revisions(this.nodes.where((node) -> this.nodes.children(node).length > 1));
	}

	/**
	 * The revisions that revise several others.
	 * @return where branches end
	 */
	public List<Revision> mergePoints() {
		return this.nodes.revisions(this.nodes.where((node) -> this.nodes.parents(node).length > 1));
	}

	/**
	 * The revisions of a set that nothing else in the set revises or depends on: what
	 * {@code current} shows. The opposite of {@link #impliedBy}.
	 * @param applied ids of the applied revisions
	 * @return their minimal heads
	 * @throws UnknownAppliedException if an applied revision is not in the graph
	 */
	public List<Revision> headsOf(Collection<String> applied) {
		return this.nodes.revisions(state(applied).heads());
	}

	/**
	 * The applied revisions that a set of heads stands for: the heads and all that they
	 * need.
	 * @param heads ids of the heads
	 * @return the revisions, in an order they could have run in
	 * @throws UnknownAppliedException if a head is not in the graph
	 */
	public List<Revision> impliedBy(Collection<String> heads) {
		return oldestFirst(state(heads).set());
	}

	/**
	 * The revisions that are not applied.
	 * @param applied ids of the applied revisions
	 * @return the revisions, in the order they would run in
	 * @throws UnknownAppliedException if an applied revision is not in the graph
	 */
	public List<Revision> pending(Collection<String> applied) {
		BitSet pending = this.nodes.where((node) -> true);
		pending.andNot(state(applied).set());
		return oldestFirst(pending);
	}

	/**
	 * The revisions that a target stands for, wherever the database is.
	 * @param text a target that does not start from the database, such as {@code ae10},
	 * {@code billing}, {@code heads} or {@code ae10+2}
	 * @return the revisions, none for {@code base}
	 * @throws TargetException if the target cannot be found
	 */
	public List<Revision> resolve(String text) {
		return resolve(text, null);
	}

	/**
	 * The revisions that a target stands for.
	 * @param text a target, {@code current} for where the database is, or one that starts
	 * there, such as {@code +1}
	 * @param applied ids of the applied revisions, newest first
	 * @return the revisions, none for {@code base}
	 * @throws TargetException if the target cannot be found
	 * @throws UnknownAppliedException if an applied revision is not in the graph
	 */
	public List<Revision> resolve(String text, @Nullable Collection<String> applied) {
		Locator locator = new Locator(this.nodes, this.walks, (applied != null) ? state(applied) : null);
		BitSet found = new BitSet();
		Target.parse(text).terms().forEach((term) -> found.or(locator.locate(term)));
		return this.nodes.revisions(found);
	}

	/**
	 * A stretch of history.
	 * @param text a range without {@code current} in it, such as {@code ae10:head} or
	 * {@code -3:}
	 * @return the revisions from one end to the other, both included, newest first
	 * @throws TargetException if an end cannot be found, or one does not lead to the
	 * other
	 */
	public List<Revision> range(String text) {
		return range(text, null);
	}

	/**
	 * A stretch of history, perhaps from or to where the database is.
	 * @param text a range, see {@link Range}
	 * @param applied ids of the applied revisions
	 * @return the revisions from one end to the other, both included, newest first
	 * @throws TargetException if an end cannot be found, or one does not lead to the
	 * other
	 * @throws UnknownAppliedException if an applied revision is not in the graph
	 */
	public List<Revision> range(String text, @Nullable Collection<String> applied) {
		Applied state = (applied != null) ? state(applied) : null;
		return newestFirst(new RangeSelector(this.nodes, this.walks, state).select(Range.parse(text)));
	}

	/**
	 * One revision as seen from its place in the graph.
	 * @param id a whole id
	 * @return its parents, children, labels and so on
	 * @throws UnknownRevisionException without such a revision
	 */
	public Lineage lineage(String id) {
		Integer node = this.nodes.id(id);
		if (node == null) {
			throw new Resolver(this.nodes, this.walks).unknownId(id);
		}
		return new Lineage(this.nodes, this.walks, node);
	}

	/**
	 * Holds what the database has against this graph, and completes the graph with what
	 * it does not know.
	 * @param stored the applied revisions as the database stored them; of one that this
	 * graph knows only the parents and dependencies are looked at
	 * @return what differs, and the completed graph, to plan a way back with
	 */
	public Comparison compare(Collection<Revision> stored) {
		return new Comparer(this.nodes, stored).compare();
	}

	/**
	 * A picture of all revisions, to be narrowed and marked, then drawn as text, Mermaid
	 * or Graphviz.
	 * @return the drawing
	 */
	public Drawing drawing() {
		return new Drawing(this.nodes, this.nodes.where((node) -> true), null);
	}

	@Override
	public String toString() {
		return Phrases.count(this.nodes.size(), "revision") + ", heads: "
				+ heads().stream().map(Revision::id).collect(Collectors.joining(", "));
	}

	private Applied state(Collection<String> applied) {
		return Applied.of(this.nodes, this.walks, applied);
	}

	private List<Revision> oldestFirst(BitSet set) {
		return Arrays.stream(Ordering.of(this.nodes, set)).mapToObj(this.nodes::revision).toList();
	}

	// A stretch of history is cut out of the whole, as what orders it may lie outside.
	private List<Revision> newestFirst(BitSet set) {
		int[] order = Ordering.cutOut(this.nodes, set);
		List<Revision> revisions = new ArrayList<>(order.length);
		for (int i = order.length - 1; i >= 0; i--) {
			revisions.add(this.nodes.revision(order[i]));
		}
		return Collections.unmodifiableList(revisions);
	}

}
