package dev.migration.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class MainTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private int run(Map<String, String> environment, String... arguments) {
		return Main.run(List.of(arguments), environment, new Terminal(new PrintWriter(this.out),
				new PrintWriter(this.err), new BufferedReader(new StringReader("")), false));
	}

	@Test
	void databaseIsNamedByTheEnvironment(TestDatabase database) {
		assertThat(run(Map.of("DATABASE_URL", database.url().replace("jdbc:", ""), "MIGRATION_LOCATIONS", "file:none"),
				"current"))
			.isZero();
		assertThat(this.err.toString()).contains("nothing is applied");
	}

	@Test
	void argumentComesBeforeTheEnvironment(TestDatabase database) {
		assertThat(run(Map.of("MIGRATION_URL", "postgres://localhost:1/x"), "current",
				"--migration.url=" + database.url(), "--migration.locations=file:none"))
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "," })
	void blankLocationIsNotSet(String blank, TestDatabase database) {
		assertThat(run(Map.of("DATABASE_URL", database.url(), "MIGRATION_LOCATIONS", blank), "status")).isZero();
		assertThat(this.err.toString()).contains("there are no revisions in 'classpath:db/revisions'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--migration.tabel=x", "--migration.lock.timeout=soon", "--migration.transaction=both" })
	void settingThatMakesNoSenseIsExplained(String argument) {
		assertThat(run(Map.of("MIGRATION_LOCATIONS", "file:none"), "heads", argument)).isEqualTo(2);
		assertThat(this.err.toString()).startsWith("error: ").contains("migration.");
	}

}
