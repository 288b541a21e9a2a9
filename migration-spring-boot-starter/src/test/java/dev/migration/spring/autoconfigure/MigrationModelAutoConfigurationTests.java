package dev.migration.spring.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.migration.ModelCheck;
import dev.migration.ModelDiffersException;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrationModelAutoConfiguration}.
 */
@PostgresTest
class MigrationModelAutoConfigurationTests {

	private static final String ACCOUNT = "CREATE TABLE account (id bigint);\n";

	@TempDir
	private Path directory;

	private ApplicationContextRunner context(TestDatabase database, String model) throws IOException {
		Path revisions = Files.createDirectories(this.directory.resolve("revisions"));
		Files.writeString(revisions.resolve("1.sql"),
				"-- revision: a1\n-- upgrade\n" + ACCOUNT + "-- downgrade\nDROP TABLE account;\n");
		Path file = Files.writeString(Files.createDirectories(this.directory.resolve("model")).resolve("schema.sql"),
				model);
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class,
					MigrationAutoConfiguration.class, MigrationModelAutoConfiguration.class))
			.withPropertyValues("migration.url=" + database.url(), "migration.locations=" + revisions.toUri(),
					"migration.model.location=" + file.toUri());
	}

	@Test
	void oneLineOfATestComparesTheModel(TestDatabase database) throws IOException {
		context(database, ACCOUNT).run((context) -> context.getBean(ModelCheck.class).verify());
	}

	@Test
	void theOneLineFailsWithTheDifferences(TestDatabase database) throws IOException {
		context(database, ACCOUNT + "CREATE TABLE more (id int);\n")
			.run((context) -> assertThatExceptionOfType(ModelDiffersException.class)
				.isThrownBy(() -> context.getBean(ModelCheck.class).verify())
				.withMessageStartingWith("The database is not what the model says (file:")
				.withMessageEndingWith("to make it so:\n  create table more\n"
						+ "Write the revision with 'migration revision --autogenerate', or mend the model."));
	}

	@Test
	void nothingIsLookedForUntilSomebodyAsks(TestDatabase database) throws IOException {
		context(database, ACCOUNT).withPropertyValues("migration.model.location=classpath:nowhere.sql")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ModelCheck.class));
	}

}
