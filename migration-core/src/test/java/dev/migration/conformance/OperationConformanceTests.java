package dev.migration.conformance;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.IrreversibleOperationException;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.testing.FullRun;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Holds every case against a real server: what an operation does, online and by script,
 * is what somebody does by hand, and undoing it brings back what was there.
 */
@PostgresTest
class OperationConformanceTests {

	private final PostgresDdl ddl = new PostgresDdl();

	private static final List<String> ROLES = List.of("conformance_reader", "conformance_writer");

	@Test
	void thereAreEnoughCases() {
		assertThat(OperationCase.all()).hasSizeGreaterThanOrEqualTo(250);
	}

	@TestFactory
	Stream<DynamicTest> cases() throws SQLException {
		List<OperationCase> all = OperationCase.all();
		CaseCompiler compiled = CaseCompiler.compile(all.stream().map(OperationCase::operation).toList());
		CaseDatabase ours = new CaseDatabase();
		CaseDatabase theirs = new CaseDatabase();
		boolean psql = Psql.isThere();
		createRoles(ours);
		int version = ours.version();
		return IntStream.range(0, all.size())
			.filter((i) -> FullRun.tries(i, 2) && all.get(i).since() <= version)
			.mapToObj((i) -> dynamicTest(all.get(i).name(), () -> {
				Checker checker = new Checker(all.get(i), compiled.body(i));
				checker.check(ours, theirs);
				if (psql) {
					checker.checkScript(ours);
				}
			}))
			.onClose(() -> {
				close(ours);
				close(theirs);
			});
	}

	static void createRoles(CaseDatabase database) throws SQLException {
		for (String role : ROLES) {
			database.run(List.of("""
					DO $$ BEGIN
					    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
					END $$""".formatted(role)));
		}
	}

	static void close(CaseDatabase database) {
		try {
			database.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One case and what it recorded. */
	private final class Checker {

		private final OperationCase operation;

		private final Consumer<Operations> body;

		private final List<Operation> recorded;

		private List<String> expected = List.of();

		Checker(OperationCase operation, Consumer<Operations> body) {
			this.operation = operation;
			this.body = body;
			this.recorded = Operations.record(body);
			assertThat(Operations.record(body)).as("recording again is equal").isEqualTo(this.recorded);
		}

		void check(CaseDatabase ours, CaseDatabase theirs) throws SQLException {
			theirs.empty();
			theirs.run(this.operation.before());
			theirs.run(this.operation.sql());
			this.expected = theirs.fingerprint();
			ours.empty();
			ours.run(this.operation.before());
			List<String> before = ours.fingerprint();
			ours.runAll(sql(this.recorded));
			assertSame("the catalog after " + texts(this.recorded), this.expected, ours);
			checkUndo(ours, before);
		}

		private void checkUndo(CaseDatabase ours, List<String> before) throws SQLException {
			if (this.operation.undo() == OperationCase.Undo.NONE) {
				assertThatExceptionOfType(IrreversibleOperationException.class)
					.isThrownBy(() -> Operations.reversible(this.body))
					.satisfies((ex) -> assertThat(this.recorded.get(ex.step() - 1)).isEqualTo(ex.operation()));
				return;
			}
			List<Operation> back = Operations.reversible(this.body).downgrade();
			ours.runAll(sql(back));
			if (this.operation.undo() == OperationCase.Undo.PARTIAL) {
				return;
			}
			assertSame("the catalog undone by " + texts(back), before, ours);
			if (back.stream().allMatch((recorded) -> recorded.inverse().isPresent())
					&& inverses(back).equals(this.recorded)) {
				ours.runAll(sql(this.recorded));
				assertSame("the catalog when it is done again", this.expected, ours);
			}
		}

		void checkScript(CaseDatabase database) throws Exception {
			database.empty();
			database.run(this.operation.before());
			Psql.run(database.database(), Psql.script(sql(this.recorded)));
			assertSame("the catalog after the script", this.expected, database);
		}

		private void assertSame(String what, List<String> wanted, CaseDatabase database) throws SQLException {
			assertThat(CatalogFingerprint.difference(wanted, database.fingerprint())).as(what).isEmpty();
		}

		private List<Operation> inverses(List<Operation> operations) {
			return IntStream.range(0, operations.size())
				.mapToObj((i) -> operations.get(operations.size() - 1 - i).inverse().orElseThrow())
				.toList();
		}

		private List<SqlStatement> sql(List<Operation> operations) {
			return operations.stream()
				.flatMap((recorded) -> OperationConformanceTests.this.ddl.statements(recorded).stream())
				.toList();
		}

		private List<String> texts(List<Operation> operations) {
			return sql(operations).stream().map(SqlStatement::sql).toList();
		}

	}

}
