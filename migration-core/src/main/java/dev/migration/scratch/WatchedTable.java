package dev.migration.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import dev.migration.runtime.OwnTables;

/**
 * A table that was there before a trial.
 *
 * @param name its name as the server prints it
 * @param file where its rows are; another file holds the same rows written anew
 */
record WatchedTable(String name, long file) {

	private static final String ALL = """
			SELECT c.oid::bigint, c.oid::regclass::text, coalesce(pg_relation_filenode(c.oid), 0)
			FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			AND c.relname <> ALL (?)""";

	/** All tables by their oid, our own left out. */
	static Map<Long, WatchedTable> all(Connection connection, String stateTable) throws SQLException {
		Map<Long, WatchedTable> tables = new HashMap<>();
		try (PreparedStatement statement = connection.prepareStatement(ALL)) {
			statement.setArray(1, connection.createArrayOf("text", OwnTables.names(stateTable).toArray()));
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					tables.put(rows.getLong(1), new WatchedTable(rows.getString(2), rows.getLong(3)));
				}
			}
		}
		return tables;
	}

}
