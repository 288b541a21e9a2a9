package dev.migration.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migration.ddl.Sql;

/**
 * What a run sets on its session for as long as it lasts: a name that others see, and how
 * often the server looks whether the client of a long statement is still there.
 *
 * @param before the values to give back, by setting
 */
record SessionSettings(Map<String, String> before) {

	private static final String NAME = "application_name";

	private static final String CHECK = "client_connection_check_interval";

	private static final String OFTEN = "5s";

	SessionSettings {
		before = Map.copyOf(before);
	}

	/**
	 * Sets them.
	 * @param name what the session calls itself
	 */
	static SessionSettings set(Session session, String name) throws SQLException {
		Map<String, String> before = new LinkedHashMap<>();
		List<String> values = new ArrayList<>();
		session.query("SELECT current_setting('" + NAME + "'), coalesce(current_setting('" + CHECK + "', true), '')",
				(row) -> values.addAll(List.of(row.getString(1), row.getString(2))));
		session.query(set(NAME, name), (row) -> row.getString(1));
		before.put(NAME, values.get(0));
		if (values.get(1).equals("0") && check(session)) {
			before.put(CHECK, "0");
		}
		return new SessionSettings(before);
	}

	/** Not every platform of a server can look (PostgreSQL manual, section 20.3.1). */
	private static boolean check(Session session) throws SQLException {
		try {
			session.query(set(CHECK, OFTEN), (row) -> row.getString(1));
			return true;
		}
		catch (SQLException ex) {
			if (Failures.isConnectionLost(ex)) {
				throw ex;
			}
			return false;
		}
	}

	/** The statements that give back what was there before. */
	String restore() {
		StringBuilder sql = new StringBuilder();
		this.before.forEach((setting, value) -> sql.append("; ").append(set(setting, value)));
		return sql.toString();
	}

	private static String set(String setting, String value) {
		return "SELECT set_config('" + setting + "', " + Sql.literal(value) + ", false)";
	}

}
