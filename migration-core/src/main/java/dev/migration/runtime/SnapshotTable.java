package dev.migration.runtime;

import java.util.List;

/**
 * The table of snapshots: its name and the statements that read and write it. It is
 * created by the first run that keeps one.
 *
 * @param tables the runtime's other tables
 */
record SnapshotTable(StateTables tables) {

	String name() {
		return this.tables.snapshot();
	}

	/** The statement that creates the table of snapshots, harmless when it is there. */
	String create() {
		return """
				CREATE TABLE IF NOT EXISTS %s (
				    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
				    run text NOT NULL,
				    moment text NOT NULL,
				    taken_at timestamptz NOT NULL,
				    log_id bigint,
				    schema bytea NOT NULL
				)""".formatted(name());
	}

	/** Writes a snapshot; for a run, a moment and bytes. */
	String insert() {
		return "INSERT INTO " + name() + " (run, moment, taken_at, log_id, schema) VALUES (?, ?, clock_timestamp(),"
				+ " (SELECT max(id) FROM " + this.tables.log() + "), ?)";
	}

	/** Reads the last snapshot, if nothing was attempted after it. */
	String selectLast() {
		return "SELECT schema FROM " + name() + " WHERE id = (SELECT max(id) FROM " + name()
				+ ") AND log_id IS NOT DISTINCT FROM (SELECT max(id) FROM " + this.tables.log() + ")";
	}

	/** Reads the snapshots that tell what others changed, oldest first. */
	String selectGaps() {
		return "SELECT * FROM (SELECT *, lead(moment) OVER (ORDER BY id) AS next FROM " + name()
				+ " WHERE id >= coalesce((SELECT max(id) FROM " + name() + " WHERE moment = 'accepted'), 0)) AS since"
				+ " WHERE moment = 'before' OR next = 'before' OR next IS NULL ORDER BY id";
	}

	/** Writes the log's row of somebody who says that the database looks as it should. */
	String logAcceptance(String run, RuntimeOptions options) {
		List<String> values = List.of(StateTables.text(run), "'accept schema'", "'done'", "clock_timestamp()", "0",
				StateTables.text(options.actor()), StateTables.text(ThisProcess.host()),
				StateTables.text(options.application()), StateTables.text(options.version()),
				StateTables.text(options.tag()));
		return "INSERT INTO " + this.tables.log()
				+ " (run, action, outcome, started_at, duration_ms, actor, host, application, version, tag) VALUES ("
				+ String.join(", ", values) + ")";
	}

}
