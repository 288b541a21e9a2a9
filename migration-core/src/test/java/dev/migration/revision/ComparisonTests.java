package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The artifact's revisions against those of the database.
 */
class ComparisonTests {

	private final RevisionGraph artifact = Graphs.graph("a; b < a; c < b");

	@Test
	void sameRevisionsAreTheSame() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("c < b; b < a; a"));
		assertThat(comparison.relation()).isEqualTo(Relation.SAME);
		assertThat(comparison.unknown()).isEmpty();
		assertThat(comparison.pending()).isEmpty();
	}

	@Test
	void pendingRevisionsMeanTheDatabaseIsBehind() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("a"));
		assertThat(comparison.relation()).isEqualTo(Relation.DATABASE_BEHIND);
		assertThat(Graphs.ids(comparison.pending())).containsExactly("b", "c");
		assertThatCode(comparison::refuseDivergence).doesNotThrowAnyException();
	}

	@Test
	void databaseOfANewerArtifactIsAheadAndCanBeDowngraded() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("e < d x; d < c; x ! b; c < b; b < a; a"));
		assertThat(comparison.relation()).isEqualTo(Relation.DATABASE_AHEAD);
		assertThat(Graphs.ids(comparison.unknown())).containsExactly("d", "e", "x");
		assertThatCode(comparison::refuseDivergence).doesNotThrowAnyException();
		List<String> applied = List.of("e", "d", "x", "c", "b", "a");
		assertThat(Graphs.ids(comparison.graph().headsOf(applied))).containsExactly("e");
		assertThat(comparison.graph().downgrade(applied, Target.parse("c")).ids()).containsExactly("e", "d");
		assertThat(comparison.graph().downgrade(applied, Target.BASE).ids()).containsExactly("e", "x", "d", "c", "b",
				"a");
	}

	@Test
	void databaseOfAnotherBranchHasDiverged() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("a; b < a; x < b"));
		assertThat(comparison.relation()).isEqualTo(Relation.DIVERGED);
		assertThatExceptionOfType(DivergedHistoryException.class).isThrownBy(comparison::refuseDivergence)
			.withMessage("The history of the database and the revisions found have diverged: it has x (add x), which is"
					+ " not found here, and lacks c (add c) in c.sql. Run the version that the database was migrated"
					+ " with and downgrade there, add the missing files, or 'migration stamp' what the database"
					+ " really has")
			.satisfies((ex) -> assertThat(ex.comparison()).isSameAs(comparison));
	}

	@Test
	void revisionPutBeneathAnAppliedOneIsAGap() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("a; c < a"));
		assertThat(comparison.relation()).isEqualTo(Relation.DIVERGED);
		assertThat(Graphs.ids(comparison.gaps())).containsExactly("b");
		assertThat(Graphs.ids(comparison.moved())).containsExactly("c");
		assertThatExceptionOfType(DivergedHistoryException.class).isThrownBy(comparison::refuseDivergence)
			.withMessageContaining(
					"b (add b) in b.sql is not applied, though c (add c), which needs it, is; c (add c) in c.sql "
							+ "revises or depends on something else than when it was applied");
	}

	@Test
	void manyGapsAreCutShort() {
		RevisionGraph graph = Graphs.graph("a; b; c; d; e; f; g; h; i; j; k; l; z < a b c d e f g h i j k l");
		assertThatExceptionOfType(DivergedHistoryException.class)
			.isThrownBy(graph.compare(Graphs.revisions("z"))::refuseDivergence)
			.withMessageContaining("j (add j) in j.sql is not applied, though z (add z), which needs it, is; and so on"
					+ " for 2 more; z (add z)");
	}

	@Test
	void unknownRevisionWhoseParentIsNowhereHasDiverged() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("a; b < a; c < b; z < y"));
		assertThat(comparison.relation()).isEqualTo(Relation.DIVERGED);
		assertThat(comparison.missing()).extracting(Edge::to).containsExactly("y");
		assertThat(Graphs.ids(comparison.graph().headsOf(List.of("c", "z")))).containsExactly("c", "z");
		assertThatExceptionOfType(DivergedHistoryException.class).isThrownBy(comparison::refuseDivergence)
			.withMessageContaining("z (add z), which is applied, revises 'y', which is neither applied nor found.");
	}

	@Test
	void movedRevisionHasDiverged() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("a; b < a; c < a"));
		assertThat(comparison.relation()).isEqualTo(Relation.DIVERGED);
		assertThat(Graphs.ids(comparison.moved())).containsExactly("c");
		assertThat(Graphs.ids(comparison.graph().lineage("c").parents())).containsExactly("b");
	}

	@Test
	void dependencyOnALabelIsTheSameAsOnItsRevision() {
		RevisionGraph graph = Graphs.graph("a @lib; b ! lib");
		assertThat(graph.compare(Graphs.revisions("a; b ! a")).moved()).isEmpty();
		Comparison ahead = graph.compare(Graphs.revisions("a; b ! lib; c < b ! lib"));
		assertThat(ahead.relation()).isEqualTo(Relation.DATABASE_AHEAD);
		assertThat(Graphs.ids(ahead.graph().lineage("c").dependencies())).containsExactly("a");
	}

	@Test
	void labelOfAnUnknownRevisionGivesWayToTheFiles() {
		RevisionGraph graph = Graphs.graph("a @main");
		Comparison comparison = graph.compare(Graphs.revisions("a; b < a @main @other; c < b @a"));
		assertThat(Graphs.ids(comparison.graph().resolve("main other"))).containsExactly("a", "b");
		assertThat(comparison.unknown()).extracting(Revision::branchLabels)
			.containsExactly(List.of("other"), List.of());
	}

	@Test
	void onlyParentsOfUnknownRevisionsAreTakenFromTheDatabase() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("a; b; c"));
		assertThat(comparison.relation()).isEqualTo(Relation.DIVERGED);
		assertThat(Graphs.ids(comparison.graph().heads())).containsExactly("c");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a; b < a; c < b; head < c                     | head | its id is a reserved word
			a; b < a; c < b; x < c; BASE < x              | BASE | its id is a reserved word
			a; b < a; c < b; x/y < c                      | x/y  | its id is no name, as '/' is not allowed
			a; b < a; c < b; main < c                     | main | its id is the branch label of b (add b) in b.sql
			a; b < a; c < b; x < x                        | x    | it comes after itself, as x revises x
			a; b < a; c < b; x < c z; y < x; z ! y; w < z | x    | it comes after itself, as x revises z depends on y
			""")
	void storedRevisionThatNoGraphCanHoldHasDiverged(String stored, String id, String reason) {
		RevisionGraph files = Graphs.graph("a; b < a @main; c < b");
		List<Revision> rows = Graphs.revisions(stored);
		Comparison comparison = files.compare(rows);
		assertThat(comparison.relation()).isEqualTo(Relation.DIVERGED);
		assertThat(comparison.faults()).first().satisfies((fault) -> {
			assertThat(fault.revision().id()).isEqualTo(id);
			assertThat(fault.reason()).startsWith(reason);
		});
		assertThatExceptionOfType(DivergedHistoryException.class).isThrownBy(comparison::refuseDivergence)
			.withMessageContaining("what the database stores of " + id + " (add " + id + ") cannot be used: " + reason)
			.withMessageEndingWith("'migration stamp --purge' what the database really has");
		List<String> applied = Graphs.ids(rows);
		assertThat(comparison.graph().impliedBy(applied)).hasSize(rows.size());
		assertThat(comparison.graph().headsOf(applied)).isNotEmpty();
		assertThat(Graphs.ids(comparison.graph().resolve("b"))).containsExactly("b");
		assertThat(comparison.graph().drawing().applied(applied).text()).contains(id);
	}

	@Test
	void storedLabelsThatAreNoNamesAreLeftOut() {
		Comparison comparison = this.artifact.compare(Graphs.revisions("a; b < a; c < b; d < c @head @x/y @fine"));
		assertThat(comparison.relation()).isEqualTo(Relation.DATABASE_AHEAD);
		assertThat(comparison.unknown()).extracting(Revision::branchLabels).containsExactly(List.of("fine"));
	}

	@Test
	void labelOfTheFilesIsNotTakenForAStoredId() {
		RevisionGraph files = Graphs.graph("a @lib; b ! lib; c < b");
		Comparison comparison = files.compare(Graphs.revisions("a; b ! a; c < b; lib < c"));
		assertThat(comparison.relation()).isEqualTo(Relation.DIVERGED);
		assertThat(comparison.moved()).isEmpty();
		assertThat(Graphs.ids(comparison.graph().lineage("b").dependencies())).containsExactly("a");
	}

}
