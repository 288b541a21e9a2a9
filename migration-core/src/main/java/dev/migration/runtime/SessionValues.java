package dev.migration.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migration.ddl.Sql;

/**
 * What a session is set to when a run begins its work: by the application's pool, for
 * example, or by the run itself. What a revision sets is put back to it, so that none
 * depends on which others ran in the same session.
 *
 * @param user the user it is authorized as
 * @param role the role it acts as, or {@code none}
 * @param settings what was set in the session, by name
 */
record SessionValues(String user, String role, Map<String, String> settings) {

	/** The transaction's own values end with it, and nobody sets internal ones. */
	private static final String SELECT = """
			SELECT session_user::text, current_setting('role'), name, setting
			FROM (SELECT) AS session LEFT JOIN pg_catalog.pg_settings ON source = 'session' AND setting IS NOT NULL
			     AND context <> 'internal' AND name !~ '^transaction_(isolation|read_only|deferrable)$'""";

	SessionValues {
		settings = Map.copyOf(settings);
	}

	static SessionValues read(Session session) throws SQLException {
		Map<String, String> settings = new LinkedHashMap<>();
		List<String> who = new ArrayList<>();
		session.each(SELECT, (row) -> {
			who.add(row.getString(1));
			who.add(row.getString(2));
			if (row.getString(3) != null) {
				settings.put(row.getString(3), row.getString(4));
			}
		});
		return new SessionValues(who.get(0), who.get(1), settings);
	}

	/**
	 * The statements that put all back, in one text. Never {@code DISCARD ALL}, which
	 * gives up the advisory lock.
	 */
	String restore() {
		String back = "SET SESSION AUTHORIZATION " + Sql.literal(this.user) + "; SET ROLE " + Sql.literal(this.role)
				+ "; RESET ALL";
		return this.settings.isEmpty() ? back
				: back + this.settings.entrySet()
					.stream()
					.map((entry) -> "pg_catalog.set_config(" + Sql.literal(entry.getKey()) + ", "
							+ Sql.literal(entry.getValue()) + ", false)")
					.collect(Collectors.joining(", ", "; SELECT ", ""));
	}

}
