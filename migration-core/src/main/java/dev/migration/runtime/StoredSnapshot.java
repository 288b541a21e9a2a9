package dev.migration.runtime;

import java.time.Instant;

/**
 * What a database looked like at some moment, as it is kept beside the log.
 */
public final class StoredSnapshot {

	private final Moment moment;

	private final Instant takenAt;

	private final byte[] bytes;

	StoredSnapshot(Moment moment, Instant takenAt, byte[] bytes) {
		this.moment = moment;
		this.takenAt = takenAt;
		this.bytes = bytes.clone();
	}

	/**
	 * When in a run it was taken.
	 * @return the moment
	 */
	public Moment moment() {
		return this.moment;
	}

	/**
	 * When it was taken.
	 * @return the server's time
	 */
	public Instant takenAt() {
		return this.takenAt;
	}

	/**
	 * What the {@link SnapshotTaker} has read.
	 * @return a copy of the bytes
	 */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	/**
	 * When in a run a snapshot is taken.
	 */
	public enum Moment {

		/** Before its first step, because something was not as the last run left it. */
		BEFORE,

		/** After its last step. */
		AFTER,

		/** When somebody said that what is there is as it should be. */
		ACCEPTED

	}

}
