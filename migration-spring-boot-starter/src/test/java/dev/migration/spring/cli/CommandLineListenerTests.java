package dev.migration.spring.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class CommandLineListenerTests {

	private static final AtomicBoolean BEAN_MADE = new AtomicBoolean();

	/** Ends the run as the end of the process would. */
	private static int run(String... arguments) {
		List<Integer> codes = new ArrayList<>();
		SpringApplication application = new SpringApplication(Beans.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setListeners(application.getListeners()
			.stream()
			.filter((listener) -> !(listener instanceof CommandLineListener))
			.toList());
		application.addListeners(new CommandLineListener((code) -> {
			codes.add(code);
			throw new ProcessEnded();
		}));
		assertThatExceptionOfType(ProcessEnded.class).isThrownBy(() -> application.run(arguments));
		return codes.get(0);
	}

	@Test
	void commandRunsWithTheConfigurationAndWithoutABean(TestDatabase database, CapturedOutput output) {
		int code = run("migration", "upgrade", "heads", "--spring.datasource.url=" + database.url(),
				"--migration.table=applied");
		assertThat(code).isZero();
		assertThat(output.getOut()).contains("applied 2 revisions");
		assertThat(output).doesNotContain(":: Spring Boot ::");
		assertThat(database.jdbc().sql("SELECT count(*) FROM applied").query(Integer.class).single()).isEqualTo(2);
		assertThat(BEAN_MADE).isFalse();
	}

	@Test
	void migrationUrlComesBeforeThatOfTheApplication(TestDatabase database, CapturedOutput output) {
		assertThat(run("--spring.datasource.url=jdbc:postgresql://localhost:1/other", "migration", "current",
				"--migration.url=" + database.url()))
			.isZero();
		assertThat(output.getErr()).contains("nothing is applied");
	}

	@Test
	void errorsHaveTheirExitCodes(CapturedOutput output) {
		assertThat(run("migration", "upgrad")).isEqualTo(2);
		assertThat(run("migration", "current", "--migration.url=mysql://app:s3cr3t@localhost/app")).isEqualTo(2);
		assertThat(output.getErr()).contains("did you mean 'upgrade'", "error: 'migration.url'")
			.doesNotContain("s3cr3t");
	}

	@ParameterizedTest
	@CsvSource({ "--migraton.url=postgres://app:s3cr3t@localhost/other, did you mean --migration.url?",
			"--migration.ulr=postgres://app:s3cr3t@localhost/other, migration.ulr",
			"--migration.lock.timout=5s, migration.lock.timout" })
	void propertyThatNobodyReadsIsRefused(String argument, String said, TestDatabase database, CapturedOutput output) {
		assertThat(run("migration", "current", "--spring.datasource.url=" + database.url(), argument)).isEqualTo(2);
		assertThat(output.getErr()).contains("error: ", said).doesNotContain("s3cr3t");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					--migration.embedded.enabled=false                                | No database to migrate: set 'migration.url'
					--spring.profiles.active=prod                                     | No database to migrate: set 'migration.url'
					--spring.datasource.url=${NOPE}                                   | 'spring.datasource.url' is not a PostgreSQL URL: nothing has replaced its placeholder '${NOPE}'
					--migration.url=${NOPE}                                           | its placeholder '${NOPE}'
					""")
	void noUsableDatabaseIsWrongUsage(String argument, String said, CapturedOutput output) {
		assertThat(run("migration", "status", argument)).isEqualTo(2);
		assertThat(output.getErr()).contains("error: ", said).doesNotContain("\tat ");
	}

	@Test
	void propertiesThatAreReadAreNotRefused(TestDatabase database) {
		assertThat(run("migration", "current", "--spring.datasource.url=" + database.url(),
				"--migration.statement.lockTimeout=1s", "--migration.placeholders.any=x", "--migration.template.sql=x",
				"--migration.locations[0]=classpath:db/revisions"))
			.isZero();
	}

	@Test
	void commandThatReadsFilesNeedsNoDatabase(CapturedOutput output) {
		assertThat(run("migration", "heads", "--migration.embedded.enabled=false")).isZero();
		assertThat(output.getOut()).contains("(head)");
	}

	@ParameterizedTest
	@CsvSource({ "migration upgrade heads, upgrade heads", "--spring.profiles.active=x migration status, status",
			"migration history --json --server.port=0 -v, history --json -v", "migration, ''" })
	void commandIsFoundAmongTheArguments(String arguments, String command) {
		assertThat(CommandArguments.of(arguments.split(" ")).map((words) -> String.join(" ", words))).hasValue(command);
	}

	@ParameterizedTest
	@CsvSource({ "''", "--server.port=0", "other migration", "--migration.url=x", "migrations" })
	void applicationStartsOtherwise(String arguments) {
		assertThat(CommandArguments.of(arguments.split(" "))).isEmpty();
	}

	/** What must never be made. */
	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		Object witness() {
			BEAN_MADE.set(true);
			return "made";
		}

	}

	/** Instead of the end of the process. */
	private static final class ProcessEnded extends RuntimeException {

	}

}
