package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What cannot be reached, and in which words.
 */
class TargetErrorsTests {

	private final RevisionGraph net = Graphs.graph(Graphs.NET);

	private final RevisionGraph hashes = Graphs.graph("ae1027; ae1033 < ae1027; bf20 < ae1033 @billing; cd30 < ae1033");

	@Test
	void unknownRevisionComesWithNearMisses() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.hashes.upgrade(List.of(), Target.parse("ae1072")))
			.withMessage("No revision or branch 'ae1072' among 4 revisions; did you mean 'ae1027' or 'ae1033'?"
					+ " 'migration history' lists them")
			.satisfies((ex) -> {
				assertThat(ex.target()).isEqualTo("ae1072");
				assertThat(ex.nearMisses()).containsExactly("ae1027", "ae1033");
			});
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> this.hashes.resolve("biling"))
			.withMessageContaining("did you mean 'billing'?");
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> this.hashes.resolve("zzzzzz"))
			.withMessage("No revision or branch 'zzzzzz' among 4 revisions; 'migration history' lists them");
	}

	@Test
	void unknownBranchIsSaidToBeOne() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.hashes.upgrade(List.of(), Target.parse("bliling@head")))
			.withMessage(
					"No branch 'bliling' among 4 revisions; did you mean 'billing'? 'migration history' lists them");
	}

	@Test
	void shortNamesAreFoundWholeOnly() {
		assertThat(Graphs.ids(Graphs.graph("abc; abd").resolve("abc"))).containsExactly("abc");
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> Graphs.graph("abc").resolve("ab"));
	}

	@Test
	void ambiguousPrefixListsTheCandidates() {
		assertThatExceptionOfType(AmbiguousPrefixException.class)
			.isThrownBy(() -> this.hashes.upgrade(List.of(), Target.parse("ae10")))
			.withMessage("'ae10' is ambiguous: 2 revisions begin with it, ae1027 (add ae1027) in ae1027.sql and"
					+ " ae1033 (add ae1033) in ae1033.sql; type more of the one you mean")
			.satisfies((ex) -> assertThat(Graphs.ids(ex.candidates())).containsExactly("ae1027", "ae1033"));
	}

	@Test
	void branchNarrowsAPrefix() {
		RevisionGraph graph = Graphs.graph("aaaa1 @one; aaaa2 @two");
		assertThat(Graphs.ids(graph.resolve("two@aaaa"))).containsExactly("aaaa2");
	}

	@Test
	void severalHeadsAreListed() {
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.HEAD))
			.withMessage("'head' is ambiguous: there are 3 heads, d (add d) in d.sql, e (add e) in e.sql and"
					+ " f (add f) in f.sql; merge them with"
					+ " 'migration merge heads', ask for 'heads' to have all, or for one of them by its id or by"
					+ " 'label@head'")
			.satisfies((ex) -> assertThat(Graphs.ids(ex.heads())).containsExactly("d", "e", "f"));
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.parse("a@head")))
			.satisfies((ex) -> assertThat(Graphs.ids(ex.heads())).containsExactly("d", "e"));
	}

	@Test
	void revisionOfAnotherBranchIsRefused() {
		assertThatExceptionOfType(NotOnBranchException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.parse("left@d")))
			.withMessage(
					"'left@d' cannot be reached: d (add d) in d.sql is not on branch 'left', it neither leads to nor comes"
							+ " from c (add c); leave the branch out, or name a revision of that branch")
			.satisfies((ex) -> {
				assertThat(ex.branch()).isEqualTo("left");
				assertThat(ex.revision().id()).isEqualTo("d");
				assertThat(ex.branchRevision().id()).isEqualTo("c");
			});
		assertThatExceptionOfType(NotOnBranchException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("f", "d"), Target.parse("left@n")));
		assertThatExceptionOfType(NotOnBranchException.class).isThrownBy(() -> this.net.range("left@c:d"));
	}

	@Test
	void tooManyStepsAreCounted() {
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("b"), Target.parse("left@+5")))
			.withMessage("'left@+5' leads nowhere: from b (add b) there are only 2 revisions upwards, not 5; ask for"
					+ " 'left@head' to go all the way up")
			.satisfies((ex) -> {
				assertThat(ex.asked()).isEqualTo(5);
				assertThat(ex.possible()).isEqualTo(2);
			});
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("b"), Target.parse("-3")))
			.withMessage("'-3' leads nowhere: from b (add b) there are only 2 revisions downwards, not 3; ask for"
					+ " 'base' to go all the way down");
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.downgrade(List.of(), Target.parse("-1")))
			.withMessage("'-1' leads nowhere: the database has no revision applied");
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("c"), Target.parse("+99999999999")))
			.withMessage("'+99999999999' leads nowhere: from c (add c) there is only 1 revision upwards, not N; ask for"
					+ " 'heads' to go all the way up");
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("d"), Target.parse("d+1")))
			.withMessage(
					"'d+1' leads nowhere: from d (add d) there is no revision upwards; ask for 'd', where that ends");
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.parse("d-4")));
	}

	@Test
	void stepsInTheOtherDirectionAreRefused() {
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("b"), Target.parse("-1")))
			.withMessage("'-1' leads nowhere: an upgrade only goes up; use 'migration downgrade -1' to go down");
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("b"), Target.parse("+1")))
			.withMessage("'+1' leads nowhere: a downgrade only goes down; use 'migration upgrade +1' to go up");
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("b"), Target.parse("+0")))
			.withMessage("'+0' leads nowhere: it is no step at all");
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("b"), Target.parse("-0")))
			.withMessage("'-0' leads nowhere: it is no step at all");
	}

	@Test
	void forksAreAmbiguousOnTheWayUp() {
		assertThatExceptionOfType(AmbiguousWalkException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("a"), Target.parse("+2")))
			.withMessage("'+2' is ambiguous: b (add b) goes on to c (add c) in c.sql and d (add d) in d.sql;"
					+ " name the revision you mean by" + " its id, or its branch, as in 'c@+2'")
			.satisfies((ex) -> assertThat(Graphs.ids(ex.choices())).containsExactly("c", "d"));
		assertThatExceptionOfType(AmbiguousWalkException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.parse("base+1")))
			.withMessageContaining("base goes on to a (add a) in a.sql and n (add n) in n.sql");
	}

	@Test
	void mergesAreAmbiguousOnTheWayDown() {
		RevisionGraph graph = Graphs.graph("a; b < a; c < a; m < b c");
		assertThatExceptionOfType(AmbiguousWalkException.class)
			.isThrownBy(() -> graph.downgrade(List.of("m"), Target.parse("-1")))
			.withMessage("'-1' is ambiguous: m (add m) is a merge of b (add b) in b.sql and c (add c) in"
					+ " c.sql; name the revision you mean by its id, or all of them, for what is right below the merge:"
					+ " 'b c'");
	}

	@Test
	void severalPlacesToStartFromAreAmbiguous() {
		assertThatExceptionOfType(AmbiguousWalkException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("c", "d"), Target.parse("+1")))
			.withMessage("'+1' is ambiguous: the database is at c (add c) in c.sql and d (add d) in d.sql; say on which"
					+ " branch, as in 'c@+1', or name the revision to go to by its id")
			.satisfies((ex) -> assertThat(Graphs.ids(ex.choices())).containsExactly("c", "d"));
		assertThatExceptionOfType(AmbiguousWalkException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("c", "d"), Target.parse("b@-1")))
			.withMessage("'b@-1' is ambiguous: on branch 'b' the database is at c (add c) and d (add d); name a branch"
					+ " with one of them, or the revision to go to by its id");
	}

	@Test
	void downgradeFromSeveralHeadsSaysWhereItStarts() {
		assertThat(this.net.downgrade(List.of("d", "c", "b", "a"), Target.parse("-1")).notes())
			.containsExactly("The database is at c (add c) and d (add d); '-1' starts from d (add d), which was applied"
					+ " last. Write 'c@-1' or 'd@-1' to say which is meant.");
		assertThat(this.net.downgrade(List.of("d", "c", "n"), Target.parse("n -1")).notes()).singleElement()
			.asString()
			.contains("; '-1' starts from d (add d)");
		assertThat(this.net.downgrade(List.of("d", "c"), Target.parse("d@-1")).ids())
			.isEqualTo(this.net.downgrade(List.of("d", "c"), Target.parse("-1")).ids());
		assertThat(this.net.downgrade(List.of("d", "c"), Target.parse("right@-1")).notes()).isEmpty();
		assertThat(this.net.downgrade(List.of("d"), Target.parse("-1")).notes()).isEmpty();
	}

	@Test
	void downgradeTargetHasToBeApplied() {
		assertThatExceptionOfType(NotDowngradeTargetException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("d"), Target.parse("c")))
			.withMessage("Cannot downgrade to 'c': c (add c) in c.sql is not applied; the database is at d (add d)")
			.satisfies((ex) -> {
				assertThat(ex.revision()).isNotNull();
				assertThat(Graphs.ids(ex.appliedHeads())).containsExactly("d");
			});
		assertThatExceptionOfType(NotDowngradeTargetException.class)
			.isThrownBy(() -> this.net.downgrade(List.of(), Target.parse("c")))
			.withMessage(
					"Cannot downgrade to 'c': c (add c) in c.sql is not applied; the database has no revision applied");
		assertThatExceptionOfType(NotDowngradeTargetException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("d"), Target.parse("left@b")))
			.withMessage(
					"Cannot downgrade to 'left@b': nothing applied on branch 'left' revises b (add b), but d (add d)"
							+ " in d.sql stands on it; to take d back, downgrade to what it revises");
		assertThatExceptionOfType(NotDowngradeTargetException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("d"), Target.parse("net@-1")))
			.withMessage("Cannot downgrade to 'net@-1': nothing of branch 'net' is applied that other branches do not"
					+ " share; the database is at d (add d)")
			.satisfies((ex) -> assertThat(ex.revision()).isNull());
	}

	@Test
	void downgradeTargetThatOnlyOthersNeedSaysWho() {
		assertThatExceptionOfType(NotDowngradeTargetException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("f"), Target.parse("e")))
			.withMessage("Cannot downgrade to 'e': nothing applied revises e (add e), but f (add f) in f.sql needs"
					+ " it; to take f back, downgrade to what it revises");
	}

	@Test
	void stampCannotBeRelativeToTheDatabase() {
		assertThatExceptionOfType(InvalidTargetException.class)
			.isThrownBy(() -> this.net.stamp(List.of("c"), Target.parse("+1")))
			.withMessage("'+1' is not a target: a stamp says where the database is, so it cannot be relative to that;"
					+ " name a revision");
	}

	@Test
	void currentIsNoPlaceToGo() {
		assertThatExceptionOfType(InvalidTargetException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("c"), Target.parse("current")))
			.withMessage(
					"'current' is not a target: it is where the database is, and has a meaning only in listings and"
							+ " in ranges that look there; name a revision");
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.range("current:"))
			.withMessageStartingWith("'current' is not a target: it is where the database is,");
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.resolve("+1"))
			.withMessage("'+1' is not a target: it counts from where the database is, which is not looked at here");
	}

	@Test
	void lineageIsAskedForById() {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> this.net.lineage("left"))
			.withMessage("No revision 'left' among 7 revisions, it is a branch label; did you mean 'c'? 'migration"
					+ " history' lists them")
			.satisfies((ex) -> assertThat(ex.nearMisses()).containsExactly("c"));
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> this.net.lineage("HEAD"))
			.withMessage("No revision 'HEAD' among 7 revisions; 'migration history' lists them");
	}

	@Test
	void wordsInTheWrongCaseAreSuggested() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.parse("HEAD")))
			.withMessage("No revision or branch 'HEAD' among 7 revisions; did you mean 'head' or 'heads'? 'migration"
					+ " history' lists them");
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> this.net.resolve("Base"))
			.withMessageContaining("did you mean 'base'?");
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> this.net.resolve("HEAD@c"))
			.withMessage("No branch 'HEAD' among 7 revisions; 'migration history' lists them");
	}

	@Test
	void downgradeNeedsOnePlaceToGoTo() {
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("f", "d"), Target.HEADS))
			.withMessage("'heads' is ambiguous: there are 2 heads, d (add d) in d.sql and f (add f) in f.sql; only one"
					+ " is possible here, so name it by its id or by 'label@head'");
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("f", "d"), Target.parse("b@heads")))
			.withMessageContaining(
					"there are 2 heads, d (add d) in d.sql and e (add e) in e.sql; only one is possible");
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> this.net.resolve("head-1"))
			.withMessageEndingWith("; only one is possible here, so name it by its id or by 'label@head'");
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> this.net.resolve("b@head-1"))
			.withMessageEndingWith("; only one is possible here, so name it by its id");
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.parse("b@head")))
			.withMessageEndingWith("ask for 'b@heads' to have all, or for one of them by its id");
		assertThatExceptionOfType(AmbiguousWalkException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("b"), Target.parse("b@+1")))
			.withMessageEndingWith("name the revision you mean by its id, or its branch, as in 'c@+1'");
		assertThat(this.net.upgrade(List.of("b"), Target.parse("c@+1")).ids()).containsExactly("c");
	}

	@Test
	void downgradeOfABranchThatForksAboveItsNameIsRefused() {
		RevisionGraph graph = Graphs.graph("a @main; b < a; c < b; d < b");
		assertThatExceptionOfType(NotDowngradeTargetException.class)
			.isThrownBy(() -> graph.downgrade(List.of("c", "d"), Target.parse("main@b")))
			.withMessage("Cannot downgrade to 'main@b': b (add b) goes on to c (add c) and d (add d), and branch 'main'"
					+ " does not say which of them to take back; name a revision instead of the branch, as in 'c@b'")
			.satisfies((ex) -> assertThat(ex.revision()).isNotNull());
		assertThat(graph.downgrade(List.of("c"), Target.parse("main@-1")).ids()).containsExactly("c");
		assertThat(graph.downgrade(List.of("d"), Target.parse("main@b")).ids()).containsExactly("d");
		assertThat(graph.downgrade(List.of("c"), Target.parse("c@-1")).ids()).containsExactly("c");
		assertThat(graph.downgrade(List.of("c", "d"), Target.parse("c@b")).ids()).containsExactly("c");
	}

	@Test
	void downgradeOfABranchOfWhichNothingIsAppliedIsRefused() {
		assertThatExceptionOfType(NotDowngradeTargetException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("e", "d"), Target.parse("net@base")))
			.withMessage("Cannot downgrade to 'net@base': nothing of branch 'net' is applied; the database is at"
					+ " d (add d) and e (add e)");
	}

	@Test
	void charactersThatActAreShownByTheirNumber() {
		Revision tricky = new Revision("a", List.of(), List.of(), List.of(), "\u202egnp\u001b[2J cafe\u0301", null,
				null);
		RevisionGraph graph = RevisionGraph.of(List.of(tricky));
		assertThatExceptionOfType(WalkedTooFarException.class)
			.isThrownBy(() -> graph.upgrade(List.of("a"), Target.parse("+1")))
			.withMessageContaining("a (<U+202E>gnp<U+001B>[2J cafe\u0301)");
		assertThat(graph.drawing().text()).contains("<U+202E>gnp<U+001B>[2J").doesNotContain("\u202e", "\u001b");
		assertThat(graph.drawing().dot()).doesNotContain("\u202e", "\u001b");
		assertThat(graph.drawing().mermaid()).doesNotContain("\u202e", "\u001b");
	}

	@Test
	void longTargetsAreCutShort() {
		String text = "x".repeat(3000);
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> this.net.resolve(text))
			.withMessage("No revision or branch '" + "x".repeat(60) + "...' (3000 characters) among 7 revisions;"
					+ " 'migration history' lists them")
			.satisfies((ex) -> assertThat(ex.target()).isEqualTo(text));
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> Target.parse(text + "@"))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(500));
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.range(text))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(500));
	}

	@Test
	void unknownAppliedRevisionsAreListed() {
		assertThatExceptionOfType(UnknownAppliedException.class)
			.isThrownBy(() -> this.net.upgrade(List.of("dead", "b", "beef"), Target.HEADS))
			.withMessage("The database has 2 revisions applied that cannot be found: 'dead' and 'beef'; run the version"
					+ " of the application that brought them, restore the files, or 'migration stamp --purge' what the"
					+ " database really has")
			.satisfies((ex) -> assertThat(ex.ids()).containsExactly("dead", "beef"));
		assertThatExceptionOfType(UnknownAppliedException.class).isThrownBy(() -> this.net.headsOf(List.of("dead")))
			.withMessageContaining("1 revision applied that cannot be found: 'dead'; run the version of the application"
					+ " that brought it,");
	}

	@Test
	void longListsAreCutShort() {
		RevisionGraph graph = Graphs.graph("a; b; c; d; e; f; g; h; i; j; k; l");
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> graph.resolve("head"))
			.withMessageContaining("there are 12 heads, a (add a) in a.sql, b (add b) in b.sql,")
			.withMessageContaining("i (add i) in i.sql, j (add j) in j.sql and 2 more;");
	}

}
