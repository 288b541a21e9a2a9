package dev.migration.operation;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HiddenTests {

	private static String hide(String value, String text) {
		return new Hidden(Map.of("x", value)).in(text);
	}

	@Test
	void nameStandsInForTheValue() {
		assertThat(hide("s3cr3t-word", "syntax error at or near \"s3cr3t-word\"; in s3cr3t-word2"))
			.isEqualTo("syntax error at or near \"${x}\"; in ${x}2");
		assertThat(new Hidden(Map.of("a", "billing", "b", "billing_eu")).in("schema billing_eu, schema billing"))
			.isEqualTo("schema ${b}, schema ${a}");
	}

	@Test
	void shortValueIsHiddenWhereItStandsAlone() {
		assertThat(hide("app", "relation \"app.t\" of application app"))
			.isEqualTo("relation \"${x}.t\" of application ${x}");
		assertThat(hide("1", "11 rows, 1 key")).isEqualTo("11 rows, ${x} key");
	}

	@Test
	void valueIsFoundWithoutItsDoubledQuotesAndInPieces() {
		assertThat(hide("it''s mine", "invalid input: \"it's mine\"")).isEqualTo("invalid input: \"${x}\"");
		assertThat(hide("open sesame now", "error at or near \"sesame\"")).isEqualTo("error at or near \"${x}\"");
	}

	@Test
	void charactersOfPatternsAreOnlyCharacters() {
		assertThat(hide("a.*$1\\Eb", "value a.*$1\\Eb, not abcdb")).isEqualTo("value ${x}, not abcdb");
	}

	@Test
	void emptyValueHidesNothing() {
		assertThat(hide("", "a b")).isEqualTo("a b");
		assertThat(hide(" ", "a b")).isEqualTo("a b");
		assertThat(Hidden.NOTHING.in("a b")).isEqualTo("a b");
	}

	@Test
	void valuesAreNotPrinted() {
		assertThat(new Hidden(Map.of("x", "s3cr3t"))).hasToString("hidden [x]");
	}

}
