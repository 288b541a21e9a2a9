package dev.migration.operation;

import java.util.List;

import dev.migration.schema.QualifiedName;

/**
 * What is said about rows, in plain SQL and in Java.
 */
public sealed interface DataLanguage extends Language permits Operations {

	/**
	 * Adds rows; the builder takes them. Locks the table in ROW EXCLUSIVE mode.
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @return a builder of the rows
	 */
	default InsertBuilder insert(String table, String... columns) {
		return say(new InsertBuilder(QualifiedName.parse(table), List.of(columns)));
	}

	/**
	 * Removes rows by their key; the builder takes the keys. Locks the table in ROW
	 * EXCLUSIVE mode.
	 * @param table the table
	 * @param columns the exact names of the key columns
	 * @return a builder of the rows
	 */
	default DeleteBuilder delete(String table, String... columns) {
		return say(new DeleteBuilder(QualifiedName.parse(table), List.of(columns)));
	}

	/**
	 * Changes many rows in batches, each its own transaction, outside that of the
	 * revision; when interrupted it goes on where it was. The table needs a primary key
	 * or a unique index over columns that refuse nulls. Locks the table in ROW EXCLUSIVE
	 * mode, and a batch of rows at a time.
	 * @param table the table
	 * @return a builder of the change
	 */
	default BackfillBuilder backfill(String table) {
		return say(new BackfillBuilder(QualifiedName.parse(table)));
	}

	/**
	 * Runs one SQL statement. Without parameters it is run as it is. What it locks is its
	 * own matter.
	 * @param sql the statement
	 * @return a builder of its parameters
	 */
	default SqlBuilder execute(String sql) {
		return say(new SqlBuilder(sql, null));
	}

	/**
	 * Runs one SQL statement that was read from a file.
	 * @param sql the statement
	 * @param origin where it was read, for messages
	 * @return a builder of its parameters
	 */
	default SqlBuilder execute(String sql, Origin origin) {
		return say(new SqlBuilder(sql, origin));
	}

	/**
	 * Runs data work on the migration's own connection. Offline this is an error that
	 * names the work. What it locks is its own matter.
	 * @param description what the work does, for people
	 * @param work the work
	 * @return a builder that can say how this is undone
	 */
	default UndoBuilder run(String description, JdbcWork work) {
		return invoke(new SqlOperation.RunJdbc(description, work));
	}

	/**
	 * Records operations that were made elsewhere; each locks what it always does.
	 * @param operations the operations in order
	 * @return a builder that can say how this is undone
	 */
	default UndoBuilder invoke(Operation... operations) {
		return invoke(List.of(operations));
	}

	/**
	 * Records operations that were made elsewhere; each locks what it always does.
	 * @param operations the operations in order
	 * @return a builder that can say how this is undone
	 */
	default UndoBuilder invoke(List<Operation> operations) {
		return say(new UndoBuilder(operations));
	}

}
