package dev.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;
import dev.migration.revision.TargetException;
import dev.migration.runtime.HistoryEntry;
import dev.migration.runtime.HistoryTool;
import dev.migration.runtime.ToolHistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdoptionPlannerTests {

	private final RevisionGraph graph = RevisionGraph
		.of(List.of(revision("a1aa", "create accounts"), revision("b2bb", "add email", "a1aa"),
				revision("c3cc", "add orders", "b2bb"), revision("d4dd", "add prices", "c3cc")));

	private static Revision revision(String id, String message, String... parents) {
		return new Revision(id, List.of(parents), List.of(), List.of(), message, null, id + ".sql");
	}

	private Adoption flyway(Map<String, String> mapping, String... descriptions) {
		List<HistoryEntry> entries = new ArrayList<>();
		for (int i = 0; i < descriptions.length; i++) {
			entries.add(new HistoryEntry("V" + (i + 1), String.valueOf(i + 1), descriptions[i], false));
		}
		return adoption(HistoryTool.FLYWAY, entries, mapping);
	}

	private Adoption adoption(HistoryTool tool, List<HistoryEntry> entries, Map<String, String> mapping) {
		return new AdoptionPlanner(this.graph, new ToolHistory(tool, "history", entries)).plan(mapping);
	}

	private static List<String> pairs(Adoption adoption) {
		return adoption.pairs()
			.stream()
			.map((pair) -> pair.theirs().key() + " " + ((pair.ours() != null) ? pair.ours().id() : "-") + " "
					+ pair.reason())
			.toList();
	}

	private static List<String> revisions(Adoption adoption) {
		return adoption.revisions().stream().map(Revision::id).toList();
	}

	private static void refused(Adoption adoption, String message) {
		assertThatExceptionOfType(AdoptionException.class).isThrownBy(adoption::check).withMessage(message);
	}

	@Test
	void sameWordsComeBeforeTheOrder() {
		Adoption adoption = flyway(Map.of(), "Create_Accounts", "something else", "Add orders!");
		assertThat(pairs(adoption)).containsExactly("V1 a1aa same words", "V2 b2bb by order", "V3 c3cc same words");
		assertThat(revisions(adoption)).containsExactly("a1aa", "b2bb", "c3cc");
		adoption.check();
	}

	@Test
	void orderStaysBetweenItsNeighbours() {
		assertThat(pairs(flyway(Map.of(), "create accounts", "x", "add email"))).containsExactly("V1 a1aa same words",
				"V2 - missing", "V3 b2bb same words");
	}

	@Test
	void wordsThatSeveralSayTellNothing() {
		assertThat(pairs(flyway(Map.of(), "add email", "add email"))).containsExactly("V1 a1aa by order",
				"V2 b2bb by order");
		assertThat(pairs(flyway(Map.of("V2", "a1aa"), "create accounts", "x"))).containsExactly("V1 a1aa same words",
				"V2 a1aa as asked");
	}

	@Test
	void mappingComesFirstAndSeveralMayStandForOne() {
		Adoption adoption = flyway(Map.of("V1", "b2bb", "v2", "b2", "3", "a1aa", "V4", "none"), "add orders", "x", "y",
				"z");
		assertThat(pairs(adoption)).containsExactly("V1 b2bb as asked", "V2 b2bb as asked", "V3 a1aa as asked",
				"V4 - left out");
		adoption.check();
		assertThat(revisions(adoption)).containsExactly("a1aa", "b2bb");
	}

	@Test
	void migrationThatStandsForNothingIsRefused() {
		refused(flyway(Map.of(), "1", "2", "3", "4", "too many"),
				"No revision stands for V5 (too many). Name it with "
						+ "'--map V5=<revision>', or leave out what no revision stands for with '--map V5=none'; "
						+ "'migration adopt --at <revision>' needs no mapping");
	}

	@Test
	void revisionWithoutWhatItNeedsIsRefused() {
		refused(flyway(Map.of("V1", "a1aa", "V2", "c3cc"), "x", "y"),
				"No migration of Flyway stands for b2bb (add email), which others that would be recorded need. "
						+ "Correct the mapping with '--map KEY=REVISION'; several migrations may stand for one revision");
	}

	@Test
	void failedMigrationIsRefused() {
		Adoption adoption = adoption(HistoryTool.FLYWAY, List.of(new HistoryEntry("V1", "1", "create accounts", true)),
				Map.of());
		refused(adoption, "Flyway says that V1 (create accounts) failed. Mend that with Flyway first, so that its "
				+ "history is true");
	}

	@Test
	void nothingToTakeOverIsRefused() {
		refused(flyway(Map.of()), "history has no migrations: there is nothing to take over");
		refused(flyway(Map.of("V1", "none"), "x"), "Every migration is left out: there is nothing to record");
	}

	@Test
	void mappingOfWhatIsNotThereIsRefused() {
		assertThatExceptionOfType(AdoptionException.class).isThrownBy(() -> flyway(Map.of("V9", "a1aa"), "x", "y"))
			.withMessage("'V9' of the mapping is no migration in history; there are V1, V2");
		assertThatExceptionOfType(AdoptionException.class).isThrownBy(() -> flyway(Map.of("V9", "a1aa")))
			.withMessageEndingWith("there are none");
		assertThatExceptionOfType(TargetException.class).isThrownBy(() -> flyway(Map.of("V1", "ffff"), "x"));
		assertThatExceptionOfType(AdoptionException.class).isThrownBy(() -> flyway(Map.of("V1", "base"), "x"))
			.withMessage("'base', which the mapping has for V1, stands for 0 revisions; name one of them");
	}

	@Test
	void changesetIsNamedByItsIdWhereThatIsEnough() {
		List<HistoryEntry> entries = List.of(new HistoryEntry("a.xml::1::anna", "1", "", false),
				new HistoryEntry("b.xml::1::anna", "1", "", false),
				new HistoryEntry("b.xml::add-orders::anna", "add-orders", "createTable tableName=orders", false));
		Adoption adoption = adoption(HistoryTool.LIQUIBASE, entries,
				Map.of("a.xml::1::anna", "a1aa", "b.xml::1::anna", "b2bb"));
		assertThat(pairs(adoption)).endsWith("b.xml::add-orders::anna c3cc same words");
		adoption.check();
		assertThatExceptionOfType(AdoptionException.class)
			.isThrownBy(() -> adoption(HistoryTool.LIQUIBASE, entries, Map.of("1", "a1aa")))
			.withMessage("'1' of the mapping is ambiguous; it could be a.xml::1::anna, b.xml::1::anna");
	}

	@Test
	void headOfAlembicStandsForAllBelowIt() {
		assertThat(revisions(alembic("c3cc"))).containsExactly("a1aa", "b2bb", "c3cc");
		assertThat(pairs(alembic("c3cc0123456789"))).containsExactly("c3cc0123456789 c3cc same id");
		refused(alembic("c3c0"), "No revision stands for c3c0. Name it with '--map c3c0=<revision>', or leave out what "
				+ "no revision stands for with '--map c3c0=none'; 'migration adopt --at <revision>' needs no mapping");
		alembic("c3cc").check();
	}

	private Adoption alembic(String version) {
		return adoption(HistoryTool.ALEMBIC, List.of(new HistoryEntry(version, version, "", false)), Map.of());
	}

}
