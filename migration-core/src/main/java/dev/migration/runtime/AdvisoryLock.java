package dev.migration.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * The session advisory lock that lets one runner at a time work.
 * <p>
 * It is polled outside a transaction: a session that waits for it inside the server, or
 * holds it in an open transaction, makes {@code CREATE INDEX CONCURRENTLY} deadlock or
 * hang.
 */
final class AdvisoryLock {

	private static final Duration POLL = Duration.ofMillis(250);

	private final Session session;

	private final long key;

	private final RandomGenerator random;

	private AdvisoryLock(Session session, long key, RandomGenerator random) {
		this.session = session;
		this.key = key;
		this.random = random;
	}

	/** The lock of one state table, for this session. */
	static AdvisoryLock of(Session session, StateTables tables, RandomGenerator random) throws SQLException {
		long key = session.query("SELECT " + tables.lockKey(), (row) -> row.getLong(1)).get(0);
		return new AdvisoryLock(session, key, random);
	}

	/**
	 * Takes the lock, waiting up to a limit.
	 * @param limit how long to wait
	 * @param waiting told about the holder, once when the wait begins and whenever it
	 * changes
	 * @throws LockNotObtainedException when the limit is over
	 * @throws PooledConnectionException when a pooler changes the session between
	 * statements
	 */
	void acquire(Duration limit, Consumer<LockHolder> waiting) throws SQLException {
		refusePooling();
		long began = System.nanoTime();
		LockHolder holder = null;
		while (!tryAcquire()) {
			LockHolder seen = holder();
			if (seen != null && (holder == null || seen.pid() != holder.pid())) {
				waiting.accept(seen);
			}
			holder = (seen != null) ? seen : holder;
			Duration waited = Duration.ofNanos(System.nanoTime() - began);
			if (waited.compareTo(limit) >= 0) {
				throw new LockNotObtainedException(waited, holder);
			}
			Pause.of(POLL, this.random);
		}
		verify();
	}

	void release() throws SQLException {
		this.session.query("SELECT pg_advisory_unlock(" + this.key + ")", (row) -> row.getBoolean(1));
	}

	private boolean tryAcquire() throws SQLException {
		return this.session.query("SELECT pg_try_advisory_lock(" + this.key + ")", (row) -> row.getBoolean(1)).get(0);
	}

	/**
	 * Makes sure that the session is ours and not a pooler's: behind transaction pooling
	 * each statement may run in another session. Asked before the lock is taken, which
	 * nobody could give back then.
	 */
	private void refusePooling() throws SQLException {
		Set<Integer> pids = new HashSet<>();
		for (int i = 0; i < 3; i++) {
			pids.addAll(this.session.query("SELECT pg_backend_pid()", (row) -> row.getInt(1)));
		}
		if (pids.size() > 1) {
			throw new PooledConnectionException();
		}
	}

	private void verify() throws SQLException {
		if (!this.session.query("SELECT " + held("pid = pg_backend_pid()"), (row) -> row.getBoolean(1)).get(0)) {
			throw new PooledConnectionException();
		}
	}

	private String held(String condition) {
		return "EXISTS (SELECT 1 FROM pg_locks WHERE " + LockRow.condition(key()) + " AND granted AND " + condition
				+ ")";
	}

	private String key() {
		return "(" + this.key + ")::bigint";
	}

	/** Who holds the lock now, if that can be seen. */
	@Nullable LockHolder holder() throws SQLException {
		List<LockHolder> holders = this.session.query(LockRow.selectHolder(key()), LockRow::holder);
		return holders.isEmpty() ? null : holders.get(0);
	}

}
