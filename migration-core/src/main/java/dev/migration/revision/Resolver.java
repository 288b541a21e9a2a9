package dev.migration.revision;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * From names to revisions.
 */
final class Resolver {

	/** Names up to this length are only found whole. */
	private static final int SHORTEST_ABBREVIATED = 4;

	private static final String REVISION = "revision";

	private static final String BRANCH = "branch";

	private final Nodes nodes;

	private final Walks walks;

	Resolver(Nodes nodes, Walks walks) {
		this.nodes = nodes;
		this.walks = walks;
	}

	/**
	 * The revision that the branch of a term stands for.
	 * @param term the term
	 * @return its number, or {@code null} if the term names no branch
	 */
	@Nullable Integer branch(Term term) {
		String branch = term.branch();
		return (branch != null) ? find(branch, BRANCH, null) : null;
	}

	/**
	 * The lineage of the branch of a term.
	 * @param term the term
	 * @return its revisions, or {@code null} if the term names no branch
	 */
	@Nullable BitSet lineage(Term term) {
		Integer branch = branch(term);
		return (branch != null) ? this.walks.lineage(branch) : null;
	}

	/**
	 * The revisions that the branch and the name of a term stand for; its steps are not
	 * looked at.
	 * @param term a term with a name
	 * @param name the name of the term
	 * @return the revisions, none for {@code base}
	 */
	BitSet resolve(Term term, String name) {
		BitSet lineage = lineage(term);
		switch (name) {
			case Names.BASE -> {
				return new BitSet();
			}
			case Names.HEAD -> {
				return onlyHead(term, lineage);
			}
			case Names.HEADS -> {
				return (lineage != null) ? heads(lineage) : this.walks.tips(all());
			}
			default -> {
				return Walks.single(onBranch(term, name, lineage));
			}
		}
	}

	private BitSet onlyHead(Term term, @Nullable BitSet lineage) {
		BitSet heads = heads(lineage);
		if (heads.cardinality() > 1) {
			throw MultipleHeadsException.whereAllWouldDo(term, this.nodes.revisions(heads));
		}
		return heads;
	}

	/**
	 * The revisions that nothing revises, also those that another branch depends on.
	 * @param term the term, perhaps with a branch
	 * @return the heads of the branch, or all
	 */
	BitSet heads(Term term) {
		return heads(lineage(term));
	}

	private BitSet heads(@Nullable BitSet lineage) {
		BitSet heads = this.nodes.heads();
		if (lineage != null) {
			heads.and(lineage);
		}
		return heads;
	}

	private BitSet all() {
		BitSet all = new BitSet();
		all.set(0, this.nodes.size());
		return all;
	}

	private int onBranch(Term term, String name, @Nullable BitSet lineage) {
		int node = find(name, "revision or branch", lineage);
		Integer branch = branch(term);
		if (lineage != null && branch != null && !lineage.get(node)) {
			throw new NotOnBranchException(term.text(), String.valueOf(term.branch()), this.nodes.revision(node),
					this.nodes.revision(branch));
		}
		return node;
	}

	// A whole id or label always wins; of those that begin with the name there has to be
	// one.
	private int find(String name, String what, @Nullable BitSet lineage) {
		Integer exact = (this.nodes.id(name) != null) ? this.nodes.id(name) : this.nodes.label(name);
		if (exact != null) {
			return exact;
		}
		BitSet candidates = beginningWith(name);
		if (lineage != null && candidates.cardinality() > 1 && candidates.intersects(lineage)) {
			candidates.and(lineage);
		}
		if (candidates.isEmpty()) {
			throw unknown(name, what);
		}
		if (candidates.cardinality() > 1) {
			throw new AmbiguousPrefixException(name, this.nodes.revisions(candidates));
		}
		return candidates.nextSetBit(0);
	}

	private BitSet beginningWith(String prefix) {
		BitSet result = this.nodes.where((node) -> abbreviates(prefix, this.nodes.revision(node).id()));
		this.nodes.labels().forEach((label, node) -> {
			if (abbreviates(prefix, label)) {
				result.set(node);
			}
		});
		this.nodes.aliases().forEach((replaced, node) -> {
			if (abbreviates(prefix, replaced)) {
				result.set(node);
			}
		});
		return result;
	}

	private static boolean abbreviates(String prefix, String name) {
		return name.length() >= SHORTEST_ABBREVIATED && name.startsWith(prefix);
	}

	private UnknownRevisionException unknown(String name, String what) {
		Stream<String> words = what.equals(BRANCH) ? Stream.empty()
				: Stream.of(Names.HEAD, Names.HEADS, Names.BASE, Names.CURRENT);
		return unknown(name, what, Stream.concat(words, this.nodes.labels().keySet().stream()));
	}

	/**
	 * Says that an id is not there.
	 * @param id the id
	 * @return the exception to throw
	 */
	UnknownRevisionException unknownId(String id) {
		Integer labelled = this.nodes.label(id);
		if (labelled == null) {
			return unknown(id, REVISION, Stream.empty());
		}
		return new UnknownRevisionException(id, REVISION, List.of(this.nodes.revision(labelled).id()),
				among() + ", it is a branch label");
	}

	private UnknownRevisionException unknown(String name, String what, Stream<String> words) {
		Stream<String> ids = Stream.concat(this.nodes.revisions().stream().map(Revision::id),
				this.nodes.aliases().keySet().stream());
		return new UnknownRevisionException(name, what, NearMisses.of(name, Stream.concat(ids, words)), among());
	}

	private String among() {
		return Phrases.count(this.nodes.size(), REVISION);
	}

}
