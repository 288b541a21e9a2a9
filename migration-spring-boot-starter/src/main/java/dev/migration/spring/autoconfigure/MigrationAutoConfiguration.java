package dev.migration.spring.autoconfigure;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

import dev.migration.Migrator;
import dev.migration.MigratorBuilder;
import dev.migration.runtime.RunListener;
import dev.migration.source.ScriptSource;
import dev.migration.spring.ApplicationName;
import dev.migration.spring.MigrationConnectionDetails;
import dev.migration.spring.MigrationDataSource;
import dev.migration.spring.MigrationProperties;
import dev.migration.spring.MigrationStrategy;
import dev.migration.spring.MigratorCustomizer;
import dev.migration.spring.database.MigrationDatabase;
import dev.migration.spring.database.MigrationDatabase.Candidates;
import dev.migration.spring.database.OwnDatabase;
import dev.migration.spring.database.SeveralDataSourcesException;
import dev.migration.spring.startup.ExitAfterMigration;
import dev.migration.spring.startup.LastRun;
import dev.migration.spring.startup.ManagedSchema;
import dev.migration.spring.startup.MigrationInitializer;
import dev.migration.spring.startup.NamedPlace;
import dev.migration.spring.startup.RunLog;
import dev.migration.spring.startup.StartupStrategies;

/**
 * The {@link Migrator} of the application, run before anything uses the database.
 */
@AutoConfiguration(after = MigrationDatabaseAutoConfiguration.class,
		afterName = { MovedTypes.DATA_SOURCE_AUTO_CONFIGURATION, MovedTypes.DATA_SOURCE_AUTO_CONFIGURATION_3 })
@ConditionalOnProperty(name = "migration.enabled", matchIfMissing = true)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(MigrationRuntimeHints.class)
public final class MigrationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MigrationDatabase migrationDatabase(MigrationProperties properties, OwnDatabase own,
			@MigrationDataSource ObjectProvider<DataSource> markedForMigrations, ListableBeanFactory beans) {
		MigrationConnectionDetails details = beans.getBeanProvider(MigrationConnectionDetails.class).getIfAvailable();
		Candidates candidates = new Candidates(marked(markedForMigrations), details,
				() -> beans.getBeanProvider(DataSource.class).getIfUnique(),
				List.of(beans.getBeanNamesForType(DataSource.class, true, false)),
				beans.containsBean(PoolConnectionDetailsRegistrar.BEAN_NAME));
		return MigrationDatabase.choose(candidates, properties, own);
	}

	private static @Nullable DataSource marked(ObjectProvider<DataSource> marked) {
		try {
			return marked.getIfAvailable();
		}
		catch (NoUniqueBeanDefinitionException ex) {
			throw SeveralDataSourcesException.marked(Objects.requireNonNull(ex.getBeanNamesFound()));
		}
	}

	@Bean
	@ConditionalOnMissingBean
	Migrator migrator(MigrationProperties properties, MigrationDatabase database, ApplicationContext context,
			ObjectProvider<RunListener> listeners, ObjectProvider<MigratorCustomizer> customizers) {
		MigratorBuilder builder = properties.applyTo(Migrator.builder(database.dataSource()))
			.classLoader(Objects.requireNonNullElse(context.getClassLoader(), Migrator.class.getClassLoader()))
			.application(ApplicationName.of(context.getEnvironment()))
			.version(context.getEnvironment().getProperty("spring.application.version"));
		context.getBeanProvider(ScriptSource.class).ifUnique(builder::source);
		listeners.orderedStream().forEach(builder::listener);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	@Bean
	@ConditionalOnMissingBean
	RunLog migrationRunLog() {
		return new RunLog();
	}

	@Bean
	LastRun migrationLastRun() {
		return new LastRun(Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationStrategy migrationStrategy(MigrationProperties properties) {
		return StartupStrategies.of(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationInitializer migrationInitializer(Migrator migrator, MigrationStrategy strategy,
			MigrationProperties properties, ObjectProvider<MigrationDatabase> database, Environment environment) {
		HealthStatuses.of(environment).checked(properties.health());
		return new MigrationInitializer(migrator, new NamedPlace(strategy, () -> place(database)), properties.target(),
				properties.exitAfter() ? new ExitAfterMigration(database.getObject().dataSource()) : null);
	}

	private static @Nullable String place(ObjectProvider<MigrationDatabase> database) {
		MigrationDatabase found = database.getIfAvailable();
		return (found != null) ? found.place() : null;
	}

	/** A lazy application migrates when it starts, too, and not at somebody's request. */
	@Bean
	static LazyInitializationExcludeFilter migrationEagerInitializer() {
		return LazyInitializationExcludeFilter.forBeanTypes(MigrationInitializer.class);
	}

	@Bean
	ManagedSchema migrationManagedSchema(ObjectProvider<MigrationDatabase> database) {
		return new ManagedSchema(database::getObject);
	}

}
