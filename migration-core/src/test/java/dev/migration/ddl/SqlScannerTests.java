package dev.migration.ddl;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SqlScannerTests {

	@Test
	void wordsNumbersAndSymbolsAreTokens() {
		assertThat(tokens("SELECT a1, 2.5e3 FROM t$x;")).containsExactly("WORD SELECT", "WORD a1", "SYMBOL ,",
				"NUMBER 2.5e3", "WORD FROM", "WORD t$x", "SYMBOL ;");
	}

	@Test
	void blanksAndCommentsAreSkipped() {
		assertThat(tokens(" -- a 'comment\n/* another /* inside */ \" */\tx -- end")).containsExactly("WORD x");
	}

	@Test
	void anOpenCommentRunsToTheEnd() {
		assertThat(tokens("x /* y */ /* z /* */")).containsExactly("WORD x");
	}

	@Test
	void quotesHoldWhatIsInThem() {
		assertThat(tokens("'it''s -- /* :x' \"a\"\"b ;\" $$ ' $x$ $$ $t1$ $$ $t$ $t1$")).containsExactly(
				"STRING 'it''s -- /* :x'", "QUOTED_NAME \"a\"\"b ;\"", "STRING $$ ' $x$ $$", "STRING $t1$ $$ $t$ $t1$");
	}

	@Test
	void backslashesEscapeInEscapeTextsOnly() {
		assertThat(tokens("E'a\\'b' 'c\\' e'\\\\' x")).containsExactly("STRING E'a\\'b'", "STRING 'c\\'",
				"STRING e'\\\\'", "WORD x");
		assertThat(tokens("table'x\\' y")).containsExactly("WORD table", "STRING 'x\\'", "WORD y");
	}

	@Test
	void anEscapeTextGoesOnInQuotesOnALaterLine() {
		assertThat(tokens("E'a'\n  'b\\' :x' :y")).containsExactly("STRING E'a'\n  'b\\' :x'", "PARAMETER :y");
		assertThat(tokens("E'a' 'b\\' :y")).containsExactly("STRING E'a'", "STRING 'b\\'", "PARAMETER :y");
		assertThat(tokens("E'a'\n + :y")).containsExactly("STRING E'a'", "SYMBOL +", "PARAMETER :y");
	}

	@Test
	void openQuotesRunToTheEnd() {
		assertThat(tokens("'open")).containsExactly("STRING 'open");
		assertThat(tokens("E'open\\")).containsExactly("STRING E'open\\");
		assertThat(tokens("$a$ open $b$")).containsExactly("STRING $a$ open $b$");
	}

	@Test
	void parametersAreNoCasts() {
		assertThat(tokens(":a ::text :=b a[1:n] :1 x::y:z")).containsExactly("PARAMETER :a", "SYMBOL ::", "WORD text",
				"SYMBOL :=", "WORD b", "WORD a", "SYMBOL [", "NUMBER 1", "PARAMETER :n", "SYMBOL ]", "SYMBOL :",
				"NUMBER 1", "WORD x", "SYMBOL ::", "WORD y", "PARAMETER :z");
	}

	@Test
	void dollarsOfParametersAreNoQuotes() {
		assertThat(tokens("$1 $2")).containsExactly("SYMBOL $", "NUMBER 1", "SYMBOL $", "NUMBER 2");
		assertThat(tokens("a$$b $$c$$")).containsExactly("WORD a$$b", "STRING $$c$$");
	}

	private static List<String> tokens(String sql) {
		return SqlScanner.scan(sql).stream().map((token) -> token.kind() + " " + token.text()).toList();
	}

}
