package dev.migration.runtime;

import java.sql.SQLException;

/**
 * A session that holds the lock: lock and work end together.
 *
 * @param session the session
 * @param lock the lock it holds
 * @param backend the server's side of it
 * @param place where it stands
 * @param context the run
 * @param watchdog watches its statements
 * @param settings what the session was given for the run
 * @param initial what it is set to, with that, when no revision is at work
 */
record LockedSession(Session session, AdvisoryLock lock, Backend backend, StateReader.Place place, RunContext context,
		Watchdog watchdog, SessionSettings settings, SessionValues initial) implements AutoCloseable {

	static LockedSession of(Session session, StateReader.Place place, RunContext context) throws SQLException {
		AdvisoryLock lock = AdvisoryLock.of(session, place.tables(), context.random());
		lock.acquire(context.options().limits().runnerLock(), (holder) -> context.tell(new RunEvent.Waiting(holder)));
		SessionSettings settings = SessionSettings.set(session,
				ThisProcess.sessionName(context.options().application()));
		Backend backend = Backend.of(session);
		return new LockedSession(session, lock, backend, place, context, Watchdog.over(context, session, backend),
				settings, SessionValues.read(session));
	}

	/**
	 * Takes a new connection and the lock again. The server has ended the old session
	 * then, so that nothing of it is still to be decided.
	 */
	LockedSession reopen() throws SQLException {
		close();
		return of(new Session(this.context.dataSource().getConnection()), this.place, this.context);
	}

	/** Releases the lock; a session that is gone releases it by its end. */
	@Override
	public void close() {
		this.watchdog.close();
		try {
			this.session.execute(this.initial.restore() + this.settings.restore());
			this.lock.release();
			this.session.close();
		}
		catch (SQLException ex) {
			this.session.abandon();
			endBackend();
		}
	}

	/** Does what can be done so that nobody waits for a session without a client. */
	private void endBackend() {
		try (Session other = new Session(this.context.dataSource().getConnection())) {
			this.backend.end(other);
		}
		catch (SQLException ex) {
			this.session.abandon();
		}
	}

}
