package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions that stand for older ones.
 */
class ReplacesTests {

	private static final String SQUASHED = "s1 = ae10 b1 c1; d1 < c1; e1 < d1 ! b1";

	private final RevisionGraph graph = Graphs.graph(SQUASHED);

	@Test
	void whatIsBuiltOnAReplacedRevisionIsBuiltOnTheNewOne() {
		assertThat(this.graph.upgrade(List.of(), Target.HEADS).ids()).containsExactly("s1", "d1", "e1");
		assertThat(this.graph.find("d1")).get().extracting(Revision::revises).isEqualTo(List.of("s1"));
		assertThat(Graphs.ids(this.graph.lineage("e1").dependencies())).containsExactly("s1");
	}

	@Test
	void targetsAndRangesMayNameWhatIsReplaced() {
		List<String> all = List.of("e1", "d1", "s1");
		assertThat(this.graph.upgrade(List.of(), Target.parse("b1")).ids()).containsExactly("s1");
		assertThat(this.graph.downgrade(all, Target.parse("b1")).ids()).containsExactly("e1", "d1");
		assertThat(this.graph.downgrade(all, Target.parse("ae10")).ids()).containsExactly("e1", "d1");
		assertThat(Graphs.ids(this.graph.range("c1:"))).containsExactly("e1", "d1", "s1");
		assertThat(Graphs.ids(this.graph.resolve("c1+1"))).containsExactly("d1");
		assertThat(this.graph.find("c1")).get().extracting(Revision::id).isEqualTo("s1");
	}

	@Test
	void beginningOfAReplacedIdIsEnough() {
		RevisionGraph long1 = Graphs.graph("s1 = abcd1111 abcd2222; abce0000 < s1");
		assertThat(Graphs.ids(long1.resolve("abcd"))).containsExactly("s1");
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> long1.resolve("abcd1112"))
			.withMessageContaining("did you mean 'abcd1111'");
	}

	@Test
	void replacedRevisionThatIsStillThereIsRefused() {
		assertThatExceptionOfType(ReplacementException.class).isThrownBy(() -> Graphs.graph("a; b < a; s = a b"))
			.withMessage(
					"a (add a) in a.sql is still there, though s (add s) in s.sql:4 replaces it; delete the file of"
							+ " 'a', or take its id out of 'replaces' if it is to stay")
			.satisfies((ex) -> {
				assertThat(ex.revision().id()).isEqualTo("s");
				assertThat(ex.replaced()).isEqualTo("a");
				assertThat(ex.other()).get().extracting(Revision::id).isEqualTo("a");
			});
	}

	@Test
	void twoRevisionsCannotReplaceTheSame() {
		assertThatExceptionOfType(ReplacementException.class).isThrownBy(() -> Graphs.graph("s = a b; t = b"))
			.withMessage("Revision 'b' is replaced twice: by s (add s) in s.sql:4 and by t (add t) in t.sql:4; only one"
					+ " can stand for it, so take it out of the other's 'replaces'")
			.satisfies((ex) -> assertThat(ex.other()).get().extracting(Revision::id).isEqualTo("s"));
	}

	@Test
	void revisionCannotReplaceItself() {
		assertThatExceptionOfType(ReplacementException.class).isThrownBy(() -> Graphs.graph("s = a s"))
			.withMessage("s (add s) in s.sql:4 replaces itself; name the older revisions that it stands for")
			.satisfies((ex) -> assertThat(ex.other()).isEmpty());
	}

	@Test
	void revisionCannotReplaceWhatComesAfterIt() {
		assertThatExceptionOfType(ReplacementException.class)
			.isThrownBy(() -> Graphs.graph("s = a c; b < s; c < x ! b; x"))
			.withMessage("s (add s) in s.sql:4 replaces c (add c) in c.sql, which comes after it; a revision stands for"
					+ " older ones only, so take 'c' out of 'replaces'");
	}

	@Test
	void revisionCannotReviseWhatItReplaces() {
		assertThatExceptionOfType(ReplacementException.class).isThrownBy(() -> Graphs.graph("s < b = a b"))
			.withMessage(
					"s (add s) in s.sql:4 replaces 'b' and revises or depends on it as well; name instead what that"
							+ " one was built on");
	}

	@Test
	void replacedIdIsAName() {
		assertThatExceptionOfType(IllegalNameException.class).isThrownBy(() -> Graphs.graph("s = base"))
			.withMessageContaining("'base' cannot be the id of a replaced revision, as in s (add s) in s.sql");
	}

	@Test
	void labelCannotBeAReplacedId() {
		assertThatExceptionOfType(DuplicateLabelException.class).isThrownBy(() -> Graphs.graph("s = a; b @a"))
			.withMessageStartingWith(
					"Branch label 'a' of b (add b) in b.sql is already the id of a revision that is part of s (add s)");
	}

	@Test
	void databaseThatHasAllOfThemIsTheSame() {
		Comparison comparison = this.graph.compare(Graphs.revisions("ae10; b1 < ae10; c1 < b1; d1 < c1; e1 < d1 ! b1"));
		assertThat(comparison.relation()).isEqualTo(Relation.SAME);
		assertThat(comparison.moved()).isEmpty();
		assertThat(Graphs.ids(comparison.graph().headsOf(List.of("ae10", "b1", "c1", "d1")))).containsExactly("d1");
	}

	@Test
	void databaseThatHasNoneIsBehind() {
		Comparison comparison = this.graph.compare(List.of());
		assertThat(comparison.relation()).isEqualTo(Relation.DATABASE_BEHIND);
		assertThat(Graphs.ids(comparison.pending())).containsExactly("d1", "e1", "s1");
	}

	@Test
	void databaseThatHasOnlySomeIsTold() {
		Comparison comparison = this.graph.compare(Graphs.revisions("ae10; b1 < ae10"));
		assertThat(comparison.relation()).isEqualTo(Relation.DIVERGED);
		assertThatExceptionOfType(PartlyReplacedException.class).isThrownBy(comparison::refuseDivergence)
			.withMessage("s1 (add s1) in s1.sql replaces revisions of which the database has ae10 and b1 applied, and"
					+ " not c1. Upgrade with the version of the application that still has them to 'c1', then deploy"
					+ " this one")
			.satisfies((ex) -> assertThat(ex.revisions()).singleElement().satisfies((partly) -> {
				assertThat(partly.revision().id()).isEqualTo("s1");
				assertThat(partly.applied()).containsExactly("ae10", "b1");
				assertThat(partly.missing()).containsExactly("c1");
			}));
		assertThat(comparison.explanation()).get().asString().contains("and not c1");
		List<String> applied = List.of("b1", "ae10");
		assertThat(Graphs.ids(comparison.graph().headsOf(applied))).containsExactly("b1");
		assertThat(comparison.graph().downgrade(applied, Target.BASE).ids()).containsExactly("b1", "ae10");
	}

	@Test
	void newerDatabaseThatHasAllOfThemIsAhead() {
		RevisionGraph older = Graphs.graph("s1 = a b");
		Comparison comparison = older.compare(Graphs.revisions("a; b < a; c < b ! a"));
		assertThat(comparison.relation()).isEqualTo(Relation.DATABASE_AHEAD);
		assertThat(comparison.graph().downgrade(List.of("c", "b", "a"), Target.parse("b")).ids()).containsExactly("c");
	}

}
