package dev.migration.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.Change;
import dev.migration.diff.Difference;
import dev.migration.diff.SchemaDiff;
import dev.migration.schema.Schema;
import dev.migration.schema.UnsupportedObject;
import dev.migration.testing.FullRun;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * A whole database comes back from nothing but its difference from an empty one, and goes
 * again.
 * <p>
 * With the property {@code migration.test.schemas} those are the {@code .sql} files of a
 * folder, on the server of the property {@code migration.test.server}; {@code psql} runs
 * them, and {@code pg_dump} has to say the same of both databases. Without a
 * {@code pg_dump} that knows the server the catalogs have to be the same, as far as
 * nothing in them had to be made by hand.
 */
@PostgresTest
class FidelityTests {

	private static final String FOLDER = "migration.test.schemas";

	private final PostgresCatalog catalog = new PostgresCatalog(CatalogFilter.ALL);

	private final PostgresDdl ddl = new PostgresDdl();

	@Test
	void theSampleComesBack(@TempDir Path folder, TestReporter reporter) throws Exception {
		try (CaseDatabase original = new CaseDatabase(); CaseDatabase copy = new CaseDatabase()) {
			SampleRevisions.run(original.database(), folder);
			new Copy(original, copy).check("sample", reporter);
		}
	}

	@Test
	void everythingComesBack(TestReporter reporter) throws Exception {
		try (CaseDatabase original = new CaseDatabase(); CaseDatabase copy = new CaseDatabase()) {
			OperationConformanceTests.createRoles(original);
			original.run(CatalogRebuildTests.statements("/catalog/everything.sql"));
			new Copy(original, copy).check("everything", reporter);
		}
	}

	@Test
	void theUnusualComesBackOrIsNamed(TestReporter reporter) throws Exception {
		try (CaseDatabase original = new CaseDatabase(); CaseDatabase copy = new CaseDatabase()) {
			OperationConformanceTests.createRoles(original);
			original.run(CatalogRebuildTests.statements("/catalog/unusual.sql"));
			assertThat(read(original).unsupported()).extracting(UnsupportedObject::kind)
				.containsOnly("default acl", "event trigger", "publication", "rule", "statistics object",
						"statistics target of index", "operator", "text search configuration",
						"text search dictionary");
			new Copy(original, copy).check("unusual", reporter);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void aGeneratedSchemaComesBack(long seed, TestReporter reporter) throws Exception {
		generated(seed, 40, reporter);
	}

	@Test
	void aThousandGeneratedTablesComeBack(TestReporter reporter) throws Exception {
		generated(4, FullRun.times(1000, 100), reporter);
	}

	private void generated(long seed, int tables, TestReporter reporter) throws Exception {
		try (CaseDatabase original = new CaseDatabase(); CaseDatabase copy = new CaseDatabase()) {
			OperationConformanceTests.createRoles(original);
			original.run(GeneratedSchema.statements(seed, tables, original.version()));
			assertThat(read(original).unsupported()).isEmpty();
			new Copy(original, copy).check(tables + " tables of seed " + seed, reporter);
		}
	}

	private Schema read(CaseDatabase database) {
		return this.catalog.read(database.connection());
	}

	@TestFactory
	@EnabledIfSystemProperty(named = FOLDER, matches = ".+")
	Stream<DynamicTest> schemasOfAFolderComeBack(TestReporter reporter) throws IOException {
		TestServer server = new TestServer(System.getProperty("migration.test.server"));
		try (Stream<Path> files = Files.list(Path.of(System.getProperty(FOLDER)))) {
			return files.filter((file) -> file.toString().endsWith(".sql"))
				.sorted()
				.toList()
				.stream()
				.map((file) -> dynamicTest(file.getFileName().toString(), () -> {
					try (CaseDatabase original = new CaseDatabase(server);
							CaseDatabase copy = new CaseDatabase(server)) {
						Psql.run(original.database(), file);
						new Copy(original, copy).check(file.getFileName().toString(), reporter);
					}
				}));
		}
	}

	/** A database and what is made of its catalog. */
	private final class Copy {

		private final CaseDatabase original;

		private final CaseDatabase copy;

		private final boolean dumps;

		private final Map<String, String> report = new LinkedHashMap<>();

		Copy(CaseDatabase original, CaseDatabase copy) throws SQLException {
			this.original = original;
			this.copy = copy;
			this.dumps = Dump.understands(original.version());
		}

		void check(String name, TestReporter reporter) throws SQLException, IOException, InterruptedException {
			this.report.put("schema", name);
			Schema expected = timed("read", () -> read(this.original));
			this.report.put("unsupported", String.valueOf(expected.unsupported().size()));
			List<Dump.Entry> dump = dump(this.original);
			ByHand byHand = ByHand.of(this.dumps ? expected.unsupported() : List.of(), dump);
			byHand.runEarly(this.copy);
			List<Dump.Entry> dumpBefore = dump(this.copy);
			List<String> before = this.copy.structure();
			Schema empty = read(this.copy);
			Difference difference = timed("diff", () -> SchemaDiff.between(empty, expected));
			run("upgrade", difference.upgrade());
			run("downgrade", difference.downgrade());
			assertThat(Dump.difference(dumpBefore, dump(this.copy))).as("the dump after going back").isEmpty();
			assertThat(CatalogFingerprint.difference(before, this.copy.structure())).as("the catalog after going back")
				.isEmpty();
			run("again", difference.upgrade());
			byHand.run(this.copy);
			assertThat(byHand.waiting()).as("what cannot be made by hand").isEmpty();
			assertThat(Dump.difference(dump, dump(this.copy))).as("the dump").isEmpty();
			Schema found = read(this.copy);
			assertThat(SchemaDiff.between(found, expected)).isEqualTo(Difference.NONE);
			if (this.dumps || expected.unsupported().isEmpty()) {
				assertThat(CatalogFingerprint.difference(this.original.structure(), this.copy.structure()))
					.as("the catalog")
					.isEmpty();
				assertThat(found).as("the reading of the copy").isEqualTo(expected);
			}
			reporter.publishEntry(this.report);
		}

		private List<Dump.Entry> dump(CaseDatabase database) throws IOException, InterruptedException {
			return this.dumps ? Dump.of(database.database()) : List.of();
		}

		private void run(String step, List<Change> changes) throws SQLException {
			List<SqlStatement> statements = new ArrayList<>();
			changes.forEach((change) -> statements.addAll(FidelityTests.this.ddl.statements(change.operation())));
			this.report.put(step + " statements", String.valueOf(statements.size()));
			timed(step, () -> {
				this.copy.runAll(statements);
				return statements;
			});
		}

		private <T> T timed(String step, Work<T> work) throws SQLException {
			long start = System.nanoTime();
			T result = work.run();
			this.report.put(step + " ms", String.valueOf(Duration.ofNanos(System.nanoTime() - start).toMillis()));
			return result;
		}

	}

	/**
	 * What takes time.
	 *
	 * @param <T> what comes of it
	 */
	@FunctionalInterface
	private interface Work<T> {

		T run() throws SQLException;

	}

}
