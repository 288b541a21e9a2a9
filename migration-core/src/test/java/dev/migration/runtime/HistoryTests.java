package dev.migration.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Step;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.script.Script;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class HistoryTests {

	private final List<RunEvent> events = new ArrayList<>();

	private MigrationRunner runner(TestDatabase database, ChecksumPolicy policy) {
		return new MigrationRunner(database.dataSource(), new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna",
				null, policy, TransactionMode.REVISION, Limits.DEFAULT), this.events::add);
	}

	private static TestScripts original() {
		return new TestScripts().add("r1", "CREATE TABLE one (id int)", "DROP TABLE one");
	}

	private static TestScripts edited() {
		return new TestScripts().add("r1", "CREATE TABLE one (id bigint)", "DROP TABLE one");
	}

	private static List<String> log(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT revision || ' ' || action || ' ' || outcome FROM migration_log ORDER BY id")
			.query(String.class)
			.list();
	}

	@Test
	void editedRevisionStopsTheRunAndSaysWhatToDo(TestDatabase database) {
		runner(database, ChecksumPolicy.FAIL).run(new RunRequest(original().up(), original().byId(), List.of()));
		assertThatExceptionOfType(EditedRevisionException.class)
			.isThrownBy(() -> runner(database, ChecksumPolicy.FAIL)
				.run(new RunRequest(edited().up(), edited().byId(), List.of())))
			.satisfies((ex) -> assertThat(ex.edited()).singleElement()
				.extracting((each) -> each.applied().revision().id())
				.isEqualTo("r1"))
			.withMessageStartingWith("A revision was edited after being applied")
			.withMessageContaining("r1 (message of r1) in r1.sql, applied ")
			.withMessageContaining("accept it with 'migration repair'");
	}

	@Test
	void editedRevisionIsReportedWhenThePolicyIsToWarn(TestDatabase database) {
		runner(database, ChecksumPolicy.FAIL).run(new RunRequest(original().up(), original().byId(), List.of()));
		this.events.clear();
		runner(database, ChecksumPolicy.WARN).run(new RunRequest(edited().up(), edited().byId(), List.of()));
		assertThat(this.events).hasAtLeastOneElementOfType(RunEvent.Edited.class);
		this.events.clear();
		runner(database, ChecksumPolicy.IGNORE).run(new RunRequest(edited().up(), edited().byId(), List.of()));
		assertThat(this.events).hasExactlyElementsOfTypes(RunEvent.Planned.class, RunEvent.Ended.class);
	}

	@Test
	void repairAcceptsTheNewTextAndIsLogged(TestDatabase database) {
		MigrationRunner runner = runner(database, ChecksumPolicy.FAIL);
		runner.run(new RunRequest(original().up(), original().byId(), List.of()));
		assertThat(runner.repair(edited().byId(), Set.of()).steps()).hasSize(1);
		assertThat(runner.edited(edited().byId())).isEmpty();
		assertThat(runner.run(new RunRequest(edited().up(), edited().byId(), List.of())).steps()).isEmpty();
		assertThat(log(database)).containsExactly("r1 upgrade done", "r1 repair done");
		assertThat(runner.repair(edited().byId(), Set.of()).steps()).isEmpty();
	}

	@Test
	void stampWritesRowsWithoutRunningScripts(TestDatabase database) {
		MigrationRunner runner = runner(database, ChecksumPolicy.FAIL);
		TestScripts scripts = original();
		runner.stamp(scripts.up(), scripts.byId(), false);
		assertThat(runner.applied()).extracting((row) -> row.revision().id()).containsExactly("r1");
		assertThat(runner.run(new RunRequest(scripts.up(), scripts.byId(), List.of())).steps()).isEmpty();
		assertThat(database.jdbc().sql("SELECT to_regclass('one') IS NULL").query(Boolean.class).single()).isTrue();
		assertThat(log(database)).containsExactly("r1 stamp done");
		runner.stamp(TestScripts.down(), scripts.byId(), false);
		assertThat(runner.applied()).isEmpty();
	}

	@Test
	void purgingStampForgetsRowsThatNobodyKnows(TestDatabase database) {
		MigrationRunner runner = runner(database, ChecksumPolicy.FAIL);
		TestScripts unknown = new TestScripts().add("dead", "SELECT 1", "SELECT 1");
		runner.run(new RunRequest(unknown.up(), unknown.byId(), List.of()));
		runner.stamp(original().up(), original().byId(), true);
		assertThat(runner.applied()).extracting((row) -> row.revision().id()).containsExactly("r1");
	}

	@Test
	void irreversibleRevisionIsNotTakenBack(TestDatabase database) {
		MigrationRunner runner = runner(database, ChecksumPolicy.FAIL);
		Script script = original().byId().get("r1");
		assertThat(script).isNotNull();
		Map<String, Script> scripts = Map.of("r1", script.withIrreversible("the data is gone"));
		Planner up = (applied) -> new Plan(List.of(new Step(script.revision(), Direction.UPGRADE)));
		runner.run(new RunRequest(up, scripts, List.of()));
		assertThatExceptionOfType(IrreversibleException.class)
			.isThrownBy(() -> runner.run(new RunRequest(TestScripts.down(), scripts, List.of())))
			.withMessageContaining("its author says: the data is gone");
		assertThatExceptionOfType(IrreversibleException.class)
			.isThrownBy(() -> runner.run(new RunRequest(TestScripts.down(), Map.of(), List.of())));
	}

}
