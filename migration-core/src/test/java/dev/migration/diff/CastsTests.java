package dev.migration.diff;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migration.schema.DataType;

import static org.assertj.core.api.Assertions.assertThat;

class CastsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(10) | character varying(20) | ASSIGNED     | false | false
			character varying(10) | text                  | ASSIGNED     | false | false
			character varying(20) | character varying(10) | ASSIGNED     | true  | true
			text                  | character varying(10) | ASSIGNED     | true  | true
			text                  | character varying     | ASSIGNED     | false | false
			integer               | bigint                | ASSIGNED     | true  | false
			bigint                | integer               | ASSIGNED     | true  | true
			numeric(10,2)         | numeric(12,2)         | ASSIGNED     | false | false
			numeric(10,2)         | numeric(12,4)         | ASSIGNED     | true  | true
			character varying     | integer               | EXPLICIT     | true  | true
			integer               | boolean               | EXPLICIT     | true  | true
			integer               | uuid                  | THROUGH_TEXT | true  | true
			integer               | text                  | ASSIGNED     | true  | false
			date                  | timestamp with time zone | ASSIGNED  | true  | false
			""")
	void knowsWhatTheServerDoes(String from, String to, Casts.Path path, boolean rewrites, boolean mayFail) {
		Casts casts = Casts.of(DataType.sqlType(from), DataType.sqlType(to));
		assertThat(casts.path()).isEqualTo(path);
		assertThat(casts.rewrites()).isEqualTo(rewrites);
		assertThat(casts.mayFail()).isEqualTo(mayFail);
	}

}
