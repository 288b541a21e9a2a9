package dev.migration.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One revision as seen from its place in the graph. Lists are by created, then id.
 */
public final class Lineage {

	private final Nodes nodes;

	private final Walks walks;

	private final int node;

	Lineage(Nodes nodes, Walks walks, int node) {
		this.nodes = nodes;
		this.walks = walks;
		this.node = node;
	}

	/**
	 * The revision looked at.
	 * @return the revision
	 */
	public Revision revision() {
		return this.nodes.revision(this.node);
	}

	/**
	 * The revisions it revises.
	 * @return none for a base, several for a merge
	 */
	public List<Revision> parents() {
		return revisions(this.nodes.parents(this.node));
	}

	/**
	 * The revisions that revise it.
	 * @return none for a head, several for a branch point
	 */
	public List<Revision> children() {
		return revisions(this.nodes.children(this.node));
	}

	/**
	 * The revisions it depends on, labels resolved, parents left out.
	 * @return often none
	 */
	public List<Revision> dependencies() {
		return revisions(this.nodes.dependencies(this.node));
	}

	/**
	 * The revisions that depend on it.
	 * @return often none
	 */
	public List<Revision> dependents() {
		return revisions(this.nodes.dependents(this.node));
	}

	/**
	 * All that it descends from, by parents only.
	 * @return without itself
	 */
	public List<Revision> ancestors() {
		return others(this.walks.ancestors(Walks.single(this.node)));
	}

	/**
	 * All that descend from it, by parents only.
	 * @return without itself
	 */
	public List<Revision> descendants() {
		return others(this.walks.descendants(Walks.single(this.node)));
	}

	/**
	 * All that has to be applied before it, by parents and dependencies.
	 * @return without itself
	 */
	public List<Revision> required() {
		return others(this.walks.required(Walks.single(this.node)));
	}

	/**
	 * All that can only be applied after it, by parents and dependencies.
	 * @return without itself
	 */
	public List<Revision> requiring() {
		return others(this.walks.requiring(Walks.single(this.node)));
	}

	/**
	 * Whether another revision is on the same line: itself, an ancestor or a descendant.
	 * @param id an id
	 * @return {@code false} for an unknown id too
	 */
	public boolean contains(String id) {
		Integer other = this.nodes.id(id);
		return other != null && this.walks.lineage(this.node).get(other);
	}

	/**
	 * The branches it is on. A label holds for the revision that carries it and for all
	 * its descendants, and for its ancestors as long as the line from them up to the head
	 * neither forks, nor is depended on from two sides, nor merges.
	 * @return the labels, in alphabetical order
	 */
	public Set<String> labels() {
		if (this.nodes.labels().isEmpty()) {
			return Set.of();
		}
		BitSet carriers = this.walks.ancestors(Walks.single(this.node));
		carriers.or(straightLine());
		Set<String> labels = new TreeSet<>();
		carriers.stream().forEach((carrier) -> labels.addAll(this.nodes.revision(carrier).branchLabels()));
		return labels;
	}

	/**
	 * Whether nothing revises it.
	 * @return {@code true} for a head
	 */
	public boolean isHead() {
		return this.nodes.children(this.node).length == 0;
	}

	/**
	 * Whether it is a head that another branch depends on, so that it comes along with
	 * that branch.
	 * @return {@code true} for such a head
	 */
	public boolean isDependedOnHead() {
		return isHead() && this.nodes.dependents(this.node).length > 0;
	}

	/**
	 * Whether it revises nothing.
	 * @return {@code true} for a base
	 */
	public boolean isBase() {
		return this.nodes.parents(this.node).length == 0;
	}

	/**
	 * Whether several revisions revise it.
	 * @return {@code true} where branches begin
	 */
	public boolean isBranchPoint() {
		return this.nodes.children(this.node).length > 1;
	}

	/**
	 * Whether it revises several revisions.
	 * @return {@code true} where branches end
	 */
	public boolean isMergePoint() {
		return this.nodes.parents(this.node).length > 1;
	}

	// From here to the head, if no fork and no merge is on the way; otherwise nothing.
	private BitSet straightLine() {
		BitSet line = new BitSet();
		int at = this.node;
		while (this.nodes.parents(at).length < 2
				&& this.nodes.children(at).length + this.nodes.dependents(at).length < 2) {
			line.set(at);
			if (this.nodes.children(at).length == 0) {
				return line;
			}
			at = this.nodes.children(at)[0];
		}
		return new BitSet();
	}

	private List<Revision> others(BitSet set) {
		set.clear(this.node);
		return this.nodes.revisions(set);
	}

	private List<Revision> revisions(int[] numbers) {
		return Arrays.stream(numbers).mapToObj(this.nodes::revision).toList();
	}

}
