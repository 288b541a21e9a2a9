package dev.migration.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order of plans.
 */
class OrderingTests {

	@Test
	void oneBranchIsFinishedBeforeTheNextBegins() {
		assertThat(up("a; b < a; c1 < b; d1 < c1; c2 < b; d2 < c2; e < d1 d2")).containsExactly("a", "b", "c1", "d1",
				"c2", "d2", "e");
		assertThat(up("a1; b1 < a1; a2; b2 < a2")).containsExactly("a1", "b1", "a2", "b2");
	}

	@Test
	void branchIsNotLeftForWhatDependsOnIt() {
		assertThat(up("n; x1; x2 < x1; x3 < x2; f < n ! x1")).containsExactly("n", "x1", "x2", "x3", "f");
	}

	@Test
	void appliedDependenciesDoNotInterruptABranch() {
		RevisionGraph graph = Graphs.graph("a; c < a; d < a; n; f < n ! c");
		assertThat(graph.upgrade(List.of("c"), Target.HEADS).ids()).containsExactly("d", "n", "f");
	}

	@Test
	void olderBranchRunsFirstWhateverItsId() {
		List<Revision> revisions = List.of(at("a", "2025-01-01T00:00:00Z"), at("b", "2025-01-04T00:00:00Z", "a"),
				at("c", "2025-01-03T00:00:00Z", "a"), at("d", "2025-01-05T00:00:00Z", "c"));
		assertThat(RevisionGraph.of(revisions).upgrade(List.of(), Target.HEADS).ids()).containsExactly("a", "c", "d",
				"b");
	}

	@Test
	void sameMomentIsDecidedById() {
		List<Revision> revisions = List.of(at("c", "2025-01-01T00:00:00Z"), at("b", "2025-01-01T00:00:00Z"),
				at("a", null));
		assertThat(RevisionGraph.of(revisions).upgrade(List.of(), Target.HEADS).ids()).containsExactly("b", "c", "a");
	}

	@Test
	void creationNeverGoesBeforeTheGraph() {
		List<Revision> revisions = List.of(at("a", "2025-01-09T00:00:00Z"), at("b", "2025-01-01T00:00:00Z", "a"));
		assertThat(RevisionGraph.of(revisions).upgrade(List.of(), Target.HEADS).ids()).containsExactly("a", "b");
	}

	@Test
	void downgradeIsTheOppositeOfUpgrade() {
		RevisionGraph graph = Graphs.graph(Graphs.NET);
		List<String> up = new ArrayList<>(graph.upgrade(List.of(), Target.HEADS).ids());
		Collections.reverse(up);
		assertThat(graph.downgrade(List.of("d", "f"), Target.BASE).ids()).isEqualTo(up);
	}

	@Test
	void stepsSayTheirDirection() {
		RevisionGraph graph = Graphs.graph("a");
		assertThat(graph.upgrade(List.of(), Target.HEADS).steps()).extracting(Step::direction)
			.containsExactly(Direction.UPGRADE);
		assertThat(graph.downgrade(List.of("a"), Target.BASE).steps()).extracting(Step::direction)
			.containsExactly(Direction.DOWNGRADE);
	}

	@Test
	void orderOfFilesDoesNotMatter() {
		List<Revision> revisions = new ArrayList<>(Graphs
			.revisions("a; b < a; c1 < b; d1 < c1; c2 < b; d2 < c2; e < d1 d2; x; y < x ! c1; z < x; w < z y e"));
		List<String> expected = RevisionGraph.of(revisions).upgrade(List.of(), Target.HEADS).ids();
		String drawn = RevisionGraph.of(revisions).drawing().text();
		Random random = new Random(7);
		for (int i = 0; i < 200; i++) {
			Collections.shuffle(revisions, random);
			assertThat(RevisionGraph.of(revisions).upgrade(List.of(), Target.HEADS).ids()).isEqualTo(expected);
			assertThat(RevisionGraph.of(revisions).drawing().text()).isEqualTo(drawn);
		}
	}

	private static List<String> up(String graph) {
		return Graphs.graph(graph).upgrade(List.of(), Target.HEADS).ids();
	}

	private static Revision at(String id, @Nullable String created, String... revises) {
		return new Revision(id, List.of(revises), List.of(), List.of(), "",
				(created != null) ? Instant.parse(created) : null, null);
	}

}
