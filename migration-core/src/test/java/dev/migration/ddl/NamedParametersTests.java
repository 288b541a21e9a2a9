package dev.migration.ddl;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "[1:n] | 1:n", "[lo:n] | lo:n", "[\"Lo\":n] | \"Lo\":n", "[f(1):n] | ):n", "[:m:n] | :m:n" })
	void aSliceWhoseBoundIsNamedLikeAParameterIsRefused(String slice, String shown) {
		String sql = "SELECT a" + slice + ", :n, :m";
		assertThatIllegalArgumentException().isThrownBy(() -> bind(sql, Map.of("n", Value.of(1), "m", Value.of(2))))
			.withMessage(
					"Inside brackets '%s' may be a slice up to n or the parameter :n; write ': n' for the slice or "
							+ "': :n' for the parameter, in: %s",
					shown, sql);
	}

	@Test
	void aBlankSaysWhatASliceMeans() {
		assertThat(bind("SELECT a[1: n], a[lo: :n], a[:n: n]", Map.of("n", Value.of(7))))
			.isEqualTo("SELECT a[1: n], a[lo: 7], a[7: n]");
	}

	@Test
	void aNegativeNumberStaysOneOperand() {
		Map<String, Value> values = Map.of("n", Value.of(-5));
		assertThat(bind("UPDATE p SET bal = 100 -:n WHERE id = 1", values))
			.isEqualTo("UPDATE p SET bal = 100 -(-5) WHERE id = 1");
		assertThat(bind("SELECT @:n, 2^:n, :n::smallint, :n", values))
			.isEqualTo("SELECT @(-5), 2^(-5), (-5)::smallint, (-5)");
	}

	@Test
	void anExpressionStaysOneOperand() {
		assertThat(bind("SELECT 3*:s", Map.of("s", Value.sql("1+1")))).isEqualTo("SELECT 3*(1+1)");
		assertThat(bind("SELECT 3*:s + 1", Map.of("s", Value.sql("1 + 1 -- two"))))
			.isEqualTo("SELECT 3*(1 + 1 -- two\n) + 1");
		assertThat(bind("SELECT 3-:s, 1", Map.of("s", Value.sql("-1")))).isEqualTo("SELECT 3-(-1), 1");
		assertThat(bind("INSERT INTO t VALUES (:s, 1)", Map.of("s", Value.sql("DEFAULT -- its own"))))
			.isEqualTo("INSERT INTO t VALUES (DEFAULT, 1)");
	}

	@Test
	void aValueDoesNotGrowIntoItsNeighbours() {
		assertThat(bind("SELECT:n,'a':s,:s'b',x:s FROM t WHERE:n=1", Map.of("n", Value.of(1), "s", Value.of("\\"))))
			.isEqualTo("SELECT 1,'a' E'\\\\',E'\\\\' 'b',x E'\\\\' FROM t WHERE 1=1");
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
