package dev.migration;

import java.util.List;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.Change;
import dev.migration.diff.Note;
import dev.migration.operation.Operation;
import dev.migration.operation.SqlOperation.RunSql;

/**
 * One change of a schema for people and programs.
 *
 * @param description what changes, for example {@code add column tasks.priority}
 * @param statements the SQL that does it
 * @param notes what to know before doing it
 */
public record SchemaChange(String description, List<String> statements, List<String> notes) {

	public SchemaChange {
		statements = List.copyOf(statements);
		notes = List.copyOf(notes);
	}

	static List<SchemaChange> of(List<Change> changes) {
		PostgresDdl ddl = new PostgresDdl();
		return changes.stream()
			.filter((change) -> !isSetting(change.operation()))
			.map((change) -> new SchemaChange(change.operation().describe(),
					ddl.statements(change.operation()).stream().map(SqlStatement::sql).toList(),
					change.notes().stream().map(Note::message).toList()))
			.toList();
	}

	/** A setting of the session helps the changes around it and is none itself. */
	private static boolean isSetting(Operation operation) {
		return operation instanceof RunSql sql && sql.sql().matches("(SET|RESET) \\w+.*");
	}

}
