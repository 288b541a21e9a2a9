package dev.migration.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Columns} and the line that is drawn again and again in them: one that
 * is longer than the terminal is wide would leave a new line behind each time.
 */
class ColumnsTests {

	@ParameterizedTest
	@CsvSource({ "abc, 3", "Größe, 5", "日本語, 6", "한글, 4", "ｱｲ, 2", "Ｆ, 2", "🚀, 2", "e\u0301, 1", "…, 1",
			"'\u001B[33mid\u001B[0m', 2", "Ω, 1", "𠀀, 2", "'a\u200Bb', 2" })
	void charactersTakeWhatATerminalGivesThem(String text, int columns) {
		assertThat(Columns.of(text)).isEqualTo(columns);
	}

	@Test
	void lineIsCutBetweenCharacters() {
		assertThat(Columns.cut("日本語", 6)).isEqualTo("日本語");
		assertThat(Columns.cut("日本語", 5)).isEqualTo("日本…");
		assertThat(Columns.cut("日本語", 4)).isEqualTo("日…");
		assertThat(Columns.cut("🚀🚀", 3)).isEqualTo("🚀…");
		assertThat(Columns.cut("abc", 0)).isEmpty();
		assertThat(Columns.cut("\u001B[33mabcd\u001B[0m ef", 3)).isEqualTo("\u001B[33mab…\u001B[0m");
	}

	@ParameterizedTest
	@ValueSource(strings = { "日本語の長いメッセージ", "a message of ASCII letters ", "🚀 up and away ", "é" })
	void lineNeverWraps(String part) {
		StringWriter out = new StringWriter();
		try (LiveLine line = new LiveLine(new PrintWriter(out), new Style(true), 40)) {
			line.begin("[1/1]\tapplying " + part);
			line.begin("[1/1] applying " + new Style(true).id("a1") + " " + part.repeat(9));
			line.doing("SELECT '" + part.repeat(9) + "'");
			line.progress("building index 12 %");
			line.begin("[1/1] applying a1");
			line.doing("SELECT '" + part.repeat(9) + "'");
		}
		assertThat(out.toString().split("\r\u001B\\[K")).hasSizeGreaterThan(4)
			.allSatisfy((drawn) -> assertThat(Columns.of(drawn)).isLessThan(40))
			.allSatisfy((drawn) -> assertThat(drawn).doesNotContain("\t"));
		assertThat(out.toString()).contains("applying a1", "SELECT '", "building index 12 % ");
	}

}
