package dev.migration.testing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class PostgresExtensionTests {

	@Test
	void eachTestGetsAnEmptyDatabase(TestDatabase database) {
		assertThat(database.jdbc().sql("SELECT current_database()").query(String.class).single())
			.isEqualTo(database.name());
	}

}
