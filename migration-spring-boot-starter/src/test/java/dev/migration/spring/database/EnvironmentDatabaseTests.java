package dev.migration.spring.database;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import dev.migration.DatabaseUrl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EnvironmentDatabase}.
 */
class EnvironmentDatabaseTests {

	@ParameterizedTest
	@ValueSource(strings = { "migration.url", "spring.datasource.url", "DATABASE_URL" })
	void commandsRunAsTheUserThatMigrates(String setting) {
		MockEnvironment environment = new MockEnvironment()
			.withProperty(setting, "jdbc:postgresql://db.invalid/app?user=app&password=apps")
			.withProperty("migration.username", "migrator")
			.withProperty("migration.password", "migrators");
		DatabaseLocator locator = new DatabaseLocator(environment, null);
		try (OwnDatabase own = new OwnDatabase(locator)) {
			DatabaseUrl url = EnvironmentDatabase.url(environment, locator, own);
			assertThat(url.place()).isEqualTo("db.invalid/app");
			assertThat(url.username()).isEqualTo("migrator");
			assertThat(url.password()).isEqualTo("migrators");
		}
	}

}
