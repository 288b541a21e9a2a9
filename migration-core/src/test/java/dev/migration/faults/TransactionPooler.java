package dev.migration.faults;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Behaves like a pooler in transaction mode: outside of a transaction each statement runs
 * in the next of two sessions.
 */
final class TransactionPooler extends AbstractDataSource {

	private final DataSource server;

	TransactionPooler(DataSource server) {
		this.server = server;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Pooled pooled = new Pooled(List.of(this.server.getConnection(), this.server.getConnection()));
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, args) -> pooled.call(method, args));
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return getConnection();
	}

	@Override
	public void setLogWriter(PrintWriter writer) {
		throw new UnsupportedOperationException("Nobody logs here");
	}

	/** What the client takes for one connection. */
	private static final class Pooled {

		private final List<Connection> sessions;

		private int turn;

		Pooled(List<Connection> sessions) {
			this.sessions = sessions;
		}

		@Nullable Object call(Method method, Object[] args) throws Throwable {
			try {
				if (method.getName().equals("close") || method.getName().equals("abort")) {
					for (Connection session : this.sessions) {
						session.close();
					}
					return null;
				}
				if (method.getName().equals("createStatement") && this.sessions.get(this.turn).getAutoCommit()) {
					this.turn = (this.turn + 1) % this.sessions.size();
				}
				return method.invoke(this.sessions.get(this.turn), args);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

	}

}
