package dev.migration.runtime;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Another runner held the lock for longer than this one was allowed to wait.
 */
public final class LockNotObtainedException extends MigrationRunException {

	private final transient @Nullable LockHolder holder;

	private final Duration waited;

	LockNotObtainedException(Duration waited, @Nullable LockHolder holder) {
		super("Another runner is migrating this database: after " + waited.toSeconds() + " s the lock is still held by "
				+ ((holder != null) ? holder.toString() : "a session that is not visible to this user")
				+ ". Wait until it is done and start again, or raise 'migration.lock.timeout'; if it is stuck, end it "
				+ "with SELECT pg_terminate_backend(" + ((holder != null) ? holder.pid() : "pid") + ")", null);
		this.holder = holder;
		this.waited = waited;
	}

	/**
	 * Who holds the lock.
	 * @return the holder, or empty when it cannot be seen
	 */
	public Optional<LockHolder> holder() {
		return Optional.ofNullable(this.holder);
	}

	/**
	 * How long the runner waited.
	 * @return the time waited
	 */
	public Duration waited() {
		return this.waited;
	}

}
