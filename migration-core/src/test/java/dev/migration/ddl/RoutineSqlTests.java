package dev.migration.ddl;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutineSqlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "``|()", "integer|(integer)",
			"a integer, b text|(a integer, b text)", "a integer DEFAULT 1|(a integer)",
			"a integer = 1, b text|(a integer, b text)", "a text DEFAULT 'x, y) = z', b integer|(a text, b integer)",
			"a integer[] DEFAULT ARRAY[1, 2], VARIADIC b numeric(10, 2)[]|(a integer[], VARIADIC b numeric(10, 2)[])",
			"a integer DEFAULT f(1, 2) + 3 , \"b = c\" text|(a integer, \"b = c\" text)", "*|(*)",
			"double precision ORDER BY anyelement|(double precision ORDER BY anyelement)" })
	void defaultsAreLeftOut(String arguments, String identity) {
		assertThat(RoutineSql.identity(arguments)).isEqualTo(identity);
	}

}
