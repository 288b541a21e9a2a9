package dev.migration.schema;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnsupportedObjectTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			rule                       | keep on public.t                | public.t
			rule                       | "a on b" on app."T ""1""\"      | app.T "1"
			trigger state              | x on public.t                   | public.t
			name of constraint         | t_a_check on t                  | t
			table of a type            | public.typed                    | public.typed
			default of view column     | public.v.id                     | public.v
			statistics target of index | public.ix column 1              | public.ix
			collation                  | public.german                   | public.german
			operator                   | public.===(integer,integer)     | public.===
			operator class             | public.ops USING btree          | public.ops
			privileges of owner        | table public.t                  | public.t
			privileges of owner        | function public.f(integer)      | public.f
			server                     | srv                             | srv
			user mapping               | anna on srv                     | srv
			cast                       | (integer AS public.mood)        |
			default acl                | for role anna on tables         |
			""")
	void knowsWhatItIsAPartOf(String kind, String name, String expected) {
		assertThat(new UnsupportedObject(kind, name, null).names()).extracting(QualifiedName::toString)
			.isEqualTo((expected != null) ? java.util.List.of(expected) : java.util.List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CREATE STATISTICS public.s ON a, b FROM public.t | public.t
			CREATE STATISTICS public.s ON a, b FROM "T"      | T
			""")
	void statisticsBelongToTheirTable(String definition, String table) {
		assertThat(new UnsupportedObject("statistics object", "public.s", definition).names())
			.extracting(QualifiedName::toString)
			.containsExactly("public.s", table);
	}

}
