package dev.migration.source;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.operation.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class StatementSplitterTests {

	@Test
	void splitsAtSemicolons() {
		assertThat(split("SELECT 1; SELECT 2 ;\n;; SELECT 3")).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
	}

	@Test
	void nothingIsNoStatement() {
		assertThat(split(" ; -- a\n; /* b */")).isEmpty();
	}

	@Test
	void commentsInsideAreKeptAndCommentsOutsideAreNot() {
		assertThat(split("/* a */ SELECT /* b; */ 1 -- c;\n + 2 -- d\n; -- e"))
			.containsExactly("SELECT /* b; */ 1 -- c;\n + 2");
	}

	@Test
	void stringWithEscapesGoesOnInTheNextLine() {
		assertThat(split("SELECT E'a'\n'\\';'; SELECT 2")).containsExactly("SELECT E'a'\n'\\';'", "SELECT 2");
		assertThat(split("SELECT 'a'\n'\\'; SELECT 2")).containsExactly("SELECT 'a'\n'\\'", "SELECT 2");
		assertThat(split("SELECT E'a' AS x\n, '\\'; SELECT 2")).containsExactly("SELECT E'a' AS x\n, '\\'", "SELECT 2");
	}

	@Test
	void closingParenthesisTooManyIsTheServersMatter() {
		assertThat(split("SELECT 1); SELECT 2")).containsExactly("SELECT 1)", "SELECT 2");
	}

	@Test
	void savepointsAreNoTransactionControl() {
		assertThat(split("SAVEPOINT a; ROLLBACK TO a; ROLLBACK WORK TO SAVEPOINT a; RELEASE a; PREPARE x AS SELECT 1"))
			.hasSize(5);
	}

	@Test
	void copyOnTheServerIsFine() {
		assertThat(split("COPY a FROM '/tmp/stdin'; COPY a TO PROGRAM 'from stdin'; COPY \"from stdin\" TO '/x'"))
			.hasSize(3);
	}

	@Test
	void beginAtomicOutsideARoutineIsTextLikeAnyOther() {
		assertThat(split("SELECT begin atomic FROM a; SELECT 1")).hasSize(2);
	}

	@Test
	void placesAreExact() {
		List<SplitStatement> statements = StatementSplitter
			.split(new SqlText("f.sql", "SELECT 1;\r\n\r\n  /* 😀 */ SELECT '😀'; SELECT 3;\rSELECT 4"));
		assertThat(statements).extracting(SplitStatement::origin)
			.containsExactly(new Origin("f.sql", 1, 1), new Origin("f.sql", 3, 11), new Origin("f.sql", 3, 23),
					new Origin("f.sql", 4, 1));
		assertThat(statements).extracting(SplitStatement::offset).containsExactly(0, 24, 37, 47);
	}

	@Test
	void nestedPiecesAreSplitBackExactly() {
		for (long seed = 0; seed < 5000; seed++) {
			RandomSql random = new RandomSql(seed);
			List<SplitStatement> statements = StatementSplitter.split(new SqlText("seed " + seed, random.file()));
			assertThat(statements).as("seed %d: %s", seed, random.file())
				.extracting(SplitStatement::sql)
				.isEqualTo(random.statements());
			assertThat(statements).as("seed %d", seed).extracting(SplitStatement::offset).isEqualTo(random.offsets());
		}
	}

	private static List<String> split(String sql) {
		return StatementSplitter.split(new SqlText("f.sql", sql)).stream().map(SplitStatement::sql).toList();
	}

}
