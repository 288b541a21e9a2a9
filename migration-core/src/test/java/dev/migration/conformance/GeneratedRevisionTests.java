package dev.migration.conformance;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.diff.Change;
import dev.migration.diff.Renames;
import dev.migration.diff.SchemaDiff;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.schema.Schema;
import dev.migration.script.Migration;
import dev.migration.script.Script;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Writes the difference of every pair of databases as a revision in Java and in SQL: what
 * is read back runs the same statements.
 */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedRevisionTests {

	/** One of so many cases is taken by default, all of them under the profile full. */
	private static final int EACH = Boolean.getBoolean("migration.test.full") ? 1 : 5;

	private List<GeneratedRevision> revisions = List.of();

	private Map<Integer, Migration> compiled = Map.of();

	private Map<String, Script> read = Map.of();

	@BeforeAll
	void generate(@TempDir Path folder) throws Exception {
		this.revisions = differences();
		this.compiled = GeneratedSources.compile(folder, this.revisions);
		this.read = GeneratedSources.read(folder, this.revisions);
	}

	@TestFactory
	Stream<DynamicTest> javaRunsTheSameStatements() {
		return this.revisions.stream().map((revision) -> dynamicTest(revision.name(), () -> {
			Migration migration = Objects.requireNonNull(this.compiled.get(revision.number()));
			SameStatements.assertSame(operations(revision.upgrade()), Operations.record(migration::upgrade));
			SameStatements.assertSame(operations(revision.downgrade()), Operations.record(migration::downgrade));
		}));
	}

	@TestFactory
	Stream<DynamicTest> sqlFilesHoldTheSameStatements() {
		return this.revisions.stream().map((revision) -> dynamicTest(revision.name(), () -> {
			Migration migration = Objects.requireNonNull(this.read.get(revision.id())).migration();
			assertThat(texts(Operations.record(migration::upgrade))).isEqualTo(statements(revision.upgrade()));
			assertThat(texts(Operations.record(migration::downgrade))).isEqualTo(statements(revision.downgrade()));
		}));
	}

	private static List<Operation> operations(List<Change> changes) {
		return changes.stream().map(Change::operation).toList();
	}

	private static List<String> statements(List<Change> changes) {
		return operations(changes).stream()
			.flatMap((operation) -> GeneratedRevision.statements(operation).stream())
			.map(String::strip)
			.toList();
	}

	private static List<String> texts(List<Operation> operations) {
		return operations.stream().map(RunSql.class::cast).map(RunSql::sql).toList();
	}

	static List<GeneratedRevision> differences() throws SQLException {
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
