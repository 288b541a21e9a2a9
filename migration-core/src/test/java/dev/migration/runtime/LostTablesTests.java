package dev.migration.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migration.Migrator;
import dev.migration.revision.Direction;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is told, and done, when somebody has dropped some of the runtime's tables.
 */
@PostgresTest
class LostTablesTests {

	@TempDir
	private Path folder;

	@BeforeEach
	void scripts() throws IOException {
		file("a1", "");
		Files.writeString(this.folder.resolve("v.sql"), """
				-- repeatable: v

				CREATE OR REPLACE VIEW v AS SELECT id FROM a1;
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "migration_log", "migration_segment", "migration_repeatable", "migration_snapshot",
			"migration_log, migration_segment, migration_repeatable, migration_snapshot" })
	void theOthersStillTellAndTheNextRunMakesItAgain(String dropped, TestDatabase database) throws IOException {
		migrator(database).upgrade("heads");
		database.jdbc().sql("DROP TABLE " + dropped).update();
		Migrator migrator = migrator(database);
		assertThat(migrator.status().applied()).hasSize(1);
		assertThat(migrator.revision("a1", 5)).get()
			.satisfies((whole) -> assertThat(whole.status().application()).isNotNull());
		assertThat(migrator.log(null, 5)).hasSizeLessThanOrEqualTo(2);
		file("b1", "-- revises: a1\n");
		migrator(database).upgrade("heads");
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM pg_tables WHERE tablename LIKE 'migration%'")
			.query(Integer.class)
			.single()).isEqualTo(5);
		assertThat(migrator.log("b1", 5)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "migration", "migration, migration_log, migration_segment, migration_repeatable" })
	void withoutTheStateTableNothingIsApplied(String dropped, TestDatabase database) {
		migrator(database).upgrade("heads");
		database.jdbc().sql("DROP TABLE " + dropped).update();
		Migrator migrator = migrator(database);
		assertThat(migrator.status().pending()).hasSize(1);
		assertThat(migrator.revision("a1", 5)).get()
			.satisfies((whole) -> assertThat(whole.status().application()).isNull());
		assertThat(migrator.revision("ffff", 5)).isEmpty();
		assertThat(migrator.log(null, 5)).isEmpty();
	}

	@Test
	void nothingRunsAgainWhereOnlyTheStateTableIsGone(TestDatabase database) {
		migrator(database).upgrade("heads");
		database.jdbc().sql("DROP TABLE migration").update();
		assertThatExceptionOfType(StateTableLostException.class).isThrownBy(() -> migrator(database).upgrade("heads"))
			.withMessage("The table public.migration, which records what is applied, is not there, but "
					+ "public.migration_log is: somebody dropped or renamed it. Nothing was run. Bring it "
					+ "back, or say where the database is with 'migration stamp'; if the database is to begin anew, "
					+ "drop public.migration_log as well");
		assertThat(migrator(database).planned(Direction.UPGRADE, "heads").refusal())
			.startsWith("The table public.migration");
		migrator(database).stamp("a1", false);
		assertThat(migrator(database).status().pending()).isEmpty();
	}

	private Migrator migrator(TestDatabase database) {
		return Migrator.builder(database.dataSource()).locations(List.of(this.folder.toUri().toString())).build();
	}

	private void file(String id, String revises) throws IOException {
		Files.writeString(this.folder.resolve(id + ".sql"), """
				-- revision: %s
				%s-- message: message of %s

				-- upgrade
				CREATE TABLE %s (id int);

				-- downgrade
				DROP TABLE %s;
				""".formatted(id, revises, id, id, id));
	}

}
