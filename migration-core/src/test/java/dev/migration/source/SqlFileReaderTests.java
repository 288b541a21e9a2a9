package dev.migration.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.migration.operation.Operations;
import dev.migration.operation.Origin;
import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;
import dev.migration.script.ScriptKind;
import dev.migration.script.TimeLimits;

import static org.assertj.core.api.Assertions.assertThat;

class SqlFileReaderTests {

	private static final String FILE = """
			-- revision: a1b2c3d4e5f6
			-- revises: f6e5d4c3b2a1
			-- message: add status to tasks
			-- created: 2025-01-15T14:30:22Z

			-- upgrade
			ALTER TABLE tasks ADD COLUMN status varchar(20) NOT NULL DEFAULT 'pending';
			CREATE INDEX ix_tasks_status ON tasks (status);

			-- downgrade
			DROP INDEX ix_tasks_status;
			ALTER TABLE tasks DROP COLUMN status;
			""";

	@Test
	void readsTheHeader() {
		Script script = SqlFiles.script(FILE);
		assertThat(script.kind()).isEqualTo(ScriptKind.SQL);
		assertThat(script.location()).isEqualTo(SqlFiles.LOCATION);
		assertThat(script.transactional()).isTrue();
		assertThat(script.irreversible()).isEmpty();
		assertThat(script.revision().id()).isEqualTo("a1b2c3d4e5f6");
		assertThat(script.revision().revises()).containsExactly("f6e5d4c3b2a1");
		assertThat(script.revision().message()).isEqualTo("add status to tasks");
		assertThat(script.revision().created()).isEqualTo(Instant.parse("2025-01-15T14:30:22Z"));
		assertThat(script.revision().location()).isEqualTo(SqlFiles.LOCATION);
	}

	@Test
	void readsTheRestOfTheHeader() {
		Script script = SqlFiles.script("""
				/* A remark. */
				-- Words without a key are a remark, and so is https://example.org
				-- revision: m1
				-- Revises: a1, b2  c3
				-- branch-labels: billing, eu.west
				-- depends-on: d4
				-- created: 2025-01-15T15:30:22+01:00
				-- transactional: false
				-- upgrade
				-- downgrade
				""");
		assertThat(script.revision().revises()).containsExactly("a1", "b2", "c3");
		assertThat(script.revision().branchLabels()).containsExactly("billing", "eu.west");
		assertThat(script.revision().dependsOn()).containsExactly("d4");
		assertThat(script.revision().created()).isEqualTo(Instant.parse("2025-01-15T14:30:22Z"));
		assertThat(script.transactional()).isFalse();
	}

	@Test
	void readsTheStatementsWithTheirPlaces() {
		Script script = SqlFiles.script(FILE);
		assertThat(Operations.record(script.migration()::upgrade)).containsExactly(
				new RunSql("ALTER TABLE tasks ADD COLUMN status varchar(20) NOT NULL DEFAULT 'pending'",
						new Origin(SqlFiles.LOCATION, 7, 1)),
				new RunSql("CREATE INDEX ix_tasks_status ON tasks (status)", new Origin(SqlFiles.LOCATION, 8, 1)));
		assertThat(Operations.record(script.migration()::downgrade)).containsExactly(
				new RunSql("DROP INDEX ix_tasks_status", new Origin(SqlFiles.LOCATION, 11, 1)),
				new RunSql("ALTER TABLE tasks DROP COLUMN status", new Origin(SqlFiles.LOCATION, 12, 1)));
	}

	@Test
	void readsTimeLimits() {
		String file = FILE.replaceFirst("\n", "\n-- lock-timeout: 500ms\n-- statement-timeout: 0\n");
		Script script = SqlFiles.script(file);
		assertThat(script.limits()).isEqualTo(new TimeLimits(Duration.ofMillis(500), Duration.ZERO));
		assertThat(script.checksum()).isEqualTo(SqlFiles.script(FILE).checksum());
		assertThat(SqlFiles.script(FILE).limits()).isEqualTo(TimeLimits.CONFIGURED);
		assertThat(
				SqlFiles.repeatable("-- repeatable: v\n-- lock-timeout: 2m\n\nSELECT 1;", Placeholders.off()).limits())
			.isEqualTo(new TimeLimits(Duration.ofMinutes(2), null));
	}

	@Test
	void noneMeansABase() {
		assertThat(SqlFiles.script("-- revision: a\n-- revises: none\n-- upgrade\n-- downgrade").revision().revises())
			.isEmpty();
		assertThat(SqlFiles.script("-- revision: a\n-- upgrade\n-- downgrade").revision().revises()).isEmpty();
		assertThat(SqlFiles.script("-- revision: a\n-- revises:\n-- upgrade\n-- downgrade").revision().revises())
			.isEmpty();
	}

	@Test
	void messageComesFromTheFileNameWhenTheHeaderHasNone() {
		assertThat(SqlFiles.script("-- revision: a\n-- upgrade\n-- downgrade").revision().message())
			.isEqualTo("add status");
	}

	@Test
	void byteOrderMarkAndCarriageReturnsAreFine() {
		Script script = SqlFiles.script("\uFEFF" + FILE.replace("\n", "\r\n"));
		assertThat(script.revision().message()).isEqualTo("add status to tasks");
		assertThat(Operations.record(script.migration()::downgrade))
			.contains(new RunSql("ALTER TABLE tasks DROP COLUMN status", new Origin(SqlFiles.LOCATION, 12, 1)));
	}

	@Test
	void irreversibleDowngradeSaysWhy() {
		Script script = SqlFiles
			.script(SqlFiles.HEADER + "-- upgrade\nDROP TABLE a;\n-- downgrade: irreversible the rows are gone\n");
		assertThat(script.irreversible()).hasValue("the rows are gone");
		assertThat(SqlFiles.downgrade(script)).isEmpty();
	}

	@Test
	void mergeNeedsNoStatementsAndNoSections() {
		assertThat(SqlFiles.upgrade(SqlFiles.script("-- revision: m\n-- revises: a b\n"))).isEmpty();
		Script script = SqlFiles.script("-- revision: m\n-- revises: a b\n-- upgrade\nSELECT 1;\n-- downgrade\n");
		assertThat(SqlFiles.upgrade(script)).containsExactly("SELECT 1");
	}

	@Test
	void revisionThatDoesNothingHasNothingToTakeBack() {
		assertThat(SqlFiles.upgrade(SqlFiles.script(SqlFiles.HEADER + "-- upgrade\n-- downgrade\n"))).isEmpty();
	}

	@Test
	void sectionLinesInsideQuotesAndCommentsAreText() {
		Script script = SqlFiles.script(SqlFiles.HEADER + """
				-- upgrade
				SELECT '
				-- downgrade
				', $x$
				-- downgrade
				$x$ /*
				-- downgrade
				*/; -- downgrade
				SELECT 2
				-- downgrade
				SELECT 3
				""");
		assertThat(SqlFiles.upgrade(script)).hasSize(2).last().isEqualTo("SELECT 2");
		assertThat(SqlFiles.downgrade(script)).containsExactly("SELECT 3");
	}

	@Test
	void readsARepeatable() {
		Repeatable repeatable = SqlFiles.repeatable("""
				-- repeatable: active_tasks
				-- depends-on: tasks_view, users_view

				-- Purpose: a comment behind the header may have a colon
				CREATE OR REPLACE VIEW active_tasks AS SELECT * FROM tasks;
				GRANT SELECT ON active_tasks TO PUBLIC;
				""", Placeholders.off());
		assertThat(repeatable.name()).isEqualTo("active_tasks");
		assertThat(repeatable.dependsOn()).containsExactly("tasks_view", "users_view");
		assertThat(repeatable.location()).isEqualTo(SqlFiles.LOCATION);
		assertThat(repeatable.checksum()).startsWith("v1:");
		assertThat(SqlFiles.sql(Operations.record(repeatable.body()))).containsExactly(
				"CREATE OR REPLACE VIEW active_tasks AS SELECT * FROM tasks", "GRANT SELECT ON active_tasks TO PUBLIC");
	}

	@Test
	void readsAnEmptyListOfSources() {
		assertThat(SqlFiles.read(FILE.getBytes(StandardCharsets.UTF_8), Placeholders.off()).repeatables()).isEmpty();
	}

}
