package dev.migration.spring.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migration.Migrator;
import dev.migration.runtime.MigrationRunException;
import dev.migration.spring.database.MigrationDatabase;
import dev.migration.spring.startup.DatabaseNotReadyException;
import dev.migration.spring.startup.ManagedSchema;
import dev.migration.spring.startup.MigrationInitializer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationAutoConfiguration}.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class MigrationAutoConfigurationTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class, MigrationAutoConfiguration.class,
					BootLine.dataSource(), BootLine.jdbcTemplate(), BootLine.jdbcClient()));

	@Test
	void appliesWhatIsPending(TestDatabase database) {
		with(database).run((context) -> assertThat(columns(database)).containsExactly("id", "email", "name"));
	}

	@Test
	void backsOffWhenDisabled(TestDatabase database) {
		with(database).withPropertyValues("migration.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(Migrator.class)
				.doesNotHaveBean(MigrationInitializer.class)
				.hasSingleBean(DataSource.class));
	}

	@Test
	void backsOffWhenTheUserHasAMigrator(TestDatabase database) {
		with(database).withUserConfiguration(OwnMigrator.class).run((context) -> {
			assertThat(context).hasSingleBean(Migrator.class).hasBean("mine");
			assertThat(database.jdbc().sql("SELECT count(*) FROM mine").query(Integer.class).single()).isEqualTo(2);
		});
	}

	@Test
	void jdbcTemplateAndJdbcClientWait(TestDatabase database) {
		with(database).run((context) -> {
			for (String bean : List.of("jdbcTemplate", "jdbcClient")) {
				assertThat(context.getBeanFactory().getBeanDefinition(bean).getDependsOn())
					.contains("migrationInitializer");
			}
			assertThat(context).hasSingleBean(JdbcTemplate.class).hasSingleBean(JdbcClient.class);
		});
	}

	@Test
	void theStateTableHasTheNameAndSchemaThatWereAskedFor(TestDatabase database) {
		with(database).withPropertyValues("migration.schema=ops", "migration.table=applied")
			.run((context) -> assertThat(
					database.jdbc().sql("SELECT count(*) FROM ops.applied").query(Integer.class).single())
				.isEqualTo(2));
	}

	@Test
	void placeholdersOfThePropertiesAreReplaced(TestDatabase database) {
		with(database)
			.withPropertyValues("migration.locations=classpath:revisions/placeholder",
					"migration.placeholders.table-name=account", "migration.placeholders.app.owner=anna")
			.run((context) -> assertThat(database.jdbc().sql("SELECT owner FROM account").query(String.class).single())
				.isEqualTo("anna"));
	}

	@Test
	void placeholdersCanBeSwitchedOff(TestDatabase database) {
		with(database)
			.withPropertyValues("migration.locations=classpath:revisions/placeholder",
					"migration.placeholder-replacement=false")
			.run((context) -> assertThat(
					database.jdbc().sql("SELECT owner FROM \"${table-name}\"").query(String.class).single())
				.isEqualTo("${app.owner}"));
	}

	@Test
	void theTargetOfThePropertiesIsUsed(TestDatabase database) {
		with(database).withPropertyValues("migration.target=1a2b3c4d5e6f")
			.run((context) -> assertThat(columns(database)).containsExactly("id", "email"));
	}

	@Test
	void severalHeadsAreAppliedByDefault(TestDatabase database) {
		with(database).withPropertyValues("migration.locations=classpath:revisions/two-heads")
			.run((context) -> assertThat(context.getBean(Migrator.class).status().current()).hasSize(2));
	}

	@Test
	void theLogNamesThePlanEachRevisionAndTheResult(TestDatabase database, CapturedOutput output) {
		with(database).run((context) -> assertThat(messages(output)).satisfiesExactly(
				(line) -> assertThat(line).isEqualTo(
						"Applying 2 revisions: 1a2b3c4d5e6f (create account), 2b3c4d5e6f7a (add name to account)"),
				(line) -> assertThat(line).matches("Applied 1a2b3c4d5e6f \\(create account\\) in \\d+ ms"),
				(line) -> assertThat(line).matches("Applied 2b3c4d5e6f7a \\(add name to account\\) in \\d+ ms"),
				(line) -> assertThat(line).matches("Applied 2 revisions in [\\d.]+ m?s")));
	}

	@Test
	void theLogHasOneLineWhenNothingIsPending(TestDatabase database, CapturedOutput output) {
		with(database).withPropertyValues("migration.on-startup=none")
			.run((context) -> context.getBean(Migrator.class).upgrade("heads"));
		int before = messages(output).size();
		with(database).run((context) -> assertThat(messages(output)).hasSize(before + 1)
			.last()
			.isEqualTo("Nothing to migrate: the database is at target 'heads'"));
	}

	@Test
	void aLocationWithoutRevisionsIsWarnedAbout(TestDatabase database, CapturedOutput output) {
		with(database)
			.withPropertyValues("migration.locations=classpath:db/revisions,classpath:db/revisons,file:no/such/folder")
			.run((context) -> assertThat(output).contains(
					"There are no revisions in 'classpath:db/revisons'; is 'migration.locations' spelled right?",
					"There are no revisions in 'file:no/such/folder'; is 'migration.locations' spelled right?"));
	}

	@Test
	void noneDoesNotTouchTheDatabase(TestDatabase database) {
		with(database).withPropertyValues("migration.on-startup=none")
			.run((context) -> assertThat(columns(database)).isEmpty());
	}

	@Test
	void validateFailsWhenAnythingIsPending(TestDatabase database) {
		with(database).withPropertyValues("migration.on-startup=validate")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(DatabaseNotReadyException.class)
				.hasMessage("The database lacks 2 revisions: 1a2b3c4d5e6f (create account), "
						+ "2b3c4d5e6f7a (add name to account)"));
	}

	@Test
	void validateLooksAtTheTargetOnly(TestDatabase database) {
		with(database).withPropertyValues("migration.target=1a2b3c4d5e6f")
			.run((context) -> assertThat(context).hasNotFailed());
		with(database).withPropertyValues("migration.on-startup=validate", "migration.target=1a2b3c4d5e6f")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void validateFailsWhenARevisionWasEdited(TestDatabase database) {
		edit(database);
		with(database).withPropertyValues("migration.on-startup=validate")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("Edited after being applied: 1 revision: 1a2b3c4d5e6f (create account)"));
	}

	@Test
	void validateLeavesAnEditedRevisionAtAWarningWhereThatIsThePolicy(TestDatabase database, CapturedOutput output) {
		edit(database);
		with(database).withPropertyValues("migration.on-startup=validate", "migration.checksum=warn").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).containsPattern("WARN.*Edited after being applied: 1 revision: 1a2b3c4d5e6f");
		});
	}

	@Test
	void waitFailsAtOnceWhenARevisionWasEdited(TestDatabase database) {
		edit(database);
		with(database).withPropertyValues("migration.on-startup=wait")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("Edited after being applied: 1 revision: 1a2b3c4d5e6f (create account)"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "validate", "wait" })
	void aDatabaseThatKnowsMoreIsSaidToBeAhead(String onStartup, TestDatabase database, CapturedOutput output) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		with(database)
			.withPropertyValues("migration.on-startup=" + onStartup, "migration.locations=classpath:revisions/older")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(output).containsPattern("WARN.*2b3c4d5e6f7a");
			});
	}

	@Test
	void validateRefusesADatabaseThatWentAnotherWay(TestDatabase database) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		with(database)
			.withPropertyValues("migration.on-startup=validate", "migration.locations=classpath:revisions/diverged",
					"migration.target=1a2b3c4d5e6f")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(DatabaseNotReadyException.class)
				.hasMessageStartingWith("The history of the database and the revisions found have diverged"));
	}

	@Test
	void waitWaitsForTheServerToo(TestDatabase database) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		LateDataSource late = new LateDataSource(database.dataSource(), 3, "08001");
		this.context.withBean(DataSource.class, () -> late)
			.withPropertyValues("migration.on-startup=wait", "migration.waiting.interval=5ms")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(late.refusals()).isEqualTo(3);
			});
	}

	@Test
	void waitDoesNotWaitForAnotherPassword(TestDatabase database) {
		LateDataSource never = new LateDataSource(database.dataSource(), 1000, "28P01");
		this.context.withBean(DataSource.class, () -> never)
			.withPropertyValues("migration.on-startup=wait", "migration.waiting.interval=5ms")
			.run((context) -> {
				assertThat(context).hasFailed();
				assertThat(never.refusals()).isOne();
			});
	}

	@Test
	void waitGivesUpAServerThatDoesNotComeAtItsLimit(TestDatabase database) {
		LateDataSource never = new LateDataSource(database.dataSource(), 1000, "08001");
		this.context.withBean(DataSource.class, () -> never)
			.withPropertyValues("migration.on-startup=wait", "migration.waiting.interval=5ms",
					"migration.waiting.timeout=20ms")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(SQLException.class)
				.hasMessageContaining("The database cannot be reached"));
	}

	@Test
	void waitGoesOnWhenNothingIsPending(TestDatabase database) {
		with(database).run((context) -> assertThat(context).hasNotFailed());
		with(database).withPropertyValues("migration.on-startup=wait")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void waitGoesOnWhenSomebodyElseHasMigrated(TestDatabase database) {
		AtomicInteger looks = new AtomicInteger();
		DataSource watched = new DelegatingDataSource(database.dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				if (looks.incrementAndGet() == 3) {
					Migrator.builder(database.dataSource()).build().upgrade("heads");
				}
				return super.getConnection();
			}
		};
		this.context.withBean(DataSource.class, () -> watched)
			.withPropertyValues("migration.on-startup=wait", "migration.waiting.interval=5ms")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(looks).hasValue(3);
			});
	}

	@Test
	void severalUnmergedHeadsAreReported(TestDatabase database, CapturedOutput output) {
		with(database).withPropertyValues("migration.locations=classpath:revisions/two-heads")
			.run((context) -> assertThat(output)
				.contains("There are 2 unmerged heads: 6f7a8b9c0d11 (create t1), 6f7a8b9c0d12 (create t2)"));
	}

	@Test
	void validateStartsWhenNothingIsPending(TestDatabase database) {
		with(database).run((context) -> assertThat(context).hasNotFailed());
		with(database).withPropertyValues("migration.on-startup=validate")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void waitGivesUpAtItsLimit(TestDatabase database) {
		with(database)
			.withPropertyValues("migration.on-startup=wait", "migration.waiting.timeout=20ms",
					"migration.waiting.interval=5ms")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(DatabaseNotReadyException.class)
				.hasMessageContaining("nobody applied them within"));
	}

	@Test
	void aBrokenRevisionFailsTheStart(TestDatabase database) {
		with(database).withPropertyValues("migration.locations=classpath:revisions/broken")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(SQLException.class)
				.cause()
				.isInstanceOf(MigrationRunException.class));
	}

	@Test
	void theMigratedSchemaIsManaged(TestDatabase database) {
		with(database).run((context) -> assertThat(
				context.getBean(ManagedSchema.class).getSchemaManagement(context.getBean(DataSource.class)))
			.isEqualTo(SchemaManagement.MANAGED));
	}

	@Test
	void anotherDataSourceIsNotManaged(TestDatabase database) {
		with(database).run((
				context) -> assertThat(context.getBean(ManagedSchema.class).getSchemaManagement(new HikariDataSource()))
					.isEqualTo(SchemaManagement.UNMANAGED));
	}

	@Test
	void aDataSourceWhoseConnectionsComeLateIsManagedToo(TestDatabase database) {
		with(database).withPropertyValues("spring.datasource.connection-fetch=lazy").run((context) -> {
			assertThat(columns(database)).isNotEmpty();
			assertThat(context.getBean(ManagedSchema.class).getSchemaManagement(context.getBean(DataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
		});
	}

	@Test
	void aLazyApplicationMigratesAtItsStart(TestDatabase database) {
		with(database)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(columns(database)).containsExactly("id", "email", "name"));
	}

	@Test
	void thePoolIsShared(TestDatabase database) {
		with(database).run((context) -> assertThat(context.getBean(MigrationDatabase.class).shared()).isTrue());
	}

	private static void edit(TestDatabase database) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		database.jdbc().sql("UPDATE migration SET checksum = 'v1:other' WHERE revision = '1a2b3c4d5e6f'").update();
	}

	private ApplicationContextRunner with(TestDatabase database) {
		return this.context.withPropertyValues("migration.url=" + database.url());
	}

	private static List<String> columns(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'account' "
					+ "ORDER BY ordinal_position")
			.query(String.class)
			.list();
	}

	private static List<String> messages(CapturedOutput output) {
		List<String> messages = new ArrayList<>();
		output.toString().lines().filter((line) -> line.contains("dev.migration.Migrator")).forEach((line) -> {
			assertThat(line).contains("INFO");
			messages.add(line.replaceFirst(".*dev\\.migration\\.Migrator\\s*(--|:)\\s*", ""));
		});
		return messages;
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMigrator {

		@Bean
		Migrator mine(DataSource dataSource) {
			return Migrator.builder(dataSource).table("mine").build();
		}

	}

}
