package dev.migration.ddl;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.operation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NamedParametersTests {

	@Test
	void withoutValuesNothingIsTouched() {
		String sql = "SELECT '12:30'::time, :not_a_parameter, '{\"a\":1}'";
		assertThat(new NamedParameters(sql, Map.of()).bind()).isEqualTo(sql);
	}

	@Test
	void aNameCanOccurTwice() {
		assertThat(bind("SELECT :a + :a, :ab", Map.of("a", Value.of(1), "ab", Value.of("x"))))
			.isEqualTo("SELECT 1 + 1, 'x'");
	}

	@Test
	void aNameWithoutValueIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> bind("SELECT :a, :b", Map.of("a", Value.of(1))))
			.withMessage("No value for :b, only for :a; say .param(\"b\", value)");
	}

	@Test
	void aValueWithoutNameIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> bind("SELECT ':a' /* :b */", Map.of("a", Value.of(1), "b", Value.of(2))))
			.withMessage("No :a or :b outside quotes and comments in: SELECT ':a' /* :b */");
	}

	@Test
	void insideBracketsAColonMayBeThatOfASlice() {
		assertThat(bind("SELECT a[1:n], a[:x:2], :x", Map.of("x", Value.of(7)))).isEqualTo("SELECT a[1:n], a[7:2], 7");
	}

	private static String bind(String sql, Map<String, Value> values) {
		return new NamedParameters(sql, values).bind();
	}

}
