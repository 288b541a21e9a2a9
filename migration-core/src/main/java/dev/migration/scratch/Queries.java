package dev.migration.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Small questions to a server.
 */
final class Queries {

	private Queries() {
	}

	/** The first column of all rows. */
	static List<String> texts(Connection connection, String sql, String... parameters) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			List<String> texts = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					texts.add(rows.getString(1));
				}
			}
			return texts;
		}
	}

	/** The only value. */
	static String text(Connection connection, String sql, String... parameters) throws SQLException {
		return texts(connection, sql, parameters).get(0);
	}

	static boolean flag(Connection connection, String sql, String... parameters) throws SQLException {
		return text(connection, sql, parameters).equals("t");
	}

	static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

}
