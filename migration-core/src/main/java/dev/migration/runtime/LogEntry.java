package dev.migration.runtime;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One attempt as the log keeps it.
 *
 * @param id the number of the row; later attempts have higher ones
 * @param run the run's id
 * @param revision the revision, or the name of a repeatable script
 * @param action {@code upgrade}, {@code downgrade}, {@code repeat}, {@code stamp},
 * {@code forget}, {@code adopt} or {@code repair}
 * @param outcome {@code running}, {@code done}, {@code failed}, {@code rolled back} or
 * {@code interrupted}
 * @param startedAt when it began
 * @param took how long it took, or {@code null} while that is not known
 * @param actor who
 * @param host the machine it was tried from, or {@code null} in rows of earlier versions
 * @param application the application's name and version, or {@code null}
 * @param version the application's version alone, or {@code null}
 * @param tag a word of whoever tried, or {@code null}
 * @param location the file and line of the failure, or {@code null}
 * @param statement the statement that failed, or {@code null}
 * @param sqlState the server's SQLSTATE, or {@code null}
 * @param error why it failed, or {@code null}
 * @param blockers the sessions that were in the way when it gave up, a line each, or
 * {@code null}
 */
public record LogEntry(long id, String run, String revision, String action, String outcome, Instant startedAt,
		@Nullable Duration took, String actor, @Nullable String host, @Nullable String application,
		@Nullable String version, @Nullable String tag, @Nullable String location, @Nullable String statement,
		@Nullable String sqlState, @Nullable String error, @Nullable String blockers) {

	/**
	 * Whether it was not seen to end.
	 * @return {@code true} while it runs, and after its process was killed
	 */
	public boolean isRunning() {
		return this.outcome.equals("running");
	}

	/**
	 * The same attempt when nobody is at work on it.
	 * @return a copy
	 */
	public LogEntry interrupted() {
		return new LogEntry(this.id, this.run, this.revision, this.action, "interrupted", this.startedAt, this.took,
				this.actor, this.host, this.application, this.version, this.tag, this.location, this.statement,
				this.sqlState, this.error, this.blockers);
	}

}
