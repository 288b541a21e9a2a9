package dev.migration.runtime;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;
import dev.migration.revision.Revision;

/**
 * Reads the state table, in two short queries at most.
 */
final class StateReader {

	private final Session session;

	private final RuntimeOptions options;

	StateReader(Session session, RuntimeOptions options) {
		this.session = session;
		this.options = options;
	}

	/** Where this connection stands: which tables, do they exist. */
	Place place() throws SQLException {
		String schema = (this.options.schema() != null) ? Sql.literal(this.options.schema()) : "current_schema()";
		String tables = "quote_ident(" + schema + ") || '.' || quote_ident(" + Sql.literal(this.options.table()) + ")";
		return this.session
			.query("SELECT " + schema + ", to_regclass(" + tables + ") IS NOT NULL",
					(row) -> new Place(new StateTables(schema(row.getString(1)), this.options.table()),
							row.getBoolean(2)))
			.get(0);
	}

	private static String schema(@Nullable String name) {
		if (name == null) {
			throw new NoSchemaException();
		}
		return name;
	}

	/** The applied revisions, newest first. */
	List<AppliedRevision> applied(Place place) throws SQLException {
		return place.exists() ? this.session.query(place.tables().selectState(), StateReader::row) : List.of();
	}

	/** The newest rows of the log, newest first; of one revision when it is named. */
	List<LogEntry> log(Place place, @Nullable String revision, int limit) throws SQLException {
		return place.exists() ? this.session.query(place.tables().selectLog(revision, limit), StateReader::entry)
				: List.of();
	}

	private static LogEntry entry(ResultSet row) throws SQLException {
		long millis = row.getLong("duration_ms");
		Duration took = row.wasNull() ? null : Duration.ofMillis(millis);
		return new LogEntry(row.getLong("id"), row.getString("run"), row.getString("revision"), row.getString("action"),
				row.getString("outcome"), row.getTimestamp("started_at").toInstant(), took, row.getString("actor"),
				row.getString("application"), row.getString("location"), row.getString("statement"),
				row.getString("sqlstate"), row.getString("error"));
	}

	private static AppliedRevision row(ResultSet row) throws SQLException {
		Timestamp created = row.getTimestamp("created");
		Revision revision = new Revision(row.getString("revision"), strings(row.getArray("parents")),
				strings(row.getArray("branch_labels")), strings(row.getArray("depends_on")), row.getString("message"),
				(created != null) ? created.toInstant() : null, row.getString("location"));
		Array downgrade = row.getArray("downgrade");
		return new AppliedRevision(revision, row.getString("kind"), row.getString("checksum"),
				row.getString("fingerprint"), (downgrade != null) ? strings(downgrade) : null,
				row.getString("irreversible"), row.getTimestamp("applied_at").toInstant(),
				Duration.ofMillis(row.getLong("duration_ms")), row.getString("applied_by"), row.getString("run"));
	}

	private static List<String> strings(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	/**
	 * Where a connection stands.
	 *
	 * @param tables the runtime's tables
	 * @param exists whether the state table exists
	 */
	record Place(StateTables tables, boolean exists) {

	}

}
