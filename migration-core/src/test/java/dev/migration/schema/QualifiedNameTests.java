package dev.migration.schema;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QualifiedNameTests {

	@Test
	void aDotSeparatesTheSchema() {
		assertThat(QualifiedName.parse("billing.account")).isEqualTo(new QualifiedName("billing", "account"));
		assertThat(QualifiedName.parse("account")).isEqualTo(new QualifiedName(null, "account"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "Mixed Case", "\"; DROP TABLE x; --", "a\\b", "ends\\", "\\", "ünïcödé", " " })
	void everythingElseStandsForItself(String name) {
		assertThat(QualifiedName.parse(name).name()).isEqualTo(name);
		assertThat(QualifiedName.parse(name).schema()).isNull();
	}

	@Test
	void aBackslashTakesTheMeaningFromADot() {
		assertThat(QualifiedName.parse("a\\.b")).isEqualTo(new QualifiedName(null, "a.b"));
		assertThat(QualifiedName.parse("a\\\\.b")).isEqualTo(new QualifiedName("a\\", "b"));
		assertThat(QualifiedName.parse("a\\\\\\.b")).isEqualTo(new QualifiedName(null, "a\\.b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a.b", "a\\b", "a\\", "\\.", "..", "a.\\", "\\\\.\\" })
	void textIsReadAsItIsWritten(String part) {
		QualifiedName alone = QualifiedName.of(null, part);
		assertThat(QualifiedName.parse(alone.toString())).isEqualTo(alone);
		QualifiedName both = QualifiedName.of(part, part);
		assertThat(QualifiedName.parse(both.toString())).isEqualTo(both);
	}

	@Test
	void twoDotsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> QualifiedName.parse("a.b.c"))
			.withMessage("'a.b.c' has more than one dot; write 'schema.name', and '\\.' for a dot inside a name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".a", "a." })
	void emptyNamesAreRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> QualifiedName.parse(text))
			.withMessage("A name must not be empty: '" + text + "'");
	}

	@Test
	void namesAreSortedBySchemaFirst() {
		assertThat(Stream.of("b.a", "a.b", "c", "a.a").map(QualifiedName::parse).sorted().map(QualifiedName::toString))
			.containsExactly("c", "a.a", "a.b", "b.a");
	}

}
