package dev.migration.runtime;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.OnlineStatement;
import dev.migration.ddl.Sql;

/**
 * How to see in the catalog whether a statement that may have been cut off is done, and
 * what it left. Asks only; whoever runs the statement runs what is to be done about it.
 *
 * @param done asks whether the statement has done its work, or {@code null} when the
 * catalog does not tell
 * @param leftovers asks for the statements that clear away or finish what an attempt that
 * was cut off left, or {@code null} when nothing can be left
 * @param before asks for what must be known of the time before the first attempt, or
 * {@code null} when nothing must
 */
record Effect(@Nullable String done, @Nullable String leftovers, @Nullable String before) {

	/** Of a statement that leaves nothing and of which nothing is known. */
	private static final Effect UNKNOWN = new Effect(null, null, null);

	/** An index of that description that nobody is building now. */
	private static final String DROPS = """
			SELECT format('DROP INDEX CONCURRENTLY %%I.%%I', n.nspname, c.relname)
			FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE NOT i.indisvalid AND c.relkind = 'i' AND %s AND NOT EXISTS (
			      SELECT FROM pg_stat_progress_create_index p WHERE p.pid <> pg_backend_pid()
			      AND p.datname = current_database() AND coalesce(p.index_relid IN (0, i.indexrelid), true))
			ORDER BY 1""";

	private static final String REBUILT = "c.relname ~ '_cc(new|old)[0-9]*$'";

	/** What a segment does to the catalog; several statements roll back as one. */
	static Effect of(Segment segment, @Nullable String before) {
		return (!segment.transactional() && segment.works().get(0) instanceof Work.Sql work)
				? of(work.statement().sql(), before) : UNKNOWN;
	}

	private static Effect of(String sql, @Nullable String before) {
		return OnlineStatement.of(sql).map((statement) -> of(statement, before)).orElse(UNKNOWN);
	}

	static Effect of(OnlineStatement statement, @Nullable String before) {
		return switch (statement.kind()) {
			case CREATE_INDEX, CREATE_INDEX_IF_MISSING -> indexBuilt(statement, before);
			case DROP_INDEX -> new Effect("SELECT " + relation(statement.object()) + " IS NULL", null, null);
			case REINDEX_INDEX ->
				rebuilt("(SELECT indrelid FROM pg_index WHERE indexrelid = " + relation(statement.object()) + ")");
			case REINDEX_TABLE -> rebuilt(relation(statement.object()));
			case REINDEX_SCHEMA ->
				new Effect(null, DROPS.formatted(REBUILT + " AND n.nspname = " + name(statement.object())), null);
			case REINDEX_DATABASE, REINDEX_SYSTEM -> new Effect(null, DROPS.formatted(REBUILT), null);
			case DETACH_PARTITION -> detached(statement);
		};
	}

	private static Effect indexBuilt(OnlineStatement create, @Nullable String before) {
		String table = "i.indrelid = " + relation(create.table());
		String mine = table + " AND " + ((create.object() != null) ? "c.relname = " + name(create.object())
				: "c.relname <> ALL (" + StateTables.text(before) + "::name[])");
		String done = "SELECT EXISTS (SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE " + mine
				+ " AND (i.indisvalid OR c.relkind = 'I'))";
		return new Effect(done, DROPS.formatted(mine),
				(create.object() != null) ? null
						: "SELECT coalesce(array_agg(c.relname), '{}')::text FROM pg_index i JOIN pg_class c "
								+ "ON c.oid = i.indexrelid WHERE " + table);
	}

	/** What is done to the indexes of a table, its partitions and their long values. */
	private static Effect rebuilt(String table) {
		return new Effect(null,
				DROPS.formatted(REBUILT + " AND i.indrelid IN (SELECT unnest(ARRAY[t.oid, "
						+ "t.reltoastrelid]) FROM pg_class t WHERE t.oid = " + table
						+ " OR t.oid IN (SELECT relid FROM pg_partition_tree(" + table + ")))"),
				null);
	}

	private static Effect detached(OnlineStatement detach) {
		String inherits = "FROM pg_inherits WHERE inhparent = " + relation(detach.table()) + " AND inhrelid = "
				+ relation(detach.object());
		return new Effect(
				"SELECT " + relation(detach.object()) + " IS NOT NULL AND NOT EXISTS (SELECT " + inherits + ")",
				"SELECT format('ALTER TABLE %s DETACH PARTITION %s FINALIZE', inhparent::regclass, inhrelid::regclass) "
						+ inherits + " AND inhdetachpending",
				null);
	}

	/** The server reads the name as it reads it in the statement. */
	private static String relation(@Nullable String name) {
		return "to_regclass(" + Sql.literal(String.valueOf(name)) + ")";
	}

	private static String name(@Nullable String name) {
		return "(parse_ident(" + Sql.literal(String.valueOf(name)) + "))[1]::name";
	}

	/** Whether the statement has surely done its work. */
	boolean isDone(Session session) throws SQLException {
		return this.done != null && session.query(this.done, (row) -> row.getBoolean(1)).get(0);
	}

	/** Whether it has surely not. */
	boolean isMissing(Session session) throws SQLException {
		return this.done != null && !isDone(session);
	}

	/** The statements that clear away or finish what a cut off attempt left. */
	List<String> leftovers(Session session) throws SQLException {
		return (this.leftovers != null) ? session.query(this.leftovers, (row) -> row.getString(1)) : List.of();
	}

	/** What must be known of the time before the first attempt. */
	@Nullable String before(Session session) throws SQLException {
		return (this.before != null) ? session.query(this.before, (row) -> row.getString(1)).get(0) : null;
	}

}
