package dev.migration.ddl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SchemaNames}.
 */
class SchemaNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "SELECT id FROM public.people | SELECT id FROM people",
			"SELECT public.f(x), 'a'::public.mood | SELECT f(x), 'a'::mood",
			"SELECT 1 FROM public.\"A b\" | SELECT 1 FROM \"A b\"", "SELECT other.public.x | SELECT other.public.x",
			"SELECT 'public.x' | SELECT 'public.x'", "SELECT $$public.x$$ | SELECT $$public.x$$",
			"SELECT publics.x, public | SELECT publics.x, public",
			"SELECT setval('public.n', 1) | SELECT setval('n', 1)",
			"SELECT setval(pg_get_serial_sequence('public.t', 'public.x')) | SELECT setval(pg_get_serial_sequence('t', 'public.x'))",
			"nextval('public.\"N\"'::regclass) | nextval('\"N\"'::regclass)",
			"SELECT lower('public.n') | SELECT lower('public.n')" })
	void onlyNamesInTheSchemaAreShortened(String sql, String shorter) {
		assertThat(SchemaNames.without("public", sql)).isEqualTo(shorter);
	}

	@Test
	void nameThatNeedsQuotesIsFoundInThem() {
		assertThat(SchemaNames.without("My App", "SELECT * FROM \"My App\".t")).isEqualTo("SELECT * FROM t");
	}

}
