package dev.migration.runtime;

import java.sql.SQLException;

/**
 * A session that holds the lock: lock and work end together.
 *
 * @param session the session
 * @param lock the lock it holds
 * @param place where it stands
 * @param context the run
 * @param watchdog watches its statements
 */
record LockedSession(Session session, AdvisoryLock lock, StateReader.Place place, RunContext context,
		Watchdog watchdog) implements AutoCloseable {

	static LockedSession of(Session session, StateReader.Place place, RunContext context) throws SQLException {
		AdvisoryLock lock = AdvisoryLock.of(session, place.tables(), context.random());
		lock.acquire(context.options().limits().runnerLock(), (holder) -> context.tell(new RunEvent.Waiting(holder)));
		return new LockedSession(session, lock, place, context, Watchdog.over(context, session));
	}

	/**
	 * Takes a new connection and the lock again; waits until the server has ended the old
	 * session, so that nothing of it is still to be decided.
	 */
	LockedSession reopen() throws SQLException {
		close();
		return of(new Session(this.context.dataSource().getConnection()), this.place, this.context);
	}

	/** Releases the lock; a session that is gone has released it already. */
	@Override
	public void close() {
		this.watchdog.close();
		try {
			this.lock.release();
			this.session.close();
		}
		catch (SQLException ex) {
			this.session.abandon();
		}
	}

}
