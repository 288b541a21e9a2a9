package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures, as they are printed.
 */
class DrawingTests {

	@Test
	void forkAndMergeAreDrawn() {
		assertThat(text("a; b < a; c1 < b; d1 < c1; c2 < b; d2 < c2; e < d1 d2; f < e")).isEqualTo("""
				* f (head) add f
				* e add e
				|\\
				| * d2 add d2
				| * c2 add c2
				* | d1 add d1
				* | c1 add c1
				|/
				* b add b
				* a add a
				""");
	}

	@Test
	void laneCrossesOthersToItsParent() {
		assertThat(text("a; b; c < a b; d < a; e < b; f < c d e; g < a")).isEqualTo("""
				* f (head) add f
				|\\
				|\\ \\
				| | * e add e
				* | | c add c
				|\\ \\ \\
				| |_|/
				| * | b add b
				|  /
				| | * g (head) add g
				|_|/
				| * d add d
				|/
				* a add a
				""");
	}

	@Test
	void lanesThatLeadToTheSameRevisionJoinAtOnce() {
		assertThat(text("a; b < a; c < a; d < a")).isEqualTo("""
				* d (head) add d
				| * c (head) add c
				|/
				| * b (head) add b
				|/
				* a add a
				""");
	}

	@Test
	void separateHistoriesAreSetApart() {
		assertThat(text("a; b < a; x; y < x")).isEqualTo("""
				* y (head) add y
				* x add x

				* b (head) add b
				* a add a
				""");
		assertThat(text("a; b < a; c < a; x; m < b x; y")).isEqualTo("""
				* y (head) add y

				* m (head) add m
				|\\
				| * x add x
				|
				| * c (head) add c
				* | b add b
				|/
				* a add a
				""");
	}

	@Test
	void labelsDependenciesAndTheDatabaseAreShown() {
		assertThat(Graphs.graph(Graphs.NET).drawing().applied(List.of("d", "c")).text()).isEqualTo("""
				o f (head, depends on e) add f
				o n [net] add n

				* d [right] (head, current) add d
				| o e (head) add e
				| * c [left] (current) add c
				|/
				* b add b
				* a add a
				""");
	}

	@Test
	void rangeCanBeDrawn() {
		RevisionGraph graph = Graphs.graph(Graphs.NET);
		assertThat(graph.drawing().of(graph.range("b:left@head")).text()).isEqualTo("""
				* e (head) add e
				* c [left] add c
				* b add b
				""");
	}

	@Test
	void mermaidQuotesWhatItWouldRead() {
		Revision revision = new Revision("a", List.of(), List.of(), List.of(), "say \"hi\" & <b>; #1", null, null);
		assertThat(RevisionGraph.of(List.of(revision)).drawing().mermaid()).isEqualTo("""
				flowchart BT
				    r0["a (head)<br>say #34;hi#34; #38; #60;b#62;#59; #35;1"]
				""");
	}

	@Test
	void mermaidShowsEdgesDependenciesAndWhatIsPending() {
		assertThat(Graphs.graph("a; n; f < n ! a").drawing().applied(List.of("a")).mermaid()).isEqualTo("""
				flowchart BT
				    r0["a (head, current)<br>add a"]
				    r2["n<br>add n"]:::pending
				    r1["f (head, depends on a)<br>add f"]:::pending
				    r2 --> r1
				    r0 -.-> r1
				    classDef pending stroke-dasharray: 5
				""");
	}

	@Test
	void graphvizShowsEdgesDependenciesAndWhatIsPending() {
		Revision quoted = new Revision("q", List.of(), List.of(), List.of(), "a \"b\" \\ c", null, null);
		assertThat(RevisionGraph.of(List.of(quoted)).drawing().dot())
			.contains("    \"q\" [label=\"q (head)\\na \\\"b\\\" \\\\ c\"]\n");
		assertThat(Graphs.graph("a; n; f < n ! a").drawing().applied(List.of("a")).dot()).isEqualTo("""
				digraph revisions {
				    rankdir=BT
				    node [shape=box]
				    "a" [label="a (head, current)\\nadd a"]
				    "n" [label="n\\nadd n", style=dashed]
				    "f" [label="f (head, depends on a)\\nadd f", style=dashed]
				    "n" -> "f"
				    "a" -> "f" [style=dotted]
				}
				""");
	}

	private static String text(String graph) {
		return Graphs.graph(graph).drawing().text();
	}

}
