package dev.migration.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.catalog.Snapshot;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Operations;
import dev.migration.schema.Schema;
import dev.migration.testing.FullRun;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Whatever an operation makes can be read, reads like what somebody made by hand, and can
 * be made again from what was read.
 */
@PostgresTest
class CatalogConformanceTests {

	private final PostgresCatalog catalog = new PostgresCatalog(CatalogFilter.ALL);

	private final PostgresDdl ddl = new PostgresDdl();

	@TestFactory
	Stream<DynamicTest> cases() throws SQLException {
		List<OperationCase> all = OperationCase.all();
		CaseCompiler compiled = CaseCompiler.compile(all.stream().map(OperationCase::operation).toList());
		CaseDatabase ours = new CaseDatabase();
		CaseDatabase theirs = new CaseDatabase();
		Connection reading = ours.database().dataSource().getConnection();
		Connection readingTheirs = theirs.database().dataSource().getConnection();
		OperationConformanceTests.createRoles(ours);
		int version = ours.version();
		return IntStream.range(0, all.size())
			.filter((i) -> FullRun.tries(i, 3) && all.get(i).since() <= version)
			.mapToObj((i) -> dynamicTest(all.get(i).name(), () -> {
				OperationCase operation = all.get(i);
				make(theirs, operation.before(), operation.sql());
				Schema expected = this.catalog.read(readingTheirs);
				assertThat(Snapshot.read(Snapshot.write(expected))).contains(expected);
				make(ours, operation.before(), List.of());
				ours.runAll(statements(compiled.body(i)));
				assertThat(this.catalog.read(reading)).isEqualTo(expected);
				if (expected.unsupported().isEmpty()) {
					new Rebuild(ours).run(expected);
					assertThat(CatalogFingerprint.difference(theirs.definitions(), ours.definitions()))
						.as("the database made again from the schema alone")
						.isEmpty();
				}
			}))
			.onClose(() -> OperationConformanceTests.close(ours))
			.onClose(() -> OperationConformanceTests.close(theirs));
	}

	private static void make(CaseDatabase database, List<String> before, List<String> sql) throws SQLException {
		database.empty();
		database.run(before);
		database.run(sql);
	}

	private List<SqlStatement> statements(Consumer<Operations> body) {
		return Operations.record(body)
			.stream()
			.flatMap((operation) -> this.ddl.statements(operation).stream())
			.toList();
	}

}
