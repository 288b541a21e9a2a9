package dev.migration.conformance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
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
		Map<String, Consumer<Operations>> bodies = CaseCompiler.compile(all);
		CaseDatabase ours = new CaseDatabase();
		CaseDatabase theirs = new CaseDatabase();
		boolean psql = Psql.isThere();
		createRoles(ours);
		int version = ours.version();
		return all.stream()
			.filter((operation) -> operation.since() <= version)
			.map((operation) -> dynamicTest(operation.name(), () -> {
				Checker checker = new Checker(operation, Objects.requireNonNull(bodies.get(operation.name())));
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

		private final List<Operation> recorded;

		private List<String> expected = List.of();

		Checker(OperationCase operation, Consumer<Operations> body) {
			this.operation = operation;
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
				assertThat(this.recorded).as("an operation that does not know its undo")
					.anyMatch((recorded) -> recorded.inverse().isEmpty());
				return;
			}
			List<Operation> back = inverse(this.recorded);
			ours.runAll(sql(back));
			if (this.operation.undo() == OperationCase.Undo.PARTIAL) {
				return;
			}
			assertSame("the catalog undone by " + texts(back), before, ours);
			if (back.stream().allMatch((recorded) -> recorded.inverse().isPresent())
					&& inverse(back).equals(this.recorded)) {
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

		private List<Operation> inverse(List<Operation> operations) {
			List<Operation> inverse = new ArrayList<>();
			for (int i = operations.size() - 1; i >= 0; i--) {
				Operation operation = operations.get(i);
				inverse.add(operation.inverse()
					.orElseThrow(() -> new AssertionError("No undo of: " + operation.describe())));
			}
			return inverse;
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
