package dev.migration.runtime;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;
import dev.migration.revision.Revision;
import dev.migration.script.Repeatable;

/**
 * The runtime's own tables: their names and the statements that read and write them, the
 * same text online and in a script.
 *
 * @param schema the schema they live in, or {@code null} for whatever schema is current
 * when a script is run
 * @param table the state table's name
 */
record StateTables(@Nullable String schema, String table) {

	/** The version of the tables' layout, kept in the state table's comment. */
	static final int LAYOUT = 3;

	/** Columns of the log that the first layout did not have. */
	private static final List<String> ADDED = List.of("host", "version", "tag", "blockers");

	private static final List<String> LOGGED = List.of("id", "run", "revision", "action", "outcome", "started_at",
			"duration_ms", "actor", "host", "application", "version", "tag", "location", "statement", "sqlstate",
			"error", "blockers");

	private static final String ELAPSED = "round(1000 * extract(epoch FROM clock_timestamp() - started_at))";

	String state() {
		return qualified(this.table);
	}

	String log() {
		return qualified(OwnTables.log(this.table));
	}

	String segment() {
		return qualified(OwnTables.segment(this.table));
	}

	private String qualified(String name) {
		return ((this.schema != null) ? Sql.identifier(this.schema) + "." : "") + Sql.identifier(name);
	}

	String repeatable() {
		return qualified(OwnTables.repeatable(this.table));
	}

	String snapshot() {
		return qualified(OwnTables.snapshot(this.table));
	}

	/** All of them. */
	List<String> all() {
		return OwnTables.names(this.table).stream().map(this::qualified).toList();
	}

	/** The advisory lock's key, the same for every runner that writes to this table. */
	String lockKey() {
		String schema = (this.schema != null) ? text(this.schema) : "current_schema()";
		return "('x' || left(encode(sha256(convert_to('migration|' || current_database() || '|' || " + schema
				+ " || '|' || " + text(this.table) + ", 'UTF8')), 'hex'), 16))::bit(64)::bigint";
	}

	/** The statements that create what is missing; each harmless when it is there. */
	List<String> create() {
		return List.of("""
				CREATE TABLE IF NOT EXISTS %s (
				    revision text PRIMARY KEY,
				    parents text[] NOT NULL,
				    depends_on text[] NOT NULL,
				    branch_labels text[] NOT NULL,
				    message text NOT NULL,
				    kind text NOT NULL,
				    location text,
				    created timestamptz,
				    checksum text NOT NULL,
				    fingerprint text,
				    downgrade text[],
				    irreversible text,
				    position bigint GENERATED ALWAYS AS IDENTITY,
				    applied_at timestamptz NOT NULL,
				    duration_ms bigint NOT NULL,
				    applied_by text NOT NULL,
				    run text NOT NULL
				)""".formatted(state()), """
				CREATE TABLE IF NOT EXISTS %s (
				    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
				    run text NOT NULL,
				    revision text,
				    action text NOT NULL,
				    outcome text NOT NULL,
				    started_at timestamptz NOT NULL,
				    duration_ms bigint,
				    actor text NOT NULL,
				    host text,
				    application text,
				    version text,
				    tag text,
				    location text,
				    statement text,
				    sqlstate text,
				    error text,
				    blockers text
				)""".formatted(log()), """
				CREATE TABLE IF NOT EXISTS %s (
				    revision text NOT NULL,
				    direction text NOT NULL,
				    segment integer NOT NULL,
				    checksum text NOT NULL,
				    started_at timestamptz NOT NULL,
				    finished_at timestamptz,
				    cursor text,
				    PRIMARY KEY (revision, direction, segment)
				)""".formatted(segment()), """
				CREATE TABLE IF NOT EXISTS %s (
				    name text PRIMARY KEY,
				    location text NOT NULL,
				    checksum text NOT NULL,
				    applied_at timestamptz NOT NULL,
				    duration_ms bigint NOT NULL,
				    applied_by text NOT NULL,
				    run text NOT NULL
				)""".formatted(repeatable()), comment());
	}

	private String comment() {
		return "COMMENT ON TABLE %s IS 'Applied revisions, one row each (layout %d)'".formatted(state(), LAYOUT);
	}

	/** Asks whether tables that are there have all columns. */
	String isComplete() {
		return "SELECT count(*) = " + ADDED.size() + " FROM pg_attribute WHERE attrelid = to_regclass(" + text(log())
				+ ") AND NOT attisdropped AND attname = ANY (" + array(ADDED) + ")";
	}

	/**
	 * Adds the columns that an earlier layout did not have; harmless when they are there.
	 */
	List<String> complete() {
		return List.of("ALTER TABLE " + log()
				+ ADDED.stream()
					.map((column) -> " ADD COLUMN IF NOT EXISTS " + column + " text")
					.collect(Collectors.joining(",")),
				comment());
	}

	/** Reads the applied revisions, newest first. */
	String selectState() {
		return "SELECT * FROM " + state() + " ORDER BY position DESC";
	}

	/**
	 * Reads the applied revisions, newest first, and in rows of their own, which have no
	 * {@code revision}, the journal of the steps of which only some segments are done and
	 * the repeatable scripts that ran, which have no {@code direction}.
	 */
	String selectAll() {
		return "SELECT * FROM " + state() + " AS applied FULL JOIN (SELECT revision AS name, direction, "
				+ "finished_at IS NOT NULL AS finished, EXISTS (SELECT FROM " + log()
				+ " AS tried WHERE tried.revision = step.revision AND tried.action = " + text(Attempt.REPEAT)
				+ ") AS repeated, NULL::text AS file, NULL::text AS ran, segment FROM " + segment()
				+ " AS step UNION ALL SELECT name, NULL, NULL, NULL, location, checksum, NULL FROM " + repeatable()
				+ ") AS rest ON false ORDER BY position DESC, name, direction, segment";
	}

	/**
	 * Reads the applied revisions, newest first, and in rows of their own, which have no
	 * {@code revision}, the newest rows of the log of one revision, newest first.
	 */
	String selectStateAndLog(String revision, int limit) {
		return "SELECT * FROM " + state() + " AS applied FULL JOIN (" + selectLog(revision, limit)
				+ ") AS log ON false ORDER BY position DESC, log_id DESC";
	}

	/** Forgets a repeatable script. */
	String deleteRepeatable(String name) {
		return "DELETE FROM " + repeatable() + " WHERE name = " + text(name);
	}

	/**
	 * Forgets that repeatable scripts ran, so that the next upgrade runs them again, and
	 * keeps a row in the log for each.
	 */
	String forgetRepeatables(Attempt attempt) {
		List<String> values = List.of(text(attempt.run()), "name", text(Attempt.FORGET), "'done'", "clock_timestamp()",
				"0", text(attempt.actor()), text(attempt.host()), text(attempt.application()), text(attempt.version()),
				text(attempt.tag()));
		return "WITH forgotten AS (UPDATE " + repeatable() + " SET checksum = '' WHERE checksum <> '' RETURNING name) "
				+ "INSERT INTO " + log() + " (run, revision, action, outcome, started_at, duration_ms, actor, host, "
				+ "application, version, tag) SELECT " + String.join(", ", values) + " FROM forgotten ORDER BY name";
	}

	/** Reads the names of the repeatable scripts that do not count as forgotten. */
	String selectFresh() {
		return "SELECT name FROM " + repeatable() + " WHERE checksum <> '' ORDER BY name";
	}

	/** Forgets how far a step came of which only some segments are done. */
	String forgetHalfDone(HalfDone step) {
		return "DELETE FROM " + segment() + " WHERE revision = " + text(step.revision()) + " AND direction = "
				+ text(word(step.direction()));
	}

	/**
	 * Reads the newest rows of the log, newest first; each column's name has {@code log_}
	 * before it. Columns that tables of earlier versions lack are {@code NULL} there.
	 */
	String selectLog(@Nullable String revision, int limit) {
		String columns = LOGGED.stream()
			.map((column) -> (ADDED.contains(column) ? "to_jsonb(tried) ->> " + text(column) : column) + " AS log_"
					+ column)
			.collect(Collectors.joining(", "));
		return "SELECT " + columns + " FROM " + log() + " AS tried"
				+ ((revision != null) ? " WHERE revision = " + text(revision) : "") + " ORDER BY id DESC LIMIT "
				+ limit;
	}

	/** Writes the row of a revision; no row is written when it is there already. */
	String insertState(AppliedRevision row) {
		Revision revision = row.revision();
		String created = (revision.created() != null) ? text(revision.created().toString()) + "::timestamptz" : "NULL";
		List<String> values = List.of(text(revision.id()), array(revision.revises()), array(revision.dependsOn()),
				array(revision.branchLabels()), text(revision.message()), text(row.kind()), text(revision.location()),
				created, text(row.checksum()), text(row.fingerprint()),
				(row.downgrade() != null) ? array(row.downgrade()) : "NULL", text(row.irreversible()),
				"clock_timestamp()", "0", text(row.appliedBy()), text(row.run()));
		return "INSERT INTO " + state() + " (revision, parents, depends_on, branch_labels, message, kind, location, "
				+ "created, checksum, fingerprint, downgrade, irreversible, applied_at, duration_ms, applied_by, run) VALUES ("
				+ String.join(", ", values) + ") ON CONFLICT (revision) DO NOTHING";
	}

	/** Completes the row of a revision with when it was done and how long it took. */
	String finishState(Attempt attempt) {
		return "UPDATE " + state() + " SET " + done(attempt) + " WHERE revision = " + text(attempt.revision());
	}

	/** Replaces what the row of a revision says of its script. */
	String updateState(AppliedRevision row) {
		Revision revision = row.revision();
		return "UPDATE " + state() + " SET parents = " + array(revision.revises()) + ", depends_on = "
				+ array(revision.dependsOn()) + ", branch_labels = " + array(revision.branchLabels()) + ", message = "
				+ text(revision.message()) + ", kind = " + text(row.kind()) + ", location = "
				+ text(revision.location()) + ", checksum = " + text(row.checksum()) + ", fingerprint = "
				+ text(row.fingerprint()) + ", downgrade = "
				+ ((row.downgrade() != null) ? array(row.downgrade()) : "NULL") + ", irreversible = "
				+ text(row.irreversible()) + " WHERE revision = " + text(revision.id());
	}

	/** Takes the row of a revision away. */
	String deleteState(String revision) {
		return "DELETE FROM " + state() + " WHERE revision = " + text(revision);
	}

	/** Writes the row of a repeatable script. */
	String upsertRepeatable(Repeatable repeatable, String actor, String run) {
		List<String> values = List.of(text(repeatable.name()), text(repeatable.location()), text(repeatable.checksum()),
				"clock_timestamp()", "0", text(actor), text(run));
		return "INSERT INTO " + repeatable() + " (name, location, checksum, applied_at, duration_ms, applied_by, run) "
				+ "VALUES (" + String.join(", ", values) + ") ON CONFLICT (name) DO UPDATE SET location = "
				+ "excluded.location, checksum = excluded.checksum, applied_by = excluded.applied_by, "
				+ "run = excluded.run";
	}

	/** Completes the row of a repeatable with when it was done and how long it took. */
	String finishRepeatable(Attempt attempt) {
		return "UPDATE " + repeatable() + " SET " + done(attempt) + " WHERE name = " + text(attempt.revision());
	}

	/** Opens the log's row of an attempt. */
	String openLog(Attempt attempt) {
		List<String> values = List.of(text(attempt.run()), text(attempt.revision()), text(attempt.action()),
				"'running'", "clock_timestamp()", text(attempt.actor()), text(attempt.host()),
				text(attempt.application()), text(attempt.version()), text(attempt.tag()));
		return "INSERT INTO " + log() + " (run, revision, action, outcome, started_at, actor, host, application, "
				+ "version, tag) VALUES (" + String.join(", ", values) + ")";
	}

	/** Closes the log's row of an attempt that succeeded. */
	String closeLog(Attempt attempt) {
		return "UPDATE " + log() + " SET outcome = 'done', duration_ms = " + ELAPSED + " WHERE " + open(attempt);
	}

	/** Closes the log's row of an attempt that failed or was interrupted. */
	String closeLog(Attempt attempt, Failure failure) {
		return "UPDATE " + log() + " SET outcome = " + text(failure.outcome()) + ", duration_ms = " + ELAPSED
				+ ", location = " + text(failure.location()) + ", statement = " + text(failure.statement())
				+ ", sqlstate = " + text(failure.sqlState()) + ", error = " + text(failure.error()) + ", blockers = "
				+ text(failure.blockers()) + " WHERE " + open(attempt);
	}

	/** Closes what the run undid because another revision of its transaction failed. */
	String closeRolledBack(String run) {
		return "UPDATE " + log() + " SET outcome = 'rolled back', duration_ms = " + ELAPSED + " WHERE run = "
				+ text(run) + " AND outcome = 'running'";
	}

	/** Closes what runners that died left open; only right while holding the lock. */
	String closeInterrupted() {
		return "UPDATE " + log() + " SET outcome = 'interrupted', "
				+ "error = 'the process or its connection ended before the attempt did' WHERE outcome = 'running'";
	}

	private String done(Attempt attempt) {
		return "applied_at = clock_timestamp(), duration_ms = (SELECT " + ELAPSED + " FROM " + log() + " WHERE "
				+ open(attempt) + ")";
	}

	private String open(Attempt attempt) {
		return "run = " + text(attempt.run()) + " AND revision = " + text(attempt.revision()) + " AND action = "
				+ text(attempt.action()) + " AND outcome = 'running'";
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	static String text(@Nullable String value) {
		return (value != null) ? Sql.literal(value) : "NULL";
	}

	static String array(List<String> values) {
		return values.stream().map(StateTables::text).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
	}

}
