package dev.migration.runtime;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the next run makes of a statement outside a transaction that was cut off.
 */
@PostgresTest
class EffectTests {

	private final List<String> statements = new ArrayList<>();

	private static TestScripts scripts(String statement) {
		return new TestScripts()
			.add("r1",
					"CREATE TABLE item (id int, name text); INSERT INTO item VALUES (1, 'a'), (2, 'b'); "
							+ "CREATE TABLE part (id int) PARTITION BY LIST (id); "
							+ "CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1)",
					"SELECT 1")
			.add("r2", (op) -> op.execute(statement), (op) -> {
			});
	}

	private void run(TestDatabase database, TestScripts scripts) {
		run(database, scripts, this.statements::add);
	}

	private static void run(TestDatabase database, TestScripts scripts, java.util.function.Consumer<String> listener) {
		new MigrationRunner(database.dataSource(), new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna", null,
				ChecksumPolicy.FAIL, TransactionMode.REVISION, Limits.DEFAULT), (event) -> {
					if (event instanceof RunEvent.StatementStarted started) {
						listener.accept(started.statement());
					}
				})
			.run(new RunRequest(scripts.up(), scripts.byId(), List.of()));
	}

	/** Runs up to the moment when the server would get the statement, and no further. */
	private static void cutOff(TestDatabase database, String statement) {
		TestScripts scripts = scripts(statement);
		assertThatIllegalStateException().isThrownBy(() -> run(database, scripts, (started) -> {
			if (started.equals(statement)) {
				throw new IllegalStateException("cut off");
			}
		})).withMessage("cut off");
		assertThat(strings(database, "SELECT segment FROM migration_segment WHERE finished_at IS NULL")).hasSize(1);
	}

	private static void execute(TestDatabase database, String sql) {
		database.jdbc().sql(sql).update();
	}

	private static List<String> strings(TestDatabase database, String sql) {
		return database.jdbc().sql(sql).query((row, number) -> row.getString(1)).list();
	}

	private static List<String> indexes(TestDatabase database) {
		return strings(database, "SELECT indexrelid::regclass || CASE WHEN indisvalid THEN '' ELSE ' invalid' END "
				+ "FROM pg_index WHERE indrelid = 'item'::regclass ORDER BY 1");
	}

	private static void invalidate(TestDatabase database, String index) {
		execute(database, "UPDATE pg_index SET indisvalid = false WHERE indexrelid = '" + index + "'::regclass");
	}

	private static void assertDone(TestDatabase database) {
		assertThat(strings(database, "SELECT revision FROM migration")).containsExactly("r1", "r2");
		assertThat(strings(database, "SELECT segment FROM migration_segment")).isEmpty();
		assertThat(strings(database, "SELECT outcome FROM migration_log WHERE revision = 'r2' ORDER BY id"))
			.endsWith("done");
	}

	@Test
	void validIndexIsAccepted(TestDatabase database) {
		String build = "CREATE INDEX CONCURRENTLY ix_name ON item (name)";
		cutOff(database, build);
		execute(database, build);
		run(database, scripts(build));
		assertThat(this.statements).isEmpty();
		assertThat(indexes(database)).containsExactly("ix_name");
		assertDone(database);
	}

	@Test
	void invalidIndexIsDroppedAndBuiltAgain(TestDatabase database) {
		String build = "CREATE INDEX CONCURRENTLY \"Ix name\" ON public.item (name)";
		cutOff(database, build);
		execute(database, build);
		invalidate(database, "\"Ix name\"");
		run(database, scripts(build));
		assertThat(this.statements).containsExactly("DROP INDEX CONCURRENTLY public.\"Ix name\"", build);
		assertThat(indexes(database)).containsExactly("\"Ix name\"");
		assertDone(database);
	}

	@Test
	void indexThatTheServerNamesIsFound(TestDatabase database) {
		String build = "CREATE INDEX CONCURRENTLY ON item (name)";
		execute(database, "CREATE TABLE other (id int)");
		cutOff(database, build);
		execute(database, build);
		invalidate(database, "item_name_idx");
		run(database, scripts(build));
		assertThat(this.statements).containsExactly("DROP INDEX CONCURRENTLY public.item_name_idx", build);
		assertThat(indexes(database)).containsExactly("item_name_idx");
		assertDone(database);
	}

	@Test
	void indexThatTheServerNamedIsAcceptedBesideAnOlderOne(TestDatabase database) {
		String build = "CREATE INDEX CONCURRENTLY ON item (name)";
		TestScripts first = scripts("SELECT 1");
		run(database, first);
		execute(database, "DELETE FROM migration WHERE revision = 'r2'");
		execute(database, "CREATE INDEX ON item (name)");
		cutOff(database, build);
		run(database, scripts(build));
		assertThat(indexes(database)).containsExactly("item_name_idx", "item_name_idx1");
		assertDone(database);
	}

	@Test
	void indexThatWasThereBeforeTheFirstAttemptIsNotTakenForItsWork(TestDatabase database) {
		run(database, scripts("SELECT 1"));
		execute(database, "DELETE FROM migration WHERE revision = 'r2'");
		execute(database, "CREATE INDEX ix_name ON item (id)");
		TestScripts scripts = scripts("CREATE INDEX CONCURRENTLY ix_name ON item (name)");
		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> run(database, scripts))
				.withMessageContaining("relation \"ix_name\" already exists");
		}
		assertThat(strings(database, "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_name'")).singleElement()
			.asString()
			.endsWith("(id)");
	}

	@Test
	void invalidIndexIsNotTakenForAnExistingOne(TestDatabase database) {
		run(database, scripts("SELECT 1"));
		execute(database, "DELETE FROM migration WHERE revision = 'r2'");
		execute(database, "CREATE INDEX ix_name ON item (name)");
		invalidate(database, "ix_name");
		run(database, scripts("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_name ON item (name)"));
		assertThat(indexes(database)).containsExactly("ix_name");
		assertDone(database);
	}

	@Test
	void failedBuildLeavesNoInvalidIndex(TestDatabase database) {
		String build = "CREATE UNIQUE INDEX CONCURRENTLY ux_name ON item (name)";
		cutOff(database, build);
		execute(database, "INSERT INTO item VALUES (3, 'a')");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> run(database, scripts(build)))
			.withMessageContaining("[SQLSTATE 23505]")
			.withMessageContaining("Key (name)=(a) is duplicated");
		assertThat(indexes(database)).isEmpty();
		execute(database, "DELETE FROM item WHERE id = 3");
		run(database, scripts(build));
		assertThat(indexes(database)).containsExactly("ux_name");
		assertDone(database);
	}

	@Test
	void indexThatIsGoneIsNotDroppedAgain(TestDatabase database) {
		String drop = "DROP INDEX CONCURRENTLY ix_name";
		run(database, scripts("SELECT 1"));
		execute(database, "DELETE FROM migration WHERE revision = 'r2'");
		execute(database, "CREATE INDEX ix_name ON item (name)");
		cutOff(database, drop);
		execute(database, drop);
		run(database, scripts(drop));
		assertThat(this.statements).endsWith("SELECT 1");
		assertThat(indexes(database)).isEmpty();
		assertDone(database);
	}

	@Test
	void indexThatWasNeverThereCannotBeDropped(TestDatabase database) {
		TestScripts scripts = scripts("DROP INDEX CONCURRENTLY ix_name");
		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> run(database, scripts))
				.withMessageContaining("index \"ix_name\" does not exist");
		}
	}

	@Test
	void leftoversOfRebuildingAreDropped(TestDatabase database) {
		String rebuild = "REINDEX TABLE CONCURRENTLY item";
		cutOff(database, rebuild);
		for (String index : List.of("ix_name", "ix_name_ccnew", "ix_name_ccold1", "ix_name_ccmine")) {
			execute(database, "CREATE INDEX " + index + " ON item (name)");
		}
		invalidate(database, "ix_name_ccnew");
		invalidate(database, "ix_name_ccold1");
		run(database, scripts(rebuild));
		assertThat(this.statements).containsExactly("DROP INDEX CONCURRENTLY public.ix_name_ccnew",
				"DROP INDEX CONCURRENTLY public.ix_name_ccold1", rebuild);
		assertThat(indexes(database)).containsExactly("ix_name", "ix_name_ccmine");
		assertDone(database);
	}

	@Test
	void partitionThatIsDetachedIsLeftAlone(TestDatabase database) {
		String detach = "ALTER TABLE part DETACH PARTITION part_1 CONCURRENTLY";
		cutOff(database, detach);
		execute(database, detach);
		run(database, scripts(detach));
		assertThat(this.statements).isEmpty();
		assertDone(database);
	}

	@Test
	void partitionThatIsHalfDetachedIsFinalized(TestDatabase database) {
		String detach = "ALTER TABLE part DETACH PARTITION part_1 CONCURRENTLY";
		cutOff(database, detach);
		execute(database, "UPDATE pg_inherits SET inhdetachpending = true");
		run(database, scripts(detach));
		assertThat(this.statements).containsExactly("ALTER TABLE part DETACH PARTITION part_1 FINALIZE");
		assertThat(strings(database, "SELECT inhrelid FROM pg_inherits")).isEmpty();
		assertDone(database);
	}

}
