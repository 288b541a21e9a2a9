package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Several targets that contradict each other, and several that do not.
 */
class OverlapErrorsTests {

	private final RevisionGraph net = Graphs.graph(Graphs.NET);

	@Test
	void targetsThatAnotherNeedsAreNamedWithAllThatNeedThem() {
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.parse("b e d a")))
			.withMessage("'b e d a' overlaps: d (add d) in d.sql and e (add e) in e.sql already need a (add a) in a.sql"
					+ " and b (add b) in b.sql; leave out a and b, which come along, or ask for one of them alone")
			.satisfies((ex) -> {
				assertThat(Graphs.ids(ex.upper())).containsExactly("d", "e");
				assertThat(Graphs.ids(ex.contained())).containsExactly("a", "b");
			});
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> this.net.stamp(List.of(), Target.parse("e f")))
			.withMessage("'e f' overlaps: f (add f) in f.sql already needs e (add e) in e.sql; leave out e, which comes"
					+ " along, or ask for it alone");
	}

	@Test
	void baseIsNoCompanyOnTheWayUp() {
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> this.net.upgrade(List.of(), Target.parse("heads base")))
			.withMessage("'heads base' overlaps: 'base' is beneath d (add d) in d.sql and f (add f) in f.sql; leave it"
					+ " out, or ask for it alone")
			.satisfies((ex) -> {
				assertThat(Graphs.ids(ex.upper())).containsExactly("d", "f");
				assertThat(ex.contained()).isEmpty();
			});
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> this.net.stamp(List.of("d"), Target.parse("b base")));
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> this.net.stamp(List.of("e"), Target.parse("left@base f")));
		assertThat(this.net.upgrade(List.of(), Target.parse("base base")).isEmpty()).isTrue();
		assertThat(this.net.upgrade(List.of(), Target.parse("net@base d")).ids()).containsExactly("a", "b", "d");
	}

	@ParameterizedTest
	@ValueSource(strings = { "d base", "base d", "left@base c", "c base", "left@base right@b", "c b" })
	void downgradesDoNotTakeBackWhatAnotherTargetKeeps(String target) {
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("f", "d"), Target.parse(target)));
	}

	@Test
	void downgradesSayWhatWouldBeTakenBack() {
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("f", "d"), Target.parse("d base")))
			.withMessage(
					"'d base' overlaps: 'base' takes back d (add d) in d.sql; what a target names stays applied, so"
							+ " ask for one of them alone")
			.satisfies((ex) -> {
				assertThat(Graphs.ids(ex.upper())).containsExactly("d");
				assertThat(ex.contained()).isEmpty();
			});
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> this.net.downgrade(List.of("e"), Target.parse("c b a")))
			.withMessageContaining(
					": 'b' takes back c (add c) in c.sql and 'a' takes back b (add b) in b.sql and c (add c) in c.sql;")
			.satisfies((ex) -> {
				assertThat(Graphs.ids(ex.upper())).containsExactly("b", "c");
				assertThat(Graphs.ids(ex.contained())).containsExactly("a", "b");
			});
	}

}
