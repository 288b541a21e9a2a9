package dev.migration.ddl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migration.ddl.OnlineStatement.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class OnlineStatementTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			CREATE INDEX CONCURRENTLY ix ON t (c)                                   | CREATE_INDEX     | ix     | t
			create unique index concurrently if not exists "I x" on only s."T" (c)  | CREATE_INDEX     | "I x"  | s."T"
			CREATE INDEX CONCURRENTLY ON t (c)                                      | CREATE_INDEX     |        | t
			CREATE INDEX /* a; ( */ CONCURRENTLY /**/ "ON"ON t(c)                   | CREATE_INDEX     | "ON"   | t
			CREATE INDEX CONCURRENTLY onward ON t USING gin (c)                     | CREATE_INDEX     | onward | t
			CREATE INDEX IF NOT EXISTS ix ON t (c)                          | CREATE_INDEX_IF_MISSING  | ix     | t
			DROP INDEX CONCURRENTLY ix                                              | DROP_INDEX       | ix     |
			DROP INDEX CONCURRENTLY IF EXISTS s.ix RESTRICT                         | DROP_INDEX       | s.ix   |
			REINDEX INDEX CONCURRENTLY s . ix                                       | REINDEX_INDEX    | s . ix |
			REINDEX (VERBOSE, CONCURRENTLY) TABLE t                                 | REINDEX_TABLE    | t      |
			REINDEX (CONCURRENTLY true) SCHEMA "S"                                  | REINDEX_SCHEMA   | "S"    |
			REINDEX DATABASE CONCURRENTLY                                           | REINDEX_DATABASE |        |
			ALTER TABLE m.p DETACH PARTITION m.c CONCURRENTLY                       | DETACH_PARTITION | m.c    | m.p
			ALTER TABLE IF EXISTS "P"DETACH PARTITION c CONCURRENTLY;               | DETACH_PARTITION | c      | "P"
			""")
	void statementIsRead(String sql, Kind kind, String object, String table) {
		assertThat(OnlineStatement.of(sql)).contains(new OnlineStatement(kind, object, table));
	}

	@Test
	void commentsAndLinesDoNotMatter() {
		String sql = "-- one\n/* two */\nCREATE INDEX\n\tCONCURRENTLY -- three\n  ix\nON\nt\n(c)\nWHERE c > 0";
		assertThat(OnlineStatement.of(sql)).contains(new OnlineStatement(Kind.CREATE_INDEX, "ix", "t"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX ix ON t (c)", "DROP INDEX ix", "REINDEX INDEX ix",
			"REINDEX (VERBOSE) TABLE t", "REINDEX (CONCURRENTLY off) TABLE t", "ALTER TABLE p DETACH PARTITION c",
			"ALTER TABLE p DETACH PARTITION c FINALIZE", "SELECT 'CREATE INDEX CONCURRENTLY ix ON t (c)'",
			"-- CREATE INDEX CONCURRENTLY ix ON t (c)\nSELECT 1", "VACUUM t", "CREATE TABLE concurrently (c int)" })
	void ordinaryStatementIsNone(String sql) {
		assertThat(OnlineStatement.of(sql)).isEmpty();
	}

	@Test
	void longCommentsAndBlanksAreNoTrouble() {
		String sql = "/*" + " *".repeat(20_000) + "/" + " \n".repeat(20_000) + "CREATE INDEX CONCURRENTLY ix ON t (c)";
		assertThat(OnlineStatement.of(sql)).contains(new OnlineStatement(Kind.CREATE_INDEX, "ix", "t"));
		assertThat(OnlineStatement.of("SELECT 1" + " --\n".repeat(20_000))).isEmpty();
	}

}
