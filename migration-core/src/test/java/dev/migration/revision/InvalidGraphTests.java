package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is refused when a graph is built, and in which words.
 */
class InvalidGraphTests {

	@Test
	void missingParentNamesTheFileAndWhatIsNear() {
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(() -> Graphs.graph("ae10; bf20 < ae01"))
			.withMessage("bf20 (add bf20) in bf20.sql revises 'ae01', which was not found; did you mean 'ae10'?"
					+ " Add what is missing, or correct what refers to it")
			.satisfies((ex) -> assertThat(ex.edges()).singleElement().satisfies((edge) -> {
				assertThat(edge.from().id()).isEqualTo("bf20");
				assertThat(edge.to()).isEqualTo("ae01");
				assertThat(edge.kind()).isEqualTo(Edge.Kind.REVISES);
			}));
	}

	@Test
	void allThatIsMissingIsSaidAtOnce() {
		assertThatExceptionOfType(MissingRevisionException.class)
			.isThrownBy(() -> Graphs.graph("a; b < qqqq; c < a ! wwww"))
			.withMessage("b (add b) in b.sql revises 'qqqq', which was not found."
					+ " c (add c) in c.sql depends on 'wwww', which was not found."
					+ " Add what is missing, or correct what refers to it")
			.satisfies((ex) -> assertThat(ex.edges()).extracting(Edge::to).containsExactly("qqqq", "wwww"));
	}

	@Test
	void muchThatIsMissingIsCutShort() {
		assertThatExceptionOfType(MissingRevisionException.class)
			.isThrownBy(() -> Graphs.graph("a < a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3"))
			.withMessageEndingWith("And so on for 2 more. Add what is missing, or correct what refers to it")
			.satisfies((ex) -> assertThat(ex.edges()).hasSize(12));
	}

	@Test
	void missingParentThatIsABranchLabelSaysWhichId() {
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(() -> Graphs.graph("a @main; b < main"))
			.withMessageContaining("revises 'main', which was not found"
					+ " (it is a branch label; a parent is named by its id, 'a')");
	}

	@Test
	void missingParentThatIsAPrefixSaysTheWholeId() {
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(() -> Graphs.graph("ae10ff; b < ae10"))
			.withMessageContaining(
					"'ae10', which was not found" + " (files name revisions by their whole id, perhaps 'ae10ff')");
	}

	@Test
	void duplicateIdNamesAllFiles() {
		Revision first = new Revision("a", List.of(), List.of(), List.of(), "one", null, "one.sql");
		Revision second = new Revision("a", List.of(), List.of(), List.of(), "two", null, "Two.java");
		assertThatExceptionOfType(DuplicateRevisionException.class)
			.isThrownBy(() -> RevisionGraph.of(List.of(first, second)))
			.withMessage("Revision id 'a' is taken more than once: by a (two) in Two.java, by a (one) in one.sql;"
					+ " give all but one of them a new id")
			.satisfies((ex) -> assertThat(ex.revisions()).containsExactlyInAnyOrder(first, second));
	}

	@Test
	void duplicateLabelNamesBothFiles() {
		assertThatExceptionOfType(DuplicateLabelException.class).isThrownBy(() -> Graphs.graph("a @x; b @x"))
			.withMessage("Branch label 'x' of b (add b) in b.sql is already the label of a (add a) in a.sql;"
					+ " labels and ids share one namespace, so rename the label")
			.satisfies((ex) -> {
				assertThat(ex.label()).isEqualTo("x");
				assertThat(ex.owner().id()).isEqualTo("a");
				assertThat(ex.revision().id()).isEqualTo("b");
			});
	}

	@Test
	void labelThatIsAnIdIsRefused() {
		assertThatExceptionOfType(DuplicateLabelException.class).isThrownBy(() -> Graphs.graph("a @b; b"))
			.withMessageStartingWith("Branch label 'b' of a (add a) in a.sql is already the id of b (add b) in b.sql");
		assertThatExceptionOfType(DuplicateLabelException.class).isThrownBy(() -> Graphs.graph("a @a"));
	}

	@Test
	void labelTwiceOnOneRevisionIsHarmless() {
		assertThat(Graphs.graph("a @x @x").drawing().text()).isEqualTo("* a [x] (head) add a\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base", "current", "HEAD", "Base" })
	void reservedNamesAreRefused(String name) {
		assertThatExceptionOfType(IllegalNameException.class).isThrownBy(() -> Graphs.graph(name))
			.withMessage("'" + name + "' cannot be a revision id, as in " + name + " (add " + name + ") in " + name
					+ ".sql: head, heads, base and current are reserved, in capitals too; use another name")
			.satisfies((ex) -> assertThat(ex.name()).isEqualTo(name));
		assertThatExceptionOfType(IllegalNameException.class).isThrownBy(() -> Graphs.graph("a @" + name))
			.withMessageStartingWith("'" + name + "' cannot be a branch label, as in a (add a) in a.sql")
			.satisfies((ex) -> assertThat(ex.revision().id()).isEqualTo("a"));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			a-b,             "'-' has a meaning in targets"
			a+b,             "'+' has a meaning in targets"
			a:b,             "':' has a meaning in targets"
			"a,b",           "',' has a meaning in targets"
			x@y,             "'@' has a meaning in targets"
			"a b",           "U+0020 (SPACE) has a meaning in targets"
			a/b,             "'/' is not allowed"
			a'b,             "''' is not allowed"
			"a\u00a0b",      "U+00A0 (NO-BREAK SPACE) is not allowed"
			"a\u200bb",      "U+200B (ZERO WIDTH SPACE) is not allowed"
			"\u202eab",      "U+202E (RIGHT-TO-LEFT OVERRIDE) is not allowed"
			"a\u001b[1mb",   "U+001B (ESCAPE) is not allowed"
			"a\u0301",       "U+0301 (COMBINING ACUTE ACCENT) is not allowed"
			gr\u00f6\u00dfe,  "'\u00f6' is not allowed"
			.a,              "a dot has to stand between others"
			a.,              "a dot has to stand between others"
			a..b,            "a dot has to stand between others"
			"",              "it is empty"
			""")
	void charactersOutsideTheRuleAreNamed(String name, String reason) {
		String rule = ": " + reason + "; use the letters A to Z and a to z, digits, underscores, and dots between them";
		Revision asId = new Revision(name, List.of(), List.of(), List.of(), "", null, null);
		assertThatExceptionOfType(IllegalNameException.class).isThrownBy(() -> RevisionGraph.of(List.of(asId)))
			.withMessageEndingWith(rule)
			.satisfies((ex) -> assertThat(ex.name()).isEqualTo(name));
		Revision asLabel = new Revision("a", List.of(), List.of(name), List.of(), "", null, "a.sql");
		assertThatExceptionOfType(IllegalNameException.class).isThrownBy(() -> RevisionGraph.of(List.of(asLabel)))
			.withMessageEndingWith(" cannot be a branch label, as in a in a.sql" + rule);
	}

	@Test
	void invisibleCharactersAreShown() {
		Revision revision = new Revision("a\u200bb\u001b[1m", List.of(), List.of(), List.of(), "", null, "a.sql");
		assertThatExceptionOfType(IllegalNameException.class).isThrownBy(() -> RevisionGraph.of(List.of(revision)))
			.withMessageStartingWith("'a<U+200B>b<U+001B>[1m' cannot be a revision id, as in a<U+200B>b<U+001B>[1m in"
					+ " a.sql: U+200B (ZERO WIDTH SPACE)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "_", "0", "548bbb905360", "c1branch", "eu.west", "v1.0.2", "Add_Users", "header" })
	void usualNamesAreFine(String name) {
		assertThat(Graphs.ids(Graphs.graph(name).resolve(name))).containsExactly(name);
		assertThat(Graphs.ids(Graphs.graph("x1 @" + name).resolve(name + "@head"))).containsExactly("x1");
	}

	@Test
	void selfLoopIsRefused() {
		assertThatExceptionOfType(CycleException.class).isThrownBy(() -> Graphs.graph("a; b < b"))
			.withMessage("b (add b) in b.sql revises itself; name its parent, or nothing if it is a base")
			.satisfies((ex) -> assertThat(ex.ids()).containsExactly("b"));
		assertThatExceptionOfType(CycleException.class).isThrownBy(() -> Graphs.graph("a; b < a @x ! x"))
			.withMessage("b (add b) in b.sql depends on itself; name the revision it needs, or nothing");
	}

	@Test
	void cycleIsShownWholeAndInOrder() {
		assertThatExceptionOfType(CycleException.class)
			.isThrownBy(() -> Graphs.graph("base1; z < c; a < c base1; b < a; c < b; y < z"))
			.withMessage("The revisions form a cycle: a (add a) in a.sql revises c (add c) in c.sql revises b (add b)"
					+ " in b.sql revises a; one of these has to name something else")
			.satisfies((ex) -> {
				assertThat(ex.ids()).containsExactly("a", "c", "b");
				assertThat(ex.cycle()).extracting(Edge::to).containsExactly("c", "b", "a");
			});
	}

	@Test
	void cycleThroughADependencyIsRefused() {
		assertThatExceptionOfType(CycleException.class).isThrownBy(() -> Graphs.graph("a ! tip; b < a; c < b @tip"))
			.withMessage("The revisions form a cycle: a (add a) in a.sql depends on c (add c) in c.sql revises"
					+ " b (add b) in b.sql revises a; one of these has to name something else")
			.satisfies((ex) -> assertThat(ex.cycle()).extracting(Edge::kind)
				.containsExactly(Edge.Kind.DEPENDS_ON, Edge.Kind.REVISES, Edge.Kind.REVISES));
	}

	@Test
	void allAreInvalidGraphs() {
		assertThatExceptionOfType(InvalidGraphException.class).isThrownBy(() -> Graphs.graph("a < b; b < a"));
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> Graphs.graph("a < nowhere"));
	}

	@Test
	void redundantEdgesAreFine() {
		RevisionGraph graph = Graphs.graph("a; b < a a ! a; x; m < x b a ! a");
		assertThat(graph.upgrade(List.of(), Target.HEADS).ids()).containsExactly("a", "b", "x", "m");
		assertThat(Graphs.ids(graph.headsOf(List.of("a", "b", "x", "m")))).containsExactly("m");
		assertThat(graph.downgrade(List.of("m"), Target.parse("x")).ids()).containsExactly("m");
	}

	@Test
	void nothingIsAGraphToo() {
		RevisionGraph graph = RevisionGraph.of(List.of());
		assertThat(graph.heads()).isEmpty();
		assertThat(graph.upgrade(List.of(), Target.HEADS).isEmpty()).isTrue();
		assertThat(graph.upgrade(List.of(), Target.HEAD).isEmpty()).isTrue();
		assertThat(graph.downgrade(List.of(), Target.BASE).isEmpty()).isTrue();
		assertThat(graph.range(":")).isEmpty();
		assertThat(graph.drawing().text()).isEmpty();
	}

}
