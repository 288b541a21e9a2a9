package dev.migration.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.migration.runtime.StoredSnapshot.Moment;

/**
 * Keeps what the database looks like beside the log. A snapshot is good to have: without
 * one nothing but the search for drift is lost, so that no trouble here stops a run.
 */
final class Snapshots {

	/**
	 * Longer than any lock that is taken and given back, shorter than anybody's patience.
	 */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

	/** Where in a statement that the user did not write. */
	private static final String POSITION = "\\s+Position: \\d+$";

	private final RunContext context;

	private final SnapshotTable table;

	Snapshots(RunContext context, StateTables tables) {
		this.context = context;
		this.table = new SnapshotTable(tables);
	}

	/** Keeps what is not as the last run left it, before this run hides it. */
	void before(LockedSession locked) {
		Session session = locked.session();
		take(locked, (taker) -> {
			if (exists(session, this.table)) {
				List<byte[]> last = session.query(this.table.selectLast(), (row) -> row.getBytes("schema"));
				if (!last.isEmpty()) {
					byte[] now = taker.take(session.connection());
					if (!Arrays.equals(last.get(0), now)) {
						insert(session, Moment.BEFORE, now);
					}
				}
			}
		});
	}

	/** Keeps what the database looks like now. */
	void keep(LockedSession locked, Moment moment) {
		Session session = locked.session();
		take(locked, (taker) -> {
			byte[] now = taker.take(session.connection());
			session.inTransaction(() -> {
				session.execute(this.table.create());
				insert(session, moment, now);
			});
		});
	}

	private void take(LockedSession locked, Taking taking) {
		SnapshotTaker taker = this.context.snapshots();
		if (taker == null) {
			return;
		}
		try {
			if (locked.watchdog().isStopping()) {
				this.context.tell(new RunEvent.NoSnapshot("the run was asked to stop"));
			}
			else if (!locked.session().connection().isClosed()) {
				watched(locked, () -> taking.with(taker));
			}
		}
		catch (SQLException | RuntimeException ex) {
			this.context.tell(new RunEvent.NoSnapshot(reason(ex, locked.watchdog())));
		}
	}

	/** Whoever holds a table must not hold up the run, nor its end. */
	private void watched(LockedSession locked, Session.Action action) throws SQLException {
		Duration configured = this.context.options().limits().lock();
		Duration wait = (configured.isZero() || configured.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : configured;
		locked.session().execute("SET lock_timeout = " + wait.toMillis());
		locked.watchdog().beginReading(wait);
		try {
			action.run();
		}
		finally {
			locked.watchdog().end();
			locked.session().execute(locked.initial().restore());
		}
	}

	private static String reason(Exception ex, Watchdog watchdog) {
		if (watchdog.isStopping()) {
			return "the run was asked to stop";
		}
		SQLException sql = Failures.sqlException(ex);
		StringBuilder reason = new StringBuilder(
				String.valueOf(((sql != null) ? sql : ex).getMessage()).replaceFirst(POSITION, ""));
		watchdog.blockers().forEach((blocker) -> reason.append("; it waited for ").append(blocker));
		return reason.toString();
	}

	private void insert(Session session, Moment moment, byte[] bytes) throws SQLException {
		Connection connection = session.connection();
		try (PreparedStatement statement = connection.prepareStatement(this.table.insert())) {
			statement.setString(1, this.context.run());
			statement.setString(2, StateTables.word(moment));
			statement.setBytes(3, bytes);
			statement.executeUpdate();
		}
	}

	/** The snapshots that tell what others changed. */
	static SnapshotHistory history(Session session, StateReader.Place place) throws SQLException {
		SnapshotTable table = new SnapshotTable(place.tables());
		if (!place.exists() || !exists(session, table)) {
			return SnapshotHistory.NONE;
		}
		return new SnapshotHistory(session.query(table.selectGaps(), Snapshots::row),
				!session.query(table.selectLast(), (row) -> row.getBytes("schema")).isEmpty());
	}

	private static boolean exists(Session session, SnapshotTable table) throws SQLException {
		return session
			.query("SELECT to_regclass(" + StateTables.text(table.name()) + ") IS NOT NULL", (row) -> row.getBoolean(1))
			.get(0);
	}

	private static StoredSnapshot row(ResultSet row) throws SQLException {
		return new StoredSnapshot(Moment.valueOf(row.getString("moment").toUpperCase(Locale.ROOT)),
				row.getTimestamp("taken_at").toInstant(), row.getBytes("schema"));
	}

	/** What is done when snapshots are wanted. */
	@FunctionalInterface
	private interface Taking {

		void with(SnapshotTaker taker) throws SQLException;

	}

}
