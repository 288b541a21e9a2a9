package dev.migration.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.diff.Change;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.SqlOperation.RunJdbc;
import dev.migration.script.Migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Writes every operation there is a case for as Java: recording that gives the operation
 * again.
 */
class GeneratedOperationTests {

	private static final int WIDTH = 120;

	@TestFactory
	Stream<DynamicTest> cases(@TempDir Path folder) throws Exception {
		List<OperationCase> cases = OperationCase.all();
		CaseCompiler compiled = CaseCompiler.compile(cases.stream().map(OperationCase::operation).toList());
		List<GeneratedRevision> revisions = new ArrayList<>();
		for (int i = 0; i < cases.size(); i++) {
			revisions.add(GeneratedRevision.of(i, cases.get(i).name(), Operations.record(compiled.body(i))));
		}
		Map<Integer, Migration> migrations = GeneratedSources.compile(folder, revisions);
		return revisions.stream()
			.map((revision) -> dynamicTest(revision.name(),
					() -> check(revision, cases.get(revision.number()).operation().contains("op.invoke("),
							Objects.requireNonNull(migrations.get(revision.number())))));
	}

	@Test
	void workInJavaHasNoSource() {
		List<Operation> work = List.of(new RunJdbc("count rows", (jdbc) -> {
		}));
		assertThatIllegalArgumentException().isThrownBy(() -> GeneratedRevision.of(1, "work", work).java())
			.withMessage("'count rows' is JDBC work, which has no source to write");
	}

	// A value given to op.invoke may hold at once what the language says in several
	private static void check(GeneratedRevision revision, boolean invoked, Migration migration) {
		assertThat(revision.java().text().lines()).allMatch((line) -> line.length() <= WIDTH);
		List<Operation> recorded = Operations.record(migration::upgrade);
		List<Operation> wanted = revision.upgrade().stream().map(Change::operation).toList();
		SameStatements.assertSame(wanted, recorded);
		if (!invoked) {
			assertThat(recorded).usingRecursiveFieldByFieldElementComparatorIgnoringFields("previously")
				.isEqualTo(wanted);
		}
	}

}
