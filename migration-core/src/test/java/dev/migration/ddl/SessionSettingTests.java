package dev.migration.ddl;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionSettingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			SET search_path = app, public                     | RESET search_path
			SET search_path TO app                            | RESET search_path
			/* dump */ set SESSION app.tenant='a'             | RESET app.tenant
			SET TIME ZONE 'UTC'                               | RESET TimeZone
			SET SCHEMA 'app'                                  | RESET search_path
			SET NAMES 'UTF8'                                  | RESET client_encoding
			SET ROLE weak                                     | RESET ROLE
			SET SESSION ROLE weak                             | RESET ROLE
			SET SESSION AUTHORIZATION weak                    | RESET SESSION AUTHORIZATION
			RESET search_path                                 | RESET search_path
			SELECT set_config('search_path', '', false)       | RESET search_path
			SELECT pg_catalog.set_config('a.b', 'c', false)   | RESET a.b
			""")
	void tellsWhatPutsItBack(String sql, String reset) {
		assertThat(SessionSetting.resets(sql)).containsExactly(reset);
	}

	@Test
	void characteristicsAreThreeSettings() {
		assertThat(SessionSetting.resets("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")).hasSize(3)
			.contains("RESET default_transaction_read_only");
	}

	@Test
	void severalCallsAreSeveralSettings() {
		assertThat(SessionSetting
			.resets("SELECT set_config('a', 'x', false), set_config('b', 'y', true), set_config('c', 'z', false)"))
			.isEqualTo(List.of("RESET a", "RESET c"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET LOCAL search_path = app", "SET TRANSACTION READ ONLY", "SET CONSTRAINTS ALL DEFERRED",
			"SET transaction_read_only = on", "SELECT set_config('search_path', 'app', true)", "SELECT 1",
			"ALTER ROLE app SET search_path = app", "" })
	void whatEndsWithItsTransactionIsNone(String sql) {
		assertThat(SessionSetting.resets(sql)).isEmpty();
	}

}
