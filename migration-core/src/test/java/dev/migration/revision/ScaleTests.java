package dev.migration.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Graphs of a size where a walk that recurses or starts over at each revision would not
 * come to an end. The benchmarks measure; this only notices a change of the order.
 */
@Timeout(60)
class ScaleTests {

	private static final int MANY = 100_000;

	@Test
	void deepGraphIsPlannedUpAndDown() {
		RevisionGraph graph = RevisionGraph.of(IntStream.range(0, MANY)
			.mapToObj((i) -> revision(i, (i > 0) ? List.of(id(i - 1)) : List.of()))
			.toList());
		List<String> up = graph.upgrade(List.of(), Target.HEADS).ids();
		assertThat(up).hasSize(MANY).startsWith(id(0), id(1)).endsWith(id(MANY - 1));
		assertThat(graph.downgrade(up, Target.BASE).ids()).hasSize(MANY).startsWith(id(MANY - 1));
		assertThat(graph.upgrade(List.of(id(MANY - 2)), Target.parse("+1")).ids()).containsExactly(id(MANY - 1));
		assertThat(graph.lineage(id(MANY - 1)).ancestors()).hasSize(MANY - 1);
		assertThat(graph.range("-2:")).hasSize(3);
		assertThat(graph.drawing().text().lines()).hasSize(MANY);
	}

	@Test
	void laddersOfForksAndMergesArePlanned() {
		List<Revision> revisions = new ArrayList<>();
		for (int i = 0; i < MANY; i++) {
			int rung = i - i % 3;
			revisions.add(switch (i % 3) {
				case 0 -> revision(i, (i > 0) ? List.of(id(i - 1), id(i - 2)) : List.of());
				default -> revision(i, List.of(id(rung)));
			});
		}
		RevisionGraph graph = RevisionGraph.of(revisions);
		assertThat(graph.upgrade(List.of(), Target.HEADS).ids()).hasSize(MANY);
		assertThat(graph.downgrade(List.of(id(MANY - 1)), Target.parse(id(3))).ids()).hasSize(MANY - 4);
		assertThat(graph.headsOf(List.of(id(300), id(301), id(302)))).hasSize(2);
	}

	@Test
	void manyHeadsAreDrawnInFewLanes() {
		RevisionGraph graph = RevisionGraph
			.of(IntStream.range(0, MANY).mapToObj((i) -> revision(i, (i > 0) ? List.of(id(0)) : List.of())).toList());
		assertThat(graph.drawing().text().lines()).hasSize(2 * MANY - 2).allMatch((line) -> line.length() < 30);
	}

	@Test
	void mergeOfManyIsPlanned() {
		List<String> parents = IntStream.range(0, MANY - 1).mapToObj(ScaleTests::id).toList();
		List<Revision> revisions = IntStream.range(0, MANY)
			.mapToObj((i) -> revision(i, (i < MANY - 1) ? List.of() : parents))
			.toList();
		assertThat(RevisionGraph.of(revisions).upgrade(List.of(), Target.HEAD).ids()).hasSize(MANY)
			.endsWith(id(MANY - 1));
	}

	@Test
	void databaseIsHeldAgainstManyRevisions() {
		List<Revision> revisions = IntStream.range(0, MANY)
			.mapToObj((i) -> revision(i, (i > 0) ? List.of(id(i - 1)) : List.of()))
			.toList();
		RevisionGraph graph = RevisionGraph.of(revisions);
		assertThat(graph.compare(revisions).relation()).isEqualTo(Relation.SAME);
		assertThat(RevisionGraph.of(revisions.subList(0, MANY / 2)).compare(revisions).unknown()).hasSize(MANY / 2);
		assertThat(graph.compare(revisions.subList(0, MANY / 2)).pending()).hasSize(MANY / 2);
	}

	@Test
	void longCycleIsFound() {
		List<Revision> revisions = IntStream.range(0, MANY)
			.mapToObj((i) -> revision(i, List.of(id((i + 1) % MANY))))
			.toList();
		assertThatExceptionOfType(CycleException.class).isThrownBy(() -> RevisionGraph.of(revisions))
			.withMessageEndingWith(" revises ... (" + (MANY - 50) + " more) ... " + id(0)
					+ "; one of these has to name something else")
			.satisfies((ex) -> assertThat(ex.cycle()).hasSize(MANY));
	}

	private static Revision revision(int number, List<String> revises) {
		return new Revision(id(number), revises, List.of(), List.of(), "", null, null);
	}

	private static String id(int number) {
		return "r%06d".formatted(number);
	}

}
