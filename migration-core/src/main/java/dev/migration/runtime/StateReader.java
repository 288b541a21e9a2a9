package dev.migration.runtime;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;
import dev.migration.revision.Direction;
import dev.migration.revision.Revision;

/**
 * Reads the state table, in three short queries at most, which are two messages.
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
		return this.session.query("SELECT " + columns(), this::place).get(0);
	}

	/** The same, and who holds the lock between runners. */
	Locked placeAndLock() throws SQLException {
		String key = new StateTables(this.options.schema(), this.options.table()).lockKey();
		return this.session
			.query("SELECT " + columns() + ", holder.* FROM (SELECT " + key + " AS key) AS lock LEFT JOIN LATERAL ("
					+ LockRow.selectHolder("lock.key") + " LIMIT 1) AS holder ON true",
					(row) -> new Locked(place(row), (row.getObject("pid") != null) ? LockRow.holder(row) : null))
			.get(0);
	}

	private String columns() {
		String schema = (this.options.schema() != null) ? Sql.literal(this.options.schema()) : "current_schema()";
		return schema + ", to_regclass(quote_ident(" + schema + ") || '.' || quote_ident("
				+ Sql.literal(this.options.table()) + ")) IS NOT NULL";
	}

	private Place place(ResultSet row) throws SQLException {
		return new Place(new StateTables(schema(row.getString(1)), this.options.table()), row.getBoolean(2));
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

	/** All that the tables say but the log. */
	StateRows read(Place place) throws SQLException {
		if (!place.exists()) {
			return StateRows.NONE;
		}
		List<AppliedRevision> applied = new ArrayList<>();
		List<HalfDone.Row> segments = new ArrayList<>();
		Map<String, StateRows.Ran> ran = new HashMap<>();
		Map<String, Session.Reader> questions = new LinkedHashMap<>();
		questions.put(place.tables().selectState(), (row) -> applied.add(row(row)));
		questions.put(place.tables().selectRest(), (row) -> {
			String direction = row.getString("direction");
			if (direction != null) {
				segments
					.add(new HalfDone.Row(row.getString("name"), Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
							row.getBoolean("finished"), row.getBoolean("repeated")));
			}
			else {
				ran.put(row.getString("name"), new StateRows.Ran(row.getString("location"), row.getString("checksum")));
			}
		});
		this.session.ask(questions);
		return new StateRows(applied, HalfDone.of(segments, applied), ran);
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
				added(row, "host"), row.getString("application"), added(row, "version"), row.getString("location"),
				row.getString("statement"), row.getString("sqlstate"), row.getString("error"), added(row, "blockers"));
	}

	/** A column that tables of earlier versions lack until the next run. */
	private static @Nullable String added(ResultSet row, String column) throws SQLException {
		ResultSetMetaData columns = row.getMetaData();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			if (columns.getColumnLabel(i).equals(column)) {
				return row.getString(i);
			}
		}
		return null;
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

	/**
	 * Where a connection stands, and who holds the lock.
	 *
	 * @param place where
	 * @param holder the session that holds the lock, or {@code null}
	 */
	record Locked(Place place, @Nullable LockHolder holder) {

	}

}
