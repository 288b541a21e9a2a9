package dev.migration.runtime;

import java.util.List;

/**
 * The applied revisions, and what was tried with one of them.
 *
 * @param applied the applied revisions, newest first
 * @param log the latest attempts at the one, newest first
 */
public record Attempts(List<AppliedRevision> applied, List<LogEntry> log) {

	public Attempts {
		applied = List.copyOf(applied);
		log = List.copyOf(log);
	}

}
