package dev.migration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.runtime.LogEntry;
import dev.migration.runtime.MigrationRunner;

/**
 * Reads the log of attempts. A process that is killed leaves its attempt running there,
 * until the next run puts that right.
 *
 * @param runner reads the tables
 */
record AttemptLog(MigrationRunner runner) {

	/** Who runs holds the lock for as long as an attempt of his is open. */
	List<LogEntry> read(@Nullable String revision, int limit) {
		List<LogEntry> entries = this.runner.log(revision, limit);
		if (entries.stream().noneMatch(LogEntry::isRunning) || isSomebodyAtWork()) {
			return entries;
		}
		// One that ended in between has its own outcome now.
		long newest = entries.get(0).id();
		return this.runner.log(revision, limit)
			.stream()
			.map((entry) -> (entry.isRunning() && entry.id() <= newest) ? entry.interrupted() : entry)
			.toList();
	}

	private boolean isSomebodyAtWork() {
		return this.runner.look(Map.of(), List.of()).lockHolder() != null;
	}

}
