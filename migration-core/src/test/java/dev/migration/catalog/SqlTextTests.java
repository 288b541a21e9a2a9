package dev.migration.catalog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SqlTextTests {

	@Test
	void unwrapsOnlyWhatStandsAroundTheWhole() {
		assertThat(SqlText.unwrap("((a > 0))")).isEqualTo("a > 0");
		assertThat(SqlText.unwrap("(a > 0) AND (b > 0)")).isEqualTo("(a > 0) AND (b > 0)");
		assertThat(SqlText.unwrap("(a <> ')')")).isEqualTo("a <> ')'");
		assertThat(SqlText.unwrap("(\"(\" <> 'it''s (')")).isEqualTo("\"(\" <> 'it''s ('");
		assertThat(SqlText.unwrap("lower(a)")).isEqualTo("lower(a)");
		assertThat(SqlText.unwrap("")).isEmpty();
	}

	@Test
	void keepsTheParenthesesOfAQuery() {
		assertThat(SqlText.unwrap("( SELECT 1)")).isEqualTo("( SELECT 1)");
		assertThat(SqlText.unwrap("(( SELECT 1) > 0)")).isEqualTo("( SELECT 1) > 0");
	}

	@Test
	void splitsAtCommasOfTheOutermostLevel() {
		assertThat(SqlText.split("lower(a), ((b + 1)), f('x, y', \"c,d\"), (ARRAY[1, 2])[1]"))
			.containsExactly("lower(a)", "((b + 1))", "f('x, y', \"c,d\")", "(ARRAY[1, 2])[1]");
	}

	@Test
	void findsWordsOutsideOfQuotes() {
		String sql = "CREATE TRIGGER \" WHEN (\" ON t WHEN (a = ' WHEN (')";
		assertThat(SqlText.indexOf(sql, " WHEN (")).isEqualTo(sql.indexOf(" WHEN (a"));
		assertThat(SqlText.indexOf(sql, "FOR EACH")).isEqualTo(-1);
	}

}
