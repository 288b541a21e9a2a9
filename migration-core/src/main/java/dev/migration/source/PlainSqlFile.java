package dev.migration.source;

import java.util.List;

import dev.migration.operation.SqlOperation.RunSql;

/**
 * Reads a SQL file that is no revision, such as a {@code schema.sql}: statements and
 * nothing else.
 */
public final class PlainSqlFile {

	private PlainSqlFile() {
	}

	/**
	 * Splits a file into its statements.
	 * @param location the file, for messages
	 * @param content its bytes, in UTF-8
	 * @return the statements in order, each with its place; none when the file is empty
	 * @throws SqlFileException when something in it never ends, or only a client program
	 * understands it
	 */
	public static List<RunSql> read(String location, byte[] content) {
		return StatementSplitter.split(SqlText.decode(location, content))
			.stream()
			.map((statement) -> new RunSql(statement.sql(), statement.origin()))
			.toList();
	}

}
