package dev.migration.spring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.javapoet.ClassName;

import dev.migration.operation.Operations;
import dev.migration.schema.DataType;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Schema;
import dev.migration.schema.SortOrder;
import dev.migration.schema.Table;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;
import dev.migration.spring.actuate.MigrationsDescriptor;
import dev.migration.spring.actuate.MigrationsEndpoint;
import dev.migration.spring.actuate.RevisionDetails;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationRuntimeHints}.
 */
@PostgresTest
class MigrationRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	@Test
	void revisionFilesAreResources() {
		new MigrationRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
		assertThat(this.hints)
			.matches(RuntimeHintsPredicates.resource().forResource("db/revisions/20250101_create_account.sql"));
	}

	@Test
	void whatTheEndpointAnswersIsReadByReflection() {
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(this.hints, MigrationsEndpoint.class);
		assertThat(List.of(MigrationsDescriptor.class, RevisionDetails.class, MigrationsEndpoint.Refusal.class))
			.allSatisfy((type) -> assertThat(this.hints).matches(RuntimeHintsPredicates.reflection().onType(type)));
	}

	@Test
	void revisionClassesAreCreatedByReflection(@TempDir Path directory) throws IOException {
		Path folder = Files.createDirectories(directory.resolve("db/revisions"));
		String file = Sample.class.getName().replaceFirst(".*\\.", "") + ".class";
		try (InputStream bytes = getClass().getResourceAsStream(file);
				URLClassLoader loader = new URLClassLoader(new URL[] { directory.toUri().toURL() },
						getClass().getClassLoader())) {
			Files.copy(Objects.requireNonNull(bytes), folder.resolve(file));
			new MigrationRuntimeHints().registerHints(this.hints, loader);
		}
		assertThat(this.hints).matches(RuntimeHintsPredicates.reflection().onType(Sample.class));
	}

	@Test
	void recordsOfASnapshotAreReadByReflection() {
		new MigrationRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
		assertThat(List.of(Schema.class, Table.class, DataType.BuiltIn.class, ForeignKey.class, SortOrder.class))
			.allMatch((type) -> RuntimeHintsPredicates.reflection().onType(type).test(this.hints));
	}

	@Test
	void connectionDetailsOfThePoolAreAProxy() {
		new MigrationRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
		assertThat(this.hints).matches(RuntimeHintsPredicates.proxies().forInterfaces(BootLine.connectionDetails()));
	}

	@Test
	void theBeansCanBeProcessedAheadOfTime() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", java.util.Map.of("migration.url", "postgres://h/db")));
		context.register(MigrationDatabaseAutoConfiguration.class, MigrationAutoConfiguration.class,
				MigrationObservationAutoConfiguration.class, BootLine.dataSource());
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("test", "Application")), files);
		new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		generation.writeGeneratedContent();
		assertThat(files.getGeneratedFiles(org.springframework.aot.generate.GeneratedFiles.Kind.SOURCE).keySet())
			.anySatisfy((file) -> assertThat(file).contains("PoolConnectionDetailsFactoryBean"));
	}

	@Test
	void everyAutoConfigurationIsListed() {
		assertThat(ImportCandidates.load(org.springframework.boot.autoconfigure.AutoConfiguration.class,
				getClass().getClassLoader()))
			.filteredOn((name) -> name.startsWith("dev.migration"))
			.contains(MigrationAutoConfiguration.class.getName(), MigrationDatabaseAutoConfiguration.class.getName());
	}

	@RevisionScript(id = "3a4b5c6d7e8f", message = "index email")
	static class Sample implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("CREATE INDEX ix_account_email ON account (email)");
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("DROP INDEX ix_account_email");
		}

	}

}
