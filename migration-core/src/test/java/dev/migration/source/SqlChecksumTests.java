package dev.migration.source;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.script.Script;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The literal hashes were computed without this code; they are in people's databases and
 * must never change.
 */
class SqlChecksumTests {

	private static final String TASKS = "v1:d9c82ecbd8625d207f9868fb55d38d24ce571aaf562f9f792d4cf26439933d32";

	private static final String NOTHING = "v1:3bcbf95db76fdf610d858382a9fc92ecae6f8750d7c99915947d12ec9b73afe2";

	private static final String IRREVERSIBLE = "v1:7d725910867becc47808bc2ec6790df38a42a5b08f4284dab4dd5569e8bd2830";

	private static final String QUOTES = "v1:4fb654eeff83f77061bce77bf7261dc1ee99dfe89071eeddeec31b5d6223e2ce";

	private static final String REPEATABLE = "v1:c51253460274868aaa3ccf00575b238b57dbfca20aba9c7d4f5578a8a3271df0";

	private static final String UPGRADE = """
			-- upgrade
			ALTER TABLE tasks ADD COLUMN status varchar(20) NOT NULL DEFAULT 'pending';
			CREATE INDEX ix_tasks_status ON tasks (status);
			""";

	private static final String DOWNGRADE = """
			-- downgrade
			DROP INDEX ix_tasks_status;
			ALTER TABLE tasks DROP COLUMN status;
			""";

	@Test
	void isFrozen() {
		assertThat(checksum(UPGRADE + DOWNGRADE)).isEqualTo(TASKS);
		assertThat(checksum("-- upgrade\n-- downgrade\n")).isEqualTo(NOTHING);
		assertThat(checksum("-- upgrade\nDROP TABLE a;\n-- downgrade: irreversible gone\n")).isEqualTo(IRREVERSIBLE);
		assertThat(checksum("""
				-- upgrade
				INSERT INTO "ü;" VALUES('it''s
				/* */',E'a\\'b',$x$ -- $$
				 $x$, 1.5 <=-1, $1)
				-- downgrade
				SELECT 1
				""")).isEqualTo(QUOTES);
	}

	@Test
	void ofARepeatableIsFrozenAndCountsTheValuesOfPlaceholders() {
		String file = "-- repeatable: v\n\nCREATE OR REPLACE VIEW v AS SELECT '${name}'::text";
		assertThat(SqlFiles.repeatable(file, Placeholders.of(Map.of("name", "app"))).checksum()).isEqualTo(REPEATABLE);
		assertThat(SqlFiles.repeatable(file, Placeholders.of(Map.of("name", "web"))).checksum())
			.isNotEqualTo(REPEATABLE);
	}

	@Test
	void commentsLineEndsAndBlankSpaceDoNotCount() {
		assertThat(checksum("""
				-- upgrade
				-- a remark; with a semicolon

				ALTER TABLE tasks
				    ADD COLUMN status varchar( 20 )/* inside */NOT NULL -- behind
				    DEFAULT 'pending' ;;
				CREATE INDEX\tix_tasks_status ON tasks(status)

				-- downgrade
				/* another */ DROP INDEX ix_tasks_status; ALTER TABLE tasks DROP COLUMN status
				""")).isEqualTo(TASKS);
		assertThat(checksum((UPGRADE + DOWNGRADE).replace("\n", "\r\n"))).isEqualTo(TASKS);
		assertThat(checksum(DOWNGRADE + UPGRADE)).isEqualTo(TASKS);
	}

	@Test
	void lineEndsInsideQuotesDoNotCountEither() {
		String file = "-- upgrade\nSELECT $$a\nb$$, 'c\nd', \"e\nf\"\n-- downgrade\nSELECT 1\n";
		assertThat(checksum(file.replace("\n", "\r\n"))).isEqualTo(checksum(file))
			.isEqualTo(checksum(file.replace("\n", "\r")));
	}

	@Test
	void everythingElseCounts() {
		assertThat(checksum(UPGRADE.replace("'pending'", "' pending'") + DOWNGRADE)).isNotEqualTo(TASKS);
		assertThat(checksum(UPGRADE.replace("(20)", "(21)") + DOWNGRADE)).isNotEqualTo(TASKS);
		assertThat(checksum(UPGRADE + DOWNGRADE.replace("DROP INDEX ix_tasks_status;", ""))).isNotEqualTo(TASKS);
		assertThat(checksum(UPGRADE + "-- downgrade: irreversible gone")).isNotEqualTo(TASKS);
		assertThat(checksum("-- upgrade\nSELECT $$ a -- b\n$$;\n-- downgrade: irreversible x"))
			.isNotEqualTo(checksum("-- upgrade\nSELECT $$ a \n$$;\n-- downgrade: irreversible x"));
	}

	@Test
	void headerAndReasonDoNotCount() {
		Script script = SqlFiles
			.script("-- revision: other\n-- message: other\n-- transactional: false\n" + UPGRADE + DOWNGRADE);
		assertThat(script.checksum()).hasValue(TASKS);
		assertThat(checksum("-- upgrade\nDROP TABLE a;\n-- downgrade: irreversible for another reason\n"))
			.isEqualTo(IRREVERSIBLE);
	}

	@Test
	void valuesOfPlaceholdersDoNotCount() {
		String file = SqlFiles.HEADER + "-- upgrade\nSELECT ${a};\n-- downgrade\nSELECT 1;";
		assertThat(SqlFiles.script(file, Placeholders.of(Map.of("a", "1"))).checksum())
			.isEqualTo(SqlFiles.script(file, Placeholders.of(Map.of("a", "2"))).checksum())
			.isEqualTo(SqlFiles.script(file, Placeholders.off()).checksum());
	}

	private static String checksum(String sections) {
		return SqlFiles.script(SqlFiles.HEADER + sections).checksum().orElseThrow();
	}

}
