package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migration.ddl.Sql;

/**
 * What is in a given database.
 */
final class GivenContents implements AutoCloseable {

	/** The schema that says that all in the database is ours. */
	static final String MARK = "migration_scratch";

	private static final String COMMENT = "all in this database was made by migration and will be removed";

	private static final long LOCK = 0x6d69677261746531L;

	// The first that the server gives to anything that is not its own.
	private static final String OURS = "oid >= 16384";

	/**
	 * All that somebody made: schemas, extensions, what is in the schema public, and what
	 * is in no schema. Parts of other things are left out, for they go with those.
	 */
	private static final String OBJECTS = """
			WITH made (classid, objid, rank) AS (
			    SELECT tableoid, oid, 1 FROM pg_event_trigger WHERE {ours}
			    UNION ALL SELECT tableoid, oid, 2 FROM pg_publication WHERE {ours}
			    UNION ALL SELECT tableoid, oid, 3 FROM pg_extension WHERE {ours}
			    UNION ALL SELECT tableoid, oid, 4 FROM pg_namespace WHERE {ours} AND nspname !~ '^pg_(temp|toast)'
			    UNION ALL SELECT c.tableoid, c.oid, 5 FROM pg_class AS c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
			        AND c.relnamespace = 'public'::regnamespace
			    UNION ALL SELECT classid, objid, 6 FROM pg_depend
			        WHERE refclassid = 'pg_namespace'::regclass AND refobjid = 'public'::regnamespace AND deptype = 'n'
			        AND classid <> 'pg_class'::regclass
			    UNION ALL SELECT tableoid, oid, 7 FROM pg_cast WHERE {ours}
			    UNION ALL SELECT tableoid, oid, 8 FROM pg_foreign_data_wrapper WHERE {ours}
			    UNION ALL SELECT tableoid, oid, 9 FROM pg_language WHERE {ours}
			)
			SELECT {what} FROM made AS m, pg_identify_object(m.classid, m.objid, 0) AS o
			WHERE NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = m.classid AND d.objid = m.objid
			    AND d.deptype IN ('i', 'e') AND (d.refclassid, d.refobjid) <> (m.classid, m.objid))
			    AND o.type <> 'default acl' AND o.identity <> {mark}
			ORDER BY m.rank, o.type, o.identity"""
		.replace("{ours}", OURS);

	private static final String DROPS = "format('DROP %s IF EXISTS %s CASCADE', "
			+ "CASE o.type WHEN 'foreign-data wrapper' THEN 'foreign data wrapper' WHEN 'statistics object' THEN 'statistics' ELSE o.type END, o.identity)";

	private static final String TABLES = """
			SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
			WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			    AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
			        AND d.deptype = 'e')
			ORDER BY 1""";

	private final Connection connection;

	GivenContents(Connection connection) throws SQLException {
		this.connection = connection;
		if (!connection.getAutoCommit()) {
			connection.setAutoCommit(true);
		}
	}

	/** What no two databases of the world share, as far as anybody may ask for it. */
	String identity() throws SQLException {
		return Queries.text(this.connection,
				"""
						SELECT concat_ws('/', pg_postmaster_start_time(), (SELECT oid FROM pg_database WHERE datname = current_database()),
						    current_database())""");
	}

	boolean tryLock() throws SQLException {
		return Queries.flag(this.connection, "SELECT pg_try_advisory_lock(" + LOCK + ")");
	}

	/** Whether a run used it and has not removed what it made. */
	boolean isMarked() throws SQLException {
		return Queries.flag(this.connection,
				"""
						SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ? AND obj_description(oid, 'pg_namespace') = ?)""",
				MARK, COMMENT);
	}

	// Both or neither.
	void mark() throws SQLException {
		this.connection.setAutoCommit(false);
		try {
			execute("CREATE SCHEMA " + MARK);
			execute("COMMENT ON SCHEMA " + MARK + " IS " + Sql.literal(COMMENT));
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/** The first objects that somebody made. */
	List<String> first() throws SQLException {
		return Queries.texts(this.connection, objects("o.type || ' ' || o.identity", "'" + MARK + "'") + " LIMIT 5");
	}

	Optional<String> tableWithRows() throws SQLException {
		for (String table : Queries.texts(this.connection, TABLES)) {
			if (Queries.flag(this.connection, "SELECT EXISTS (SELECT FROM " + table + ")")) {
				return Optional.of(table);
			}
		}
		return Optional.empty();
	}

	// The mark goes last: who is stopped on the way goes on next time.
	void removeAll() throws SQLException {
		List<String> drops = new ArrayList<>(Queries.texts(this.connection, objects(DROPS, "'" + MARK + "'")));
		drops.add("DROP SCHEMA IF EXISTS " + MARK + " CASCADE");
		for (String drop : drops) {
			execute(drop);
		}
	}

	private static String objects(String what, String mark) {
		return OBJECTS.replace("{what}", what).replace("{mark}", mark);
	}

	private void execute(String sql) throws SQLException {
		Queries.execute(this.connection, sql);
	}

	@Override
	public void close() {
		try (this.connection) {
			Queries.text(this.connection, "SELECT pg_advisory_unlock(" + LOCK + ")::text");
		}
		catch (SQLException ex) {
			// The session is gone, and the lock with it.
		}
	}

}
