package dev.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.sql.DataSource;

import dev.migration.ddl.Sql;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;

/**
 * What a database looks like, its rows included.
 *
 * @param schema its catalog
 * @param tables how many rows each table has, and a hash of them
 * @param sequences how far each sequence counted, as text
 */
record Picture(Schema schema, Map<String, Rows> tables, Map<String, String> sequences) {

	static Picture of(DataSource dataSource, LiveSchema live) {
		Schema schema = live.read();
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			Map<String, Rows> tables = new TreeMap<>();
			for (Table table : schema.tables()) {
				tables.put(table.name().toString(), rows(statement, Sql.name(table.name())));
			}
			Map<String, String> sequences = new TreeMap<>();
			for (Sequence sequence : schema.sequences()) {
				sequences.put(sequence.name().toString(), position(statement, Sql.name(sequence.name())));
			}
			return new Picture(schema, tables, sequences);
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailableException("reading its rows", ex);
		}
	}

	// The hash does not depend on the order of the rows; those of children are their own.
	private static Rows rows(Statement statement, String table) throws SQLException {
		String sql = "SELECT count(*), coalesce(sum(('x' || left(md5(each::text), 15))::bit(60)::bigint), 0)::text FROM ONLY "
				+ table + " AS each";
		try (ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return new Rows(row.getLong(1), row.getString(2));
		}
	}

	private static String position(Statement statement, String sequence) throws SQLException {
		try (ResultSet row = statement.executeQuery("SELECT last_value, is_called FROM " + sequence)) {
			row.next();
			return row.getString(1) + row.getString(2);
		}
	}

	Rows rows(String table) {
		return Objects.requireNonNullElse(this.tables.get(table), Rows.NONE);
	}

	/**
	 * The rows of a table.
	 *
	 * @param count how many
	 * @param hash what is in them
	 */
	record Rows(long count, String hash) {

		static final Rows NONE = new Rows(0, "0");

	}

}
