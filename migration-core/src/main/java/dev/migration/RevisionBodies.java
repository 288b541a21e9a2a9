package dev.migration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.NewRevision.Form;
import dev.migration.codegen.CommentedOperation;
import dev.migration.codegen.CommentedStatements;
import dev.migration.codegen.JavaStatements;
import dev.migration.codegen.RevisionBody;
import dev.migration.codegen.SqlStatements;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.Sql;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.Change;
import dev.migration.diff.Difference;
import dev.migration.operation.DataOperation;
import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operation;

/**
 * Differences as the source of a revision, with what the reviewer should know at the line
 * it is about.
 */
final class RevisionBodies {

	private static final int INDENT = 4;

	private static final String BY_HAND = "This is not in the revision, as there is no operation for it. What is wanted of it"
			+ " has to be written by hand%s, at its place, and so has its way back:";

	private final PostgresDdl ddl = new PostgresDdl();

	private final boolean placeholders;

	/**
	 * A writer.
	 * @param placeholders whether SQL files have placeholders, so that what looks like
	 * one has to be written in another way
	 */
	RevisionBodies(boolean placeholders) {
		this.placeholders = placeholders;
	}

	RevisionBody of(ModelDifference difference, Form form) {
		List<SchemaChange> others = difference.others();
		RevisionBody body = of(difference.difference(), form);
		if (others.isEmpty()) {
			return body;
		}
		List<String> quoted = others.stream()
			.flatMap((change) -> Stream.concat(Stream.of(change.description()),
					change.notes().stream().map((note) -> note.strip().indent(INDENT).stripTrailing())))
			.toList();
		return body
			.beginning((form == Form.JAVA) ? JavaStatements.comment(BY_HAND.formatted(" with op.execute(…)"), quoted)
					: SqlStatements.comment(BY_HAND.formatted(""), quoted));
	}

	RevisionBody of(Difference difference, Form form) {
		return (form == Form.JAVA)
				? new JavaStatements(NamingConvention.POSTGRES).body(operations(difference.upgrade()),
						operations(difference.downgrade()))
				: new SqlStatements(this.placeholders).body(statements(difference.upgrade()),
						statements(difference.downgrade()));
	}

	private static List<CommentedOperation> operations(List<Change> changes) {
		return changes.stream()
			.map((change) -> new CommentedOperation(change.operation(),
					change.notes()
						.stream()
						.map((note) -> new CommentedOperation.Remark(note.message(), note.instead()))
						.toList()))
			.toList();
	}

	private List<CommentedStatements> statements(List<Change> changes) {
		return changes.stream()
			.map((change) -> new CommentedStatements(sql(List.of(change.operation())),
					change.notes()
						.stream()
						.map((note) -> new CommentedStatements.Remark(note.message(), sql(note.instead())))
						.toList()))
			.toList();
	}

	private List<String> sql(List<Operation> operations) {
		return operations.stream().flatMap(this::sql).toList();
	}

	// A backfill in batches is a page of PL/pgSQL, which nobody wants to review.
	private Stream<String> sql(Operation operation) {
		if (operation instanceof DataOperation.Backfill fill) {
			String set = fill.set()
				.entrySet()
				.stream()
				.map((column) -> Sql.identifier(column.getKey()) + " = " + column.getValue())
				.collect(Collectors.joining(", "));
			return Stream.of("UPDATE " + Sql.name(fill.table()) + " SET " + set
					+ ((fill.where() != null) ? " WHERE " + fill.where() : ""));
		}
		return this.ddl.statements(operation).stream().map(SqlStatement::sql);
	}

}
