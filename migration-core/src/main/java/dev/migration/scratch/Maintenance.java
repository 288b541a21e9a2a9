package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;

/**
 * The session that makes and drops scratch databases, and whose lock says that one is in
 * use.
 */
final class Maintenance implements AutoCloseable {

	private static final String PREFIX = "migration_scratch_";

	/** What makes a database one of ours, beside its name. */
	private static final String MARK = "scratch database of migration, dropped after use";

	/** The first half of the key of all these locks; the other is made of the name. */
	private static final int LOCKS = 0x6d696772;

	private static final String LOCK = "%d, hashtext(%s)";

	// A lock is seen from every database of the server.
	private static final String LEFTOVERS = """
			SELECT d.datname FROM pg_database AS d
			WHERE d.datname ~ '^%s[0-9]{14}_[0-9a-f]{8}$' AND shobj_description(d.oid, 'pg_database') = %s
			    AND pg_has_role(d.datdba, 'USAGE')
			    AND NOT EXISTS (SELECT FROM pg_stat_activity AS a WHERE a.datid = d.oid)
			    AND NOT EXISTS (SELECT FROM pg_locks AS l WHERE l.locktype = 'advisory' AND l.objsubid = 2
			        AND l.classid::bigint = %d AND l.objid::bigint = hashtext(d.datname::text)::bigint & 4294967295)
			ORDER BY d.datname""".formatted(PREFIX, Sql.literal(MARK), LOCKS);

	private final Connection connection;

	private @Nullable String locked;

	Maintenance(Connection connection) throws SQLException {
		this.connection = connection;
		if (!connection.getAutoCommit()) {
			connection.setAutoCommit(true);
		}
	}

	/** A name that tells when, by the server's clock. */
	String name(String random) throws SQLException {
		return PREFIX + Queries.text(this.connection, "SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISS')")
				+ "_" + random;
	}

	String user() {
		try {
			return Queries.text(this.connection, "SELECT current_user");
		}
		catch (SQLException ex) {
			return "the_role";
		}
	}

	void lock(String name) throws SQLException {
		Queries.text(this.connection, "SELECT pg_advisory_lock(" + lockOf(name) + ")::text");
		this.locked = name;
	}

	private static String lockOf(String name) {
		return LOCK.formatted(LOCKS, Sql.literal(name));
	}

	void create(String name) throws SQLException {
		execute("CREATE DATABASE " + Sql.identifier(name) + " TEMPLATE template0 "
				+ ServerLocale.of(this.connection).sql());
		execute("COMMENT ON DATABASE " + Sql.identifier(name) + " IS " + Sql.literal(MARK));
	}

	void drop(String name) throws SQLException {
		execute("DROP DATABASE IF EXISTS " + Sql.identifier(name) + " WITH (FORCE)");
	}

	// Without FORCE the server itself refuses to drop what somebody is using by now.
	void dropLeftovers() throws SQLException {
		for (String name : Queries.texts(this.connection, LEFTOVERS)) {
			try {
				execute("DROP DATABASE IF EXISTS " + Sql.identifier(name));
			}
			catch (SQLException ex) {
				if (this.connection.isClosed()) {
					throw ex;
				}
			}
		}
	}

	private void execute(String sql) throws SQLException {
		Queries.execute(this.connection, sql);
	}

	// A connection of a pool lives on, and the lock with it.
	@Override
	public void close() {
		try (this.connection) {
			if (this.locked != null) {
				Queries.text(this.connection, "SELECT pg_advisory_unlock(" + lockOf(this.locked) + ")::text");
			}
		}
		catch (SQLException ex) {
			// The session is gone, and the lock with it.
		}
	}

}
