package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ranges that show nothing, and why.
 */
class RangeErrorsTests {

	private final RevisionGraph net = Graphs.graph(Graphs.NET);

	private final RevisionGraph hashes = Graphs.graph("ae1027; ae1033 < ae1027; bf20 < ae1033 @billing; cd30 < ae1033");

	@Test
	void rangesSayWhatIsWrong() {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.range("a"))
			.withMessage(
					"'a' is not a target: expected a range with one colon: <start>:<end>, <start>: or :<end>, as in"
							+ " ae10:head or -3:");
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.range("a:b:c"));
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.range(":-1"))
			.withMessage(
					"'-1' is not a target: the upper end of a range is +N steps above the lower, or a revision as in"
							+ " head-1");
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.range("+1:"))
			.withMessage("'+1' is not a target: the lower end of a range is -N steps below the heads, or a revision as"
					+ " in ae10+1");
		assertThatExceptionOfType(UnrelatedRangeException.class).isThrownBy(() -> this.net.range("c:b"))
			.withMessage(
					"Range 'c:b' is empty: c (add c) in c.sql does not lead to b (add b) in b.sql; it is the other way"
							+ " round, so swap the ends")
			.satisfies((ex) -> {
				assertThat(Graphs.ids(ex.lower())).containsExactly("c");
				assertThat(Graphs.ids(ex.upper())).containsExactly("b");
			});
		assertThatExceptionOfType(UnrelatedRangeException.class).isThrownBy(() -> this.net.range("c:d"))
			.withMessageEndingWith("name two revisions of one branch, the older first");
		assertThatExceptionOfType(UnrelatedRangeException.class).isThrownBy(() -> this.net.range("c:base"))
			.withMessageContaining("does not lead to any revision asked for");
	}

	@Test
	void rangesUpToAnEmptyDatabaseAreCheckedLikeOthers() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.net.range("zzzz:current", List.of()));
		assertThatExceptionOfType(AmbiguousPrefixException.class)
			.isThrownBy(() -> this.hashes.range("ae10:current", List.of()));
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> this.net.range("head:current", List.of()));
		assertThatExceptionOfType(NotOnBranchException.class)
			.isThrownBy(() -> this.net.range("left@d:current", List.of()));
		assertThatExceptionOfType(UnrelatedRangeException.class)
			.isThrownBy(() -> this.net.range("a:current", List.of()))
			.withMessage("Range 'a:current' is empty: a (add a) in a.sql does not lead to any revision asked for; the"
					+ " database has no revision applied");
		assertThatExceptionOfType(AmbiguousWalkException.class)
			.isThrownBy(() -> this.net.range(":current+1", List.of()))
			.withMessageContaining("base goes on to a (add a) in a.sql and n (add n) in n.sql");
	}

	@Test
	void rangesFromSeveralPlacesSayWhich() {
		assertThatExceptionOfType(AmbiguousWalkException.class).isThrownBy(() -> this.net.range("-1:+1"))
			.withMessage(
					"'+1' is ambiguous: the range begins at b (add b) in b.sql and n (add n) in n.sql; say on which"
							+ " branch, as in 'b@+1', or name the revision to go to by its id");
		assertThatExceptionOfType(AmbiguousWalkException.class)
			.isThrownBy(() -> this.net.range("current-1:", List.of("c", "d")))
			.withMessage("'current-1' is ambiguous: the database is at c (add c) and d (add d); start from one of them,"
					+ " as in 'c-1'")
			.satisfies((ex) -> assertThat(Graphs.ids(ex.choices())).containsExactly("c", "d"));
	}

	@Test
	void rangesWithoutAStepSaySo() {
		for (String range : List.of("-0:", "+0:")) {
			assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.range(range))
				.withMessage("'" + range.substring(0, 2) + "' is not a target: it is no step at all; the lower end of a"
						+ " range is -N steps below the heads, as in -3:, or a revision");
		}
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> this.net.range(":+0"))
			.withMessage("'+0' is not a target: it is no step at all; the upper end of a range is +N steps above the"
					+ " lower, as in ae10:+3, or a revision");
	}

}
