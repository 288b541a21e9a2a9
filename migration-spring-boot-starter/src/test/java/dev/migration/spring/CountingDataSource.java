package dev.migration.spring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the connections that are taken, the messages that are sent and the statements in
 * them, as the server does.
 */
public final class CountingDataSource extends DelegatingDataSource {

	private final AtomicInteger connections = new AtomicInteger();

	private final AtomicInteger messages = new AtomicInteger();

	private final List<String> statements = new CopyOnWriteArrayList<>();

	public CountingDataSource(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	public Connection getConnection() throws SQLException {
		this.connections.incrementAndGet();
		return counted(Connection.class, super.getConnection(), "");
	}

	public int connections() {
		return this.connections.get();
	}

	public List<String> statements() {
		return List.copyOf(this.statements);
	}

	/** How often something was sent; one message may hold several statements. */
	public int messages() {
		return this.messages.get();
	}

	public void reset() {
		this.connections.set(0);
		this.messages.set(0);
		this.statements.clear();
	}

	private <T> T counted(Class<T> type, Object target, String prepared) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> call(target, method, arguments, prepared)));
	}

	private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments, String prepared)
			throws Throwable {
		String text = (arguments != null && arguments.length > 0) ? String.valueOf(arguments[0]) : prepared;
		if (target instanceof Statement && method.getName().startsWith("execute")) {
			this.messages.incrementAndGet();
			this.statements.addAll(List.of(text.split("; ", -1)));
		}
		try {
			Object result = method.invoke(target, arguments);
			boolean made = target instanceof Connection && result instanceof Statement;
			return made ? statement((Statement) result, method.getReturnType(), text) : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private Object statement(Statement statement, Class<?> type, String text) {
		return counted(type, statement, text);
	}

}
