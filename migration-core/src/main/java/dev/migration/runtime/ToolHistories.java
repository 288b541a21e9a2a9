package dev.migration.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;

/**
 * Reads the history tables of other tools; they are never written.
 */
final class ToolHistories {

	/** The states of a changeset that Liquibase would not run again. */
	private static final Set<String> RAN = Set.of("EXECUTED", "RERAN", "MARK_RAN");

	private static final String UNDEFINED_COLUMN = "42703";

	private final Session session;

	private final StateTables tables;

	ToolHistories(Session session, StateTables tables) {
		this.session = session;
		this.tables = tables;
	}

	/** Where another tool was before and nobody said so, every revision seems pending. */
	void refuse(StateReader.Place place) throws SQLException {
		foreign(place).ifPresent((history) -> {
			throw new HistoryNotAdoptedException(history.tool(), history.table());
		});
	}

	/**
	 * Finds the history of a tool that has migrated this database while nothing of ours
	 * is in it, in the schemas of the search path and in that of the state table.
	 */
	Optional<ToolHistory> foreign(StateReader.Place place) throws SQLException {
		if (place.exists() || place.foreign().isEmpty()) {
			return Optional.empty();
		}
		List<ToolHistory> found = place.foreign()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> new ToolHistory(entry.getKey(), entry.getValue(), List.of()))
			.toList();
		String begun = found.stream()
			.map((history) -> "EXISTS (SELECT FROM " + history.table() + ") AS " + history.tool().word())
			.collect(Collectors.joining(", "));
		return this.session.query("SELECT " + begun, (row) -> first(found, row)).get(0);
	}

	private static Optional<ToolHistory> first(List<ToolHistory> found, ResultSet row) throws SQLException {
		for (ToolHistory history : found) {
			if (row.getBoolean(history.tool().word())) {
				return Optional.of(history);
			}
		}
		return Optional.empty();
	}

	/**
	 * Reads a history.
	 * @param name the table as it is written in SQL, or {@code null} for the usual one
	 * @throws NotAdoptableException when there is no such table
	 */
	ToolHistory read(HistoryTool tool, @Nullable String name) throws SQLException {
		String wanted = (name != null) ? name : tool.table();
		String table = find(wanted);
		if (table == null) {
			throw NotAdoptableException.noHistory(tool, wanted);
		}
		try {
			return new ToolHistory(tool, table, entries(tool, table));
		}
		catch (SQLException ex) {
			if (UNDEFINED_COLUMN.equals(ex.getSQLState())) {
				throw NotAdoptableException.unreadable(tool, table, ex);
			}
			throw ex;
		}
	}

	private List<HistoryEntry> entries(HistoryTool tool, String table) throws SQLException {
		return switch (tool) {
			case FLYWAY -> flyway(table);
			case LIQUIBASE -> liquibase(table);
			case ALEMBIC -> alembic(table);
		};
	}

	private @Nullable String find(String name) throws SQLException {
		String schema = (this.tables.schema() != null) ? Sql.literal(this.tables.schema()) : "current_schema()";
		return this.session.query("SELECT " + find(name, schema), (row) -> Optional.ofNullable(row.getString(1)))
			.get(0)
			.orElse(null);
	}

	/**
	 * An expression for the full name of a table, or {@code NULL}. The server reads the
	 * name, so that it is folded and quoted by its own rules.
	 * @param name the table as it is written in SQL
	 * @param schema an expression for the schema to look into when the search path has no
	 * such table
	 */
	static String find(String name, String schema) {
		String inSchema = name.contains(".") ? ""
				: ", to_regclass(quote_ident(" + schema + ") || '.' || " + Sql.literal(name) + ")";
		return "coalesce(to_regclass(" + Sql.literal(name) + ")" + inSchema + ")::text";
	}

	/**
	 * Versioned migrations; undone and deleted ones are gone. Repeatable ones have no
	 * version.
	 */
	private List<HistoryEntry> flyway(String table) throws SQLException {
		Map<String, HistoryEntry> entries = new LinkedHashMap<>();
		List<FlywayRow> rows = this.session.query(
				"SELECT version, description, type, success FROM " + table
						+ " WHERE version IS NOT NULL ORDER BY installed_rank",
				(row) -> new FlywayRow(row.getString("version"), text(row, "description"), row.getString("type"),
						row.getBoolean("success")));
		for (FlywayRow row : rows) {
			entries.remove(row.version());
			if (!row.success() || !row.takesBack()) {
				entries.put(row.version(),
						new HistoryEntry("V" + row.version(), row.version(), row.description(), !row.success()));
			}
		}
		return List.copyOf(entries.values());
	}

	/** A skipped changeset neither ran nor failed: it is not applied. */
	private List<HistoryEntry> liquibase(String table) throws SQLException {
		Map<String, HistoryEntry> entries = new LinkedHashMap<>();
		this.session
			.query("SELECT id, author, filename, exectype, description, comments FROM " + table
					+ " WHERE exectype IS DISTINCT FROM 'SKIPPED' ORDER BY orderexecuted, dateexecuted",
					ToolHistories::changeset)
			.forEach((entry) -> entries.put(entry.key(), entry));
		return List.copyOf(entries.values());
	}

	private static HistoryEntry changeset(ResultSet row) throws SQLException {
		String comments = text(row, "comments");
		return new HistoryEntry(row.getString("filename") + "::" + row.getString("id") + "::" + row.getString("author"),
				row.getString("id"), comments.isBlank() ? text(row, "description") : comments,
				!RAN.contains(row.getString("exectype")));
	}

	private List<HistoryEntry> alembic(String table) throws SQLException {
		return this.session.query("SELECT version_num FROM " + table + " ORDER BY 1",
				(row) -> new HistoryEntry(row.getString(1), row.getString(1), "", false));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNullElse(row.getString(column), "");
	}

	/**
	 * A row of Flyway's table.
	 *
	 * @param version the version
	 * @param description what it is for
	 * @param type {@code SQL}, {@code JDBC}, {@code BASELINE}, {@code UNDO_SQL}, …
	 * @param success whether it succeeded
	 */
	private record FlywayRow(String version, String description, String type, boolean success) {

		boolean takesBack() {
			return this.type.startsWith("UNDO") || this.type.equals("DELETE");
		}

	}

}
