package dev.migration.scratch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Looks, after each statement of a run and before its transaction ends, at the locks that
 * the session holds.
 */
final class StatementWatch implements RunListener {

	private static final String LOCKS = "SELECT relation::bigint, mode FROM pg_locks"
			+ " WHERE pid = pg_backend_pid() AND locktype = 'relation'";

	private static final String FILES = "SELECT oid::bigint, coalesce(pg_relation_filenode(oid), 0) FROM pg_class"
			+ " WHERE relkind IN ('r', 'm')";

	private final Map<Long, WatchedTable> tables;

	private final Map<Long, Long> files = new HashMap<>();

	private final Map<Long, LockMode> held = new HashMap<>();

	private final List<Traced> traces = new ArrayList<>();

	StatementWatch(Map<Long, WatchedTable> tables) {
		this.tables = tables;
		tables.forEach((oid, table) -> this.files.put(oid, table.file()));
	}

	List<StatementTrace> traces() {
		return this.traces.stream().map(Traced::trace).toList();
	}

	@Override
	public void on(RunEvent event) {
		if (event instanceof RunEvent.Started) {
			this.held.clear();
		}
		else if (event instanceof RunEvent.StatementStarted started) {
			this.traces.add(new Traced(started.revision().id(), started.statement()));
		}
	}

	/** A data source whose connections are watched. */
	DataSource over(DataSource target) {
		return new DelegatingDataSource(target) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = obtainTargetDataSource().getConnection();
				return watched(Connection.class, connection, connection);
			}

		};
	}

	private <T> T watched(Class<T> type, T target, Connection connection) {
		return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					Object result;
					try {
						result = method.invoke(target, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
					if (method.getName().startsWith("execute")) {
						look(connection);
					}
					else if (method.getName().equals("commit") || method.getName().equals("rollback")) {
						this.held.clear();
					}
					return (result instanceof Statement && method.getReturnType().isInterface()
							&& !method.getReturnType().equals(ResultSet.class))
									? watched(cast(method.getReturnType()), result, connection) : result;
				}));
	}

	@SuppressWarnings("unchecked")
	private static Class<Object> cast(Class<?> type) {
		return (Class<Object>) type;
	}

	private void look(Connection connection) throws SQLException {
		Traced current = current();
		if (current == null) {
			return;
		}
		if (connection.getAutoCommit()) {
			this.held.clear();
			return;
		}
		current.watched = true;
		try (Statement statement = connection.createStatement()) {
			try (ResultSet rows = statement.executeQuery(LOCKS)) {
				while (rows.next()) {
					lock(current, rows.getLong(1), rows.getString(2));
				}
			}
			try (ResultSet rows = statement.executeQuery(FILES)) {
				while (rows.next()) {
					file(current, rows.getLong(1), rows.getLong(2));
				}
			}
		}
	}

	private @Nullable Traced current() {
		return this.traces.isEmpty() ? null : this.traces.get(this.traces.size() - 1);
	}

	private void lock(Traced current, long oid, String word) {
		WatchedTable table = this.tables.get(oid);
		LockMode mode = LockMode.of(word).orElse(null);
		if (table == null || mode == null) {
			return;
		}
		LockMode before = this.held.get(oid);
		if (before == null || before.compareTo(mode) < 0) {
			this.held.put(oid, mode);
			current.locks.merge(table.name(), mode, (one, other) -> (one.compareTo(other) < 0) ? other : one);
		}
	}

	private void file(Traced current, long oid, long file) {
		WatchedTable table = this.tables.get(oid);
		if (table != null && !Long.valueOf(file).equals(this.files.put(oid, file))) {
			current.rewritten.add(table.name());
		}
	}

	/** What is known of a statement so far. */
	private static final class Traced {

		private final String revision;

		private final String statement;

		private final Map<String, LockMode> locks = new HashMap<>();

		private final List<String> rewritten = new ArrayList<>();

		private boolean watched;

		Traced(String revision, String statement) {
			this.revision = revision;
			this.statement = statement;
		}

		StatementTrace trace() {
			return new StatementTrace(this.revision, this.statement, this.locks, this.rewritten, this.watched);
		}

	}

}
