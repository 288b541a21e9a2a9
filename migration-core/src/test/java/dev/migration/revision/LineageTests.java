package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Questions about one revision.
 */
class LineageTests {

	private final RevisionGraph net = Graphs.graph(Graphs.NET);

	@Test
	void revisionKnowsItsNeighbours() {
		Lineage b = this.net.lineage("b");
		assertThat(b.revision().id()).isEqualTo("b");
		assertThat(Graphs.ids(b.parents())).containsExactly("a");
		assertThat(Graphs.ids(b.children())).containsExactly("c", "d");
		assertThat(Graphs.ids(b.ancestors())).containsExactly("a");
		assertThat(Graphs.ids(b.descendants())).containsExactly("c", "d", "e");
		assertThat(Graphs.ids(b.requiring())).containsExactly("c", "d", "e", "f");
		assertThat(b.isBranchPoint()).isTrue();
		assertThat(b.isHead()).isFalse();
		assertThat(b.contains("e")).isTrue();
		assertThat(b.contains("f")).isFalse();
		assertThat(b.contains("unknown")).isFalse();
	}

	@Test
	void revisionKnowsItsDependencies() {
		Lineage f = this.net.lineage("f");
		assertThat(Graphs.ids(f.dependencies())).containsExactly("e");
		assertThat(Graphs.ids(f.required())).containsExactly("a", "b", "c", "e", "n");
		assertThat(f.isHead()).isTrue();
		assertThat(f.isDependedOnHead()).isFalse();
		Lineage e = this.net.lineage("e");
		assertThat(Graphs.ids(e.dependents())).containsExactly("f");
		assertThat(e.isHead()).isTrue();
		assertThat(e.isDependedOnHead()).isTrue();
		assertThat(e.isBase()).isFalse();
		assertThat(e.isMergePoint()).isFalse();
		assertThat(this.net.lineage("n").isBase()).isTrue();
	}

	@Test
	void dependencyMayBeWrittenAsALabel() {
		RevisionGraph graph = Graphs.graph("a; c @lib < a; x ! lib");
		assertThat(Graphs.ids(graph.lineage("x").dependencies())).containsExactly("c");
		assertThat(graph.upgrade(List.of(), Target.parse("x")).ids()).containsExactly("a", "c", "x");
	}

	@Test
	void lineageIsForWholeIds() {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> this.net.lineage("left"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# graph                                         | revision | labels
			a; b < a; c < b @x; d < c                       | a        | x
			a; b < a; c < b @x; d < c                       | d        | x
			a; b < a; c < b @x; d < b                       | c        | x
			a; b < a; c < b @x; d < b                       | b        | ''
			a; b < a; c < b @x; d < b                       | d        | ''
			a; b < a; c < b @x; d < c; e < c                | e        | x
			a; b < a; c < b @x; d < c; e < c                | b        | ''
			a; b < a; c < b; d < c @x; e < b                | c        | x
			a; b < a; c < a; m < b c @x                     | m        | x
			a; b < a; c < a; m < b c @x                     | b        | ''
			a; b @x; m < a b                                | m        | x
			a; b < a @x; c ! a                              | a        | ''
			a; b < a @x; c ! b                              | a        | x
			a @x; b < a @y                                  | b        | x y
			""")
	void labelsSpread(String graph, String id, String labels) {
		assertThat(Graphs.graph(graph).lineage(id).labels())
			.containsExactlyElementsOf(labels.isBlank() ? List.of() : List.of(labels.split(" ")));
	}

}
