package dev.migration.spring.slices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migration.spring.autoconfigure.MigrationAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationDatabaseAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each slice with a database imports the same; the first file is 4's for all of them, the
 * others are 3.5's.
 */
class SliceImportsTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc.AutoConfigureDataSourceInitialization", "jdbc.AutoConfigureJdbc",
			"data.jdbc.AutoConfigureDataJdbc", "orm.jpa.AutoConfigureDataJpa", "jooq.AutoConfigureJooq" })
	void everySliceMigrates(String annotation) throws IOException {
		String name = "META-INF/spring/org.springframework.boot.test.autoconfigure." + annotation + ".imports";
		try (InputStream imports = MigrationAutoConfiguration.class.getClassLoader().getResourceAsStream(name)) {
			assertThat(imports).as(name).isNotNull();
			assertThat(new String(imports.readAllBytes(), StandardCharsets.UTF_8).lines()).contains(
					MigrationAutoConfiguration.class.getName(), MigrationDatabaseAutoConfiguration.class.getName());
		}
	}

}
