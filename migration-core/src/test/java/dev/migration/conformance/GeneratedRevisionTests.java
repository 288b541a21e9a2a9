package dev.migration.conformance;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.diff.Renames;
import dev.migration.diff.SchemaDiff;
import dev.migration.operation.Operations;
import dev.migration.schema.Schema;
import dev.migration.script.Migration;
import dev.migration.script.Script;
import dev.migration.script.ScriptKind;
import dev.migration.testing.FullRun;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Writes the difference of every pair of databases as a revision in Java and in SQL: what
 * is read back runs the same statements, and leads from one database to the other and
 * back.
 */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedRevisionTests {

	/** One of so many cases is taken by default, all of them under the profile full. */
	private static final int EACH = FullRun.times(1, 15);

	private List<GeneratedRevision> revisions = List.of();

	private Map<Integer, Migration> compiled = Map.of();

	private Map<String, Script> read = Map.of();

	private Map<Integer, DiffCase> pairs = Map.of();

	private @Nullable CaseDatabase database;

	@BeforeAll
	void generate(@TempDir Path folder) throws Exception {
		this.pairs = new TreeMap<>();
		this.revisions = differences();
		this.compiled = GeneratedSources.compile(folder, this.revisions);
		this.read = GeneratedSources.read(folder, this.revisions);
		this.database = new CaseDatabase();
	}

	@AfterAll
	void close() throws SQLException {
		if (this.database != null) {
			this.database.close();
		}
	}

	@TestFactory
	Stream<DynamicTest> javaRunsTheSameStatements() {
		return this.revisions.stream().map((revision) -> dynamicTest(revision.name(), () -> {
			Migration migration = Objects.requireNonNull(this.compiled.get(revision.number()));
			SameStatements.assertSame(GeneratedRevision.operations(revision.upgrade()),
					Operations.record(migration::upgrade));
			SameStatements.assertSame(GeneratedRevision.operations(revision.downgrade()),
					Operations.record(migration::downgrade));
		}));
	}

	@TestFactory
	Stream<DynamicTest> sqlFilesHoldTheSameStatements() {
		return this.revisions.stream().map((revision) -> dynamicTest(revision.name(), () -> {
			Migration migration = Objects.requireNonNull(this.read.get(revision.id())).migration();
			assertThat(GeneratedRevision.texts(migration::upgrade))
				.isEqualTo(GeneratedRevision.texts(revision.upgrade()));
			assertThat(GeneratedRevision.texts(migration::downgrade))
				.isEqualTo(GeneratedRevision.texts(revision.downgrade()));
		}));
	}

	@TestFactory
	Stream<DynamicTest> javaLeadsThereAndBack() {
		return this.revisions.stream()
			.map((revision) -> dynamicTest(revision.name(),
					() -> run(revision)
						.leadsThereAndBack(new Script(revision.revision(), ScriptKind.JAVA, revision.className(), true,
								Objects.requireNonNull(this.compiled.get(revision.number()))))));
	}

	@TestFactory
	Stream<DynamicTest> sqlFilesLeadThereAndBack() {
		return this.revisions.stream()
			.map((revision) -> dynamicTest(revision.name(),
					() -> run(revision).leadsThereAndBack(Objects.requireNonNull(this.read.get(revision.id())))));
	}

	private GeneratedRun run(GeneratedRevision revision) {
		return new GeneratedRun(Objects.requireNonNull(this.database),
				Objects.requireNonNull(this.pairs.get(revision.number())));
	}

	private List<GeneratedRevision> differences() throws SQLException {
		PostgresCatalog catalog = new PostgresCatalog(CatalogFilter.ALL);
		List<GeneratedRevision> all = new ArrayList<>();
		try (CaseDatabase before = new CaseDatabase(); CaseDatabase after = new CaseDatabase()) {
			OperationConformanceTests.createRoles(before);
			int version = before.version();
			List<DiffCase> cases = DiffCase.all();
			for (int i = 0; i < cases.size(); i += EACH) {
				DiffCase pair = cases.get(i);
				if (pair.since() <= version) {
					Schema was = schema(catalog, before, pair.before());
					Schema is = schema(catalog, after, pair.after());
					this.pairs.put(all.size(), pair);
					all.add(GeneratedRevision.of(all.size(), pair.name(),
							SchemaDiff.between(was, is, Renames.of(pair.renames().toArray(String[]::new)))));
				}
			}
		}
		return all;
	}

	private static Schema schema(PostgresCatalog catalog, CaseDatabase database, List<String> sql) throws SQLException {
		database.empty();
		database.run(sql);
		return catalog.read(database.connection());
	}

}
