package dev.migration.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Revision;

/**
 * Looks at a running statement from a second connection: who blocks it, how far it is.
 * Without a second connection it sees nothing, and the run goes on all the same.
 */
final class Observer implements AutoCloseable {

	private final DataSource dataSource;

	private final int pid;

	private @Nullable Session session;

	private boolean blind;

	Observer(DataSource dataSource, int pid) {
		this.dataSource = dataSource;
		this.pid = pid;
	}

	/** The sessions the statement waits for. */
	List<Blocker> blockers() {
		return see("""
				SELECT b.pid, coalesce(b.application_name, ''), coalesce(b.usename, ''), coalesce(b.state, ''),
				       coalesce(b.xact_start, b.query_start, b.backend_start, now()), left(coalesce(b.query, ''), 120)
				FROM unnest(pg_blocking_pids(%d)) AS blocking(pid) JOIN pg_stat_activity b USING (pid)
				ORDER BY 5, 1""".formatted(this.pid),
				(row) -> new Blocker(row.getInt(1), row.getString(2), row.getString(3), row.getString(4),
						row.getTimestamp(5).toInstant(),
						Failures.hideSecrets(row.getString(6).strip().replaceAll("\\s+", " "))));
	}

	/** How far an index build is; empty when the server reports none. */
	List<RunEvent.Progress> indexProgress(Revision revision) {
		return see("""
				SELECT phase, greatest(blocks_done, tuples_done), greatest(blocks_total, tuples_total),
				       CASE WHEN phase LIKE 'waiting%%' THEN nullif(current_locker_pid, 0) END
				FROM pg_stat_progress_create_index WHERE pid = %d""".formatted(this.pid), (row) -> {
			int waitsFor = row.getInt(4);
			return new RunEvent.Progress(revision,
					row.getString(1) + ((waitsFor != 0) ? " (session " + waitsFor + ")" : ""), row.getLong(2),
					row.getLong(3));
		});
	}

	/** Asks the server to stop what the session does. */
	void cancel() {
		see("SELECT pg_cancel_backend(" + this.pid + ")", (row) -> row.getBoolean(1));
	}

	private synchronized <T> List<T> see(String sql, Session.Row<T> row) {
		try {
			Session looking = this.session;
			if (looking == null && !this.blind) {
				looking = open();
				this.session = looking;
			}
			return (looking != null) ? looking.query(sql, row) : List.of();
		}
		catch (SQLException ex) {
			this.blind = true;
			return List.of();
		}
	}

	private Session open() throws SQLException {
		Connection connection = this.dataSource.getConnection();
		return new Session(connection);
	}

	@Override
	public synchronized void close() {
		this.blind = true;
		Session looking = this.session;
		if (looking != null) {
			try {
				looking.close();
			}
			catch (SQLException ex) {
				looking.abandon();
			}
		}
	}

}
