package dev.migration.conformance;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import dev.migration.codegen.CommentedOperation;
import dev.migration.codegen.CommentedStatements;
import dev.migration.codegen.Indentation;
import dev.migration.codegen.JavaStatements;
import dev.migration.codegen.RevisionSource;
import dev.migration.codegen.SourceFile;
import dev.migration.codegen.SqlStatements;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.Change;
import dev.migration.diff.Difference;
import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.revision.Revision;

/**
 * The difference of one case, written as a revision.
 *
 * @param number tells it from the others
 * @param name what it is of
 * @param upgrade the changes of the way up
 * @param downgrade the changes of the way back
 */
record GeneratedRevision(int number, String name, List<Change> upgrade, List<Change> downgrade) {

	static final String PACKAGE = "dev.migration.conformance.generated";

	private static final PostgresDdl DDL = new PostgresDdl();

	static GeneratedRevision of(int number, String name, Difference difference) {
		return new GeneratedRevision(number, name, difference.upgrade(), difference.downgrade());
	}

	static GeneratedRevision of(int number, String name, List<Operation> upgrade) {
		return new GeneratedRevision(number, name, upgrade.stream().map(Change::of).toList(), List.of());
	}

	SourceFile java() {
		JavaStatements statements = new JavaStatements(NamingConvention.POSTGRES);
		return new RevisionSource(revision(),
				statements.body(this.upgrade.stream().map(GeneratedRevision::commented).toList(),
						this.downgrade.stream().map(GeneratedRevision::commented).toList()))
			.java(PACKAGE, null, (this.number % 2 == 0) ? Indentation.FOUR_SPACES : new Indentation("\t"));
	}

	SourceFile sql() {
		SqlStatements statements = new SqlStatements(true);
		return new RevisionSource(revision(),
				statements.body(this.upgrade.stream().map(GeneratedRevision::rendered).toList(),
						this.downgrade.stream().map(GeneratedRevision::rendered).toList()))
			.sql(null);
	}

	String className() {
		return PACKAGE + "." + java().name().replace(".java", "");
	}

	String id() {
		return "case" + this.number;
	}

	Revision revision() {
		return new Revision(id(), List.of(), List.of(), List.of(), "case " + this.number,
				Instant.parse("2026-01-05T09:00:00Z"), this.name);
	}

	private static CommentedOperation commented(Change change) {
		return new CommentedOperation(change.operation(),
				change.notes()
					.stream()
					.map((note) -> new CommentedOperation.Remark(note.message(), note.instead()))
					.toList());
	}

	private static CommentedStatements rendered(Change change) {
		return new CommentedStatements(statements(change.operation()),
				change.notes()
					.stream()
					.map((note) -> new CommentedStatements.Remark(note.message(),
							note.instead().stream().flatMap((one) -> statements(one).stream()).toList()))
					.toList());
	}

	static List<Operation> operations(List<Change> changes) {
		return changes.stream().map(Change::operation).toList();
	}

	// What a SQL file with these changes says.
	static List<String> texts(List<Change> changes) {
		return operations(changes).stream()
			.flatMap((operation) -> statements(operation).stream())
			.map(String::strip)
			.toList();
	}

	// What a SQL file says.
	static List<String> texts(Consumer<Operations> body) {
		return Operations.record(body).stream().map(RunSql.class::cast).map(RunSql::sql).toList();
	}

	static List<String> statements(Operation operation) {
		return DDL.statements(operation).stream().map(SqlStatement::sql).toList();
	}

}
