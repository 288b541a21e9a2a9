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

	@Test
	void whatOnlyLooksLikeANameIsLeftAlone() {
		String sql = """
				SELECT 'a :x' || "b :x" || E'c\\' :x' || U&'d :x' || $$e :x$$ || $tag$f :x $$ :x$tag$, 1::text::varchar(3),
				  data ? 'key' AND data ?| ARRAY[':x'] AND data ?& ARRAY['y'] AND data @> '{":x": 1}' AND data #>> '{a}' = ':x',
				  a[1:2], a[:], a[b:], f(arg := 1), g(arg => 2) -- :x
				/* :x /* :x */ :x */ FROM t WHERE c = %s""";
		assertThat(bind(sql.formatted(":x"), Map.of("x", Value.of("it's")))).isEqualTo(sql.formatted("'it''s'"));
	}

	private static String bind(String sql, Map<String, Value> values) {
		return new NamedParameters(sql, values).bind();
	}

}
