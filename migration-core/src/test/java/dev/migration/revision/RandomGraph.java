package dev.migration.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A random graph with branches, merges, labels and dependencies, and the simplest
 * possible answers about it to hold the real ones against.
 * <p>
 * Graphs grow with their seed, so that the first to fail is about the smallest that does.
 */
final class RandomGraph {

	/**
	 * How many graphs each property sees; more with {@code -Dmigration.graphs=100000}.
	 */
	private static final int GRAPHS = Integer.getInteger("migration.graphs", 2000);

	private static final int LARGEST = 24;

	private final Random random;

	private final List<Revision> revisions = new ArrayList<>();

	private final List<String> labels = new ArrayList<>();

	/** What each revision needs directly, by its place in the list. */
	private final List<BitSet> needs = new ArrayList<>();

	private RandomGraph(long seed) {
		this.random = new Random(seed);
		int size = 1 + (int) (seed * LARGEST / GRAPHS);
		int bushiness = this.random.nextInt(4);
		List<Integer> ids = new ArrayList<>(IntStream.range(0, size).boxed().toList());
		Collections.shuffle(ids, this.random);
		for (int i = 0; i < size; i++) {
			add("r%03d".formatted(ids.get(i)), i, bushiness);
		}
	}

	/**
	 * Holds a property against many graphs, and tells which one it fails for.
	 * @param property asserts something about a graph
	 */
	static void forAll(Consumer<RandomGraph> property) {
		for (long seed = 0; seed < GRAPHS; seed++) {
			RandomGraph graph = new RandomGraph(seed);
			try {
				property.accept(graph);
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("Seed " + seed + ": " + Graphs.text(graph.revisions), ex);
			}
		}
	}

	Random random() {
		return this.random;
	}

	List<Revision> revisions() {
		return this.revisions;
	}

	RevisionGraph graph() {
		return RevisionGraph.of(this.revisions);
	}

	/**
	 * The same revisions found in another order.
	 * @return a shuffled copy, the names in each revision shuffled too
	 */
	List<Revision> shuffled() {
		List<Revision> copy = new ArrayList<>();
		for (Revision revision : this.revisions) {
			copy.add(new Revision(revision.id(), shuffled(revision.revises()), revision.branchLabels(),
					shuffled(revision.dependsOn()), revision.message(), revision.created(), revision.location()));
		}
		return shuffled(copy);
	}

	<T> List<T> shuffled(List<T> list) {
		List<T> copy = new ArrayList<>(list);
		Collections.shuffle(copy, this.random);
		return copy;
	}

	String anyId() {
		return this.revisions.get(this.random.nextInt(this.revisions.size())).id();
	}

	/**
	 * A state a database could be in.
	 * @return some revisions and all that they need, in any order
	 */
	List<String> anyApplied() {
		Set<String> applied = new LinkedHashSet<>();
		for (int i = this.random.nextInt(3); i > 0; i--) {
			applied.addAll(closure(Set.of(anyId())));
		}
		return shuffled(new ArrayList<>(applied));
	}

	/**
	 * Some target that may or may not make sense.
	 * @return the text
	 */
	String anyTarget() {
		List<String> names = new ArrayList<>(
				List.of(anyId(), anyId(), "head", "heads", "base", "current", "r0", "none"));
		names.addAll(this.labels);
		String text = (this.random.nextInt(3) == 0) ? pick(names) + "@" : "";
		int form = this.random.nextInt(4);
		if (form > 0) {
			text += pick(names);
		}
		if (form < 2) {
			text += (this.random.nextBoolean() ? "+" : "-") + this.random.nextInt(5);
		}
		return (this.random.nextInt(6) == 0) ? text + " " + pick(names) : text;
	}

	Set<String> needs(String id) {
		int node = Graphs.ids(this.revisions).indexOf(id);
		Set<String> result = new LinkedHashSet<>();
		this.needs.get(node).stream().forEach((needed) -> result.add(this.revisions.get(needed).id()));
		return result;
	}

	Set<String> closure(Set<String> ids) {
		Set<String> result = new LinkedHashSet<>(ids);
		boolean grows = true;
		while (grows) {
			Set<String> more = new LinkedHashSet<>();
			result.forEach((id) -> more.addAll(needs(id)));
			grows = result.addAll(more);
		}
		return result;
	}

	private String pick(List<String> names) {
		return names.get(this.random.nextInt(names.size()));
	}

	private void add(String id, int index, int bushiness) {
		BitSet parents = new BitSet();
		if (index > 0 && this.random.nextInt(8) > 0) {
			parents.set((this.random.nextInt(4) < bushiness) ? this.random.nextInt(index) : index - 1);
			if (this.random.nextInt(6) == 0) {
				parents.set(this.random.nextInt(index));
			}
		}
		BitSet dependencies = new BitSet();
		List<String> dependsOn = new ArrayList<>();
		if (index > 0 && this.random.nextInt(6) == 0) {
			int dependency = this.random.nextInt(index);
			Revision needed = this.revisions.get(dependency);
			dependencies.set(dependency);
			dependsOn.add(needed.branchLabels().isEmpty() ? needed.id() : needed.branchLabels().get(0));
		}
		List<String> own = new ArrayList<>();
		if (this.random.nextInt(5) == 0) {
			own.add("label" + index);
			this.labels.addAll(own);
		}
		Instant created = this.random.nextBoolean() ? Instant.ofEpochSecond(this.random.nextInt(4)) : null;
		List<String> revises = parents.stream().mapToObj((parent) -> this.revisions.get(parent).id()).toList();
		this.revisions.add(new Revision(id, revises, own, dependsOn, "", created, null));
		parents.or(dependencies);
		this.needs.add(parents);
	}

}
