package dev.migration.spring.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.migration.Migrator;
import dev.migration.source.ScriptSource;
import dev.migration.spring.CountingDataSource;
import dev.migration.spring.CountingSource;
import dev.migration.spring.autoconfigure.MigrationAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationDatabaseAutoConfiguration;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the usual start costs, the one with nothing pending.
 */
@PostgresTest
class NothingPendingTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class, MigrationAutoConfiguration.class));

	@Test
	void twoStatementsOnOneConnectionAreEnough(TestDatabase database, @TempDir Path directory) throws IOException {
		Files.writeString(directory.resolve("1.sql"), """
				-- revision: 1a2b3c4d5e6f
				-- message: create t

				-- upgrade
				CREATE TABLE t (id bigint);

				-- downgrade
				DROP TABLE t;
				""");
		Files.writeString(directory.resolve("v.sql"), """
				-- repeatable: v

				CREATE OR REPLACE VIEW v AS SELECT id FROM t;
				""");
		CountingDataSource counting = new CountingDataSource(database.dataSource());
		ApplicationContextRunner application = this.context.withBean(DataSource.class, () -> counting)
			.withPropertyValues("migration.locations=" + directory.toUri());
		application.run((context) -> assertThat(context).hasNotFailed());
		counting.reset();
		application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(counting.statements()).hasSize(2);
			assertThat(counting.messages()).isEqualTo(2);
			assertThat(counting.connections()).isOne();
		});
	}

	@Test
	void noFileIsReadOrHashedTwice(TestDatabase database) {
		Migrator.builder(database.dataSource()).build().upgrade("heads");
		CountingSource source = new CountingSource("classpath:db/revisions");
		this.context.withBean(DataSource.class, database::dataSource)
			.withBean(ScriptSource.class, () -> source)
			.run((context) -> {
				context.getBean(Migrator.class).status();
				context.getBean(Migrator.class).upgrade("heads");
				assertThat(source.hashed()).isEqualTo(Map.of("1a2b3c4d5e6f", 1, "2b3c4d5e6f7a", 1));
				assertThat(source.reads()).isOne();
			});
	}

	@Test
	void noClassOfARevisionIsLoaded(TestDatabase database) {
		Loaded first = new Loaded();
		ApplicationContextRunner application = this.context.withBean(DataSource.class, database::dataSource)
			.withPropertyValues("migration.locations=classpath:revisions/classes");
		application.withClassLoader(first).run((context) -> assertThat(context).hasNotFailed());
		assertThat(first.revisions()).contains("revisions.classes.CreateThing");
		Loaded second = new Loaded();
		application.withClassLoader(second).run((context) -> {
			assertThat(context.getBean(Migrator.class).status().applied()).hasSize(1);
			assertThat(second.revisions()).isEmpty();
		});
	}

	/** Notes the revisions that are asked for. */
	private static final class Loaded extends ClassLoader {

		private final List<String> revisions = new CopyOnWriteArrayList<>();

		private Loaded() {
			super(NothingPendingTests.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.startsWith("revisions.")) {
				this.revisions.add(name);
			}
			return super.loadClass(name, resolve);
		}

		private List<String> revisions() {
			return this.revisions;
		}

	}

}
