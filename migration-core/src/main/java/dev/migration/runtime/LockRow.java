package dev.migration.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/**
 * How {@code pg_locks} shows the lock between runners: a 64-bit key is in two halves
 * there (PostgreSQL manual, section "pg_locks").
 */
final class LockRow {

	private static final String LOW = " & 4294967295)::oid";

	private LockRow() {
	}

	/**
	 * The condition that holds for the lock's rows of {@code pg_locks}.
	 * @param key an expression of type {@code bigint}
	 */
	static String condition(String key) {
		return "locktype = 'advisory' AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = "
				+ "current_database()) AND classid = ((" + key + " >> 32)" + LOW + " AND objid = (" + key + LOW;
	}

	/**
	 * Selects who holds the lock, in the columns that {@link #holder} reads.
	 * @param key an expression of type {@code bigint}
	 */
	static String selectHolder(String key) {
		return "SELECT a.pid, coalesce(a.application_name, '') AS application_name, coalesce(a.usename, '') AS usename, "
				+ "host(a.client_addr) AS client, a.backend_start AS since "
				+ "FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE granted AND " + condition(key);
	}

	/** Reads who holds the lock. */
	static LockHolder holder(ResultSet row) throws SQLException {
		Timestamp since = row.getTimestamp("since");
		return new LockHolder(row.getInt("pid"), row.getString("application_name"), row.getString("usename"),
				row.getString("client"), (since != null) ? since.toInstant() : null);
	}

}
