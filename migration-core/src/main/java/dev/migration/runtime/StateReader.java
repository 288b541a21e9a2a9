package dev.migration.runtime;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;
import dev.migration.revision.Direction;
import dev.migration.revision.Revision;

/**
 * Reads the state table: where it is by one short query, what it and those beside it say
 * by another.
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
		String foreign = Stream.of(HistoryTool.values())
			.map((tool) -> ToolHistories.find(tool.table(), schema) + " AS " + tool.word())
			.collect(Collectors.joining(", "));
		return schema + " AS schema, " + there(schema, List.of(this.options.table())) + " AS recorded, "
				+ there(schema, OwnTables.read(this.options.table())) + " AS whole, " + foreign;
	}

	private static String there(String schema, List<String> tables) {
		return tables.stream()
			.map((table) -> "to_regclass(quote_ident(" + schema + ") || '.' || quote_ident(" + Sql.literal(table)
					+ ")) IS NOT NULL")
			.collect(Collectors.joining(" AND "));
	}

	private Place place(ResultSet row) throws SQLException {
		String schema = row.getString("schema");
		if (schema == null) {
			throw new NoSchemaException();
		}
		Map<HistoryTool, String> foreign = new EnumMap<>(HistoryTool.class);
		for (HistoryTool tool : HistoryTool.values()) {
			String table = row.getString(tool.word());
			if (table != null) {
				foreign.put(tool, table);
			}
		}
		return new Place(new StateTables(schema, this.options.table()), row.getBoolean("recorded"),
				row.getBoolean("whole"), foreign);
	}

	/** The applied revisions, newest first. */
	List<AppliedRevision> applied(Place place) throws SQLException {
		return place.exists() ? this.session.query(place.tables().selectState(), StateReader::row) : List.of();
	}

	/** All that the tables say but the log. */
	StateRows read(Place place) throws SQLException {
		if (!place.whole()) {
			return new StateRows(applied(place), List.of(), Map.of());
		}
		List<AppliedRevision> applied = new ArrayList<>();
		List<HalfDone.Row> segments = new ArrayList<>();
		Map<String, StateRows.Ran> ran = new HashMap<>();
		this.session.each(place.tables().selectAll(), (row) -> {
			String direction = row.getString("direction");
			if (row.getString("revision") != null) {
				applied.add(row(row));
			}
			else if (direction != null) {
				segments
					.add(new HalfDone.Row(row.getString("name"), Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
							row.getBoolean("finished"), row.getBoolean("repeated")));
			}
			else {
				ran.put(row.getString("name"), new StateRows.Ran(row.getString("file"), row.getString("ran")));
			}
		});
		return new StateRows(applied, HalfDone.of(segments, applied), ran);
	}

	/** The newest rows of the log, newest first; of one revision when it is named. */
	List<LogEntry> log(Place place, @Nullable String revision, int limit) throws SQLException {
		return place.whole() ? this.session.query(place.tables().selectLog(revision, limit), StateReader::entry)
				: List.of();
	}

	/** The applied revisions, and the newest rows of the log of one of them. */
	Attempts attempts(Place place, String revision, int limit) throws SQLException {
		if (!place.whole()) {
			return new Attempts(applied(place), List.of());
		}
		List<AppliedRevision> applied = new ArrayList<>();
		List<LogEntry> log = new ArrayList<>();
		this.session.each(place.tables().selectStateAndLog(revision, limit), (row) -> {
			if (row.getString("revision") != null) {
				applied.add(row(row));
			}
			else {
				log.add(entry(row));
			}
		});
		return new Attempts(applied, log);
	}

	private static LogEntry entry(ResultSet row) throws SQLException {
		long millis = row.getLong("log_duration_ms");
		Duration took = row.wasNull() ? null : Duration.ofMillis(millis);
		return new LogEntry(row.getLong("log_id"), row.getString("log_run"), row.getString("log_revision"),
				row.getString("log_action"), row.getString("log_outcome"),
				row.getTimestamp("log_started_at").toInstant(), took, row.getString("log_actor"),
				row.getString("log_host"), row.getString("log_application"), row.getString("log_version"),
				row.getString("log_tag"), row.getString("log_location"), row.getString("log_statement"),
				row.getString("log_sqlstate"), row.getString("log_error"), row.getString("log_blockers"));
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
	 * @param exists whether the state table is there
	 * @param whole whether those beside it are there as well, which somebody may have
	 * dropped
	 * @param foreign the history tables of other tools
	 */
	record Place(StateTables tables, boolean exists, boolean whole, Map<HistoryTool, String> foreign) {

		Place {
			foreign = Map.copyOf(foreign);
		}

		/** The same once the tables are there. */
		Place created() {
			return new Place(this.tables, true, true, this.foreign);
		}

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
