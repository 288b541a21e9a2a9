package dev.migration.runtime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The database session that holds the lock of a run.
 *
 * @param pid the server's process id of the session
 * @param applicationName what the session calls itself
 * @param user the database user
 * @param client the client's address, or {@code null} for a local socket
 * @param since when the session began, or {@code null} when this user may not see it
 */
public record LockHolder(int pid, String applicationName, String user, @Nullable String client,
		@Nullable Instant since) {

	@Override
	public String toString() {
		return "session " + this.pid + " (" + (this.applicationName.isBlank() ? "no name" : this.applicationName)
				+ ", user " + this.user + ((this.client != null) ? ", from " + this.client : "")
				+ ((this.since != null) ? ", connected since " + this.since : "") + ")";
	}

}
