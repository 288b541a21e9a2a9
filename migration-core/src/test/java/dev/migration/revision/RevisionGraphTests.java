package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions about the graph.
 */
class RevisionGraphTests {

	private final RevisionGraph net = Graphs.graph(Graphs.NET);

	@Test
	void graphKnowsItsEnds() {
		assertThat(Graphs.ids(this.net.heads())).containsExactly("d", "e", "f");
		assertThat(Graphs.ids(this.net.realHeads())).containsExactly("d", "f");
		assertThat(Graphs.ids(this.net.bases())).containsExactly("a", "n");
		assertThat(Graphs.ids(this.net.branchPoints())).containsExactly("b");
		assertThat(Graphs.ids(this.net.mergePoints())).isEmpty();
		assertThat(Graphs.ids(Graphs.graph("a; b; m < a b").mergePoints())).containsExactly("m");
		assertThat(this.net).hasToString("7 revisions, heads: d, e, f");
		assertThat(this.net.revisions()).hasSize(7);
	}

	@Test
	void headsAndWhatTheyImplyAreOpposites() {
		assertThat(Graphs.ids(this.net.headsOf(List.of("a", "b", "c", "d", "e", "n", "f")))).containsExactly("d", "f");
		assertThat(Graphs.ids(this.net.impliedBy(List.of("f")))).containsExactly("a", "b", "c", "e", "n", "f");
		assertThat(Graphs.ids(this.net.headsOf(List.of("c", "d", "n")))).containsExactly("c", "d", "n");
		assertThat(this.net.headsOf(List.of())).isEmpty();
	}

	@Test
	void pendingIsWhatIsNotApplied() {
		assertThat(Graphs.ids(this.net.pending(List.of("d")))).containsExactly("c", "e", "n", "f");
		assertThat(this.net.pending(List.of("d", "f"))).isEmpty();
	}

	@Test
	void historyIsNewestFirst() {
		assertThat(Graphs.ids(this.net.history())).containsExactly("f", "n", "d", "e", "c", "b", "a");
	}

	@Test
	void revisionsAreFoundByTheirId() {
		assertThat(this.net.find("c")).map(Revision::message).hasValue("add c");
		assertThat(this.net.find("left")).isEmpty();
	}

	@Test
	void namesAreResolved() {
		assertThat(Graphs.ids(this.net.resolve("left"))).containsExactly("c");
		assertThat(Graphs.ids(this.net.resolve("heads"))).containsExactly("d", "f");
		assertThat(Graphs.ids(this.net.resolve("left@head net"))).containsExactly("e", "n");
		assertThat(this.net.resolve("base")).isEmpty();
		assertThat(Graphs.ids(this.net.resolve("current", List.of("c", "d")))).containsExactly("c", "d");
		assertThat(Graphs.ids(this.net.resolve("left@current", List.of("c", "d")))).containsExactly("c");
		assertThat(Graphs.ids(this.net.resolve("+1", List.of("c")))).containsExactly("e");
		assertThat(Graphs.ids(this.net.resolve("-1", List.of("c")))).containsExactly("b");
		assertThat(this.net.resolve("-1", List.of("a"))).isEmpty();
	}

}
