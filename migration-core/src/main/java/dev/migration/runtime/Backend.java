package dev.migration.runtime;

import java.sql.SQLException;

import dev.migration.ddl.Sql;

/**
 * The server's side of a session. Numbers of processes are used again; together with its
 * start one is unique.
 *
 * @param pid the number of the process
 * @param started when it was started, as the server prints it
 */
record Backend(int pid, String started) {

	static Backend of(Session session) throws SQLException {
		return session
			.query("SELECT pid, " + startOf() + " FROM pg_stat_activity WHERE pid = pg_backend_pid()",
					(row) -> new Backend(row.getInt(1), row.getString(2)))
			.get(0);
	}

	/**
	 * Ends the session, if it is still there. When the connection was cut on its way, the
	 * server may not have noticed, and the session would keep the lock until it does.
	 * @param session another session of the same user
	 */
	void end(Session session) throws SQLException {
		session.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = " + this.pid + " AND "
				+ startOf() + " = " + Sql.literal(this.started), (row) -> row.getBoolean(1));
	}

	private static String startOf() {
		return "extract(epoch FROM backend_start)::text";
	}

}
