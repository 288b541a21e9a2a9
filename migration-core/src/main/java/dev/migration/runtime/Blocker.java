package dev.migration.runtime;

import java.time.Instant;

/**
 * A database session that kept a migration from getting a lock.
 *
 * @param pid the server's process id of the session
 * @param applicationName what the session calls itself
 * @param user the database user
 * @param state what it was doing, for example {@code idle in transaction}
 * @param since when its transaction began
 * @param query the beginning of its last query, secrets hidden
 */
public record Blocker(int pid, String applicationName, String user, String state, Instant since, String query) {

	@Override
	public String toString() {
		return "session " + this.pid + " (" + (this.applicationName.isBlank() ? "no name" : this.applicationName)
				+ ", user " + this.user + ", " + this.state + " since " + this.since + "): " + this.query;
	}

}
