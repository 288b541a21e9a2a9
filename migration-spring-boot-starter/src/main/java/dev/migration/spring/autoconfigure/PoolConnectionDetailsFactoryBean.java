package dev.migration.spring.autoconfigure;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.FactoryBean;

import dev.migration.DatabaseUrl;
import dev.migration.spring.database.OwnDatabase;

/**
 * Makes Spring Boot's {@code JdbcConnectionDetails} of either line, answered by our
 * database; the interface has another name in 3.5 than in 4.
 */
final class PoolConnectionDetailsFactoryBean implements FactoryBean<Object> {

	private final Class<?> type;

	private final OwnDatabase database;

	PoolConnectionDetailsFactoryBean(Class<?> type, OwnDatabase database) {
		this.type = type;
		this.database = database;
	}

	@Override
	public Object getObject() {
		return Proxy.newProxyInstance(this.type.getClassLoader(), new Class<?>[] { this.type },
				new Answers(this.database.poolUrl()));
	}

	@Override
	public Class<?> getObjectType() {
		return this.type;
	}

	/** What the pool asks, answered. */
	private record Answers(DatabaseUrl url) implements InvocationHandler {

		@Override
		public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
			return switch (method.getName()) {
				case "getJdbcUrl" -> this.url.jdbcUrl();
				case "getUsername" -> this.url.username();
				case "getPassword" -> this.url.password();
				case "getDriverClassName" -> "org.postgresql.Driver";
				case "getXaDataSourceClassName" -> "org.postgresql.xa.PGXADataSource";
				case "equals" -> arguments != null && proxy == arguments[0];
				case "hashCode" -> System.identityHashCode(proxy);
				case "toString" -> "JdbcConnectionDetails[" + this.url.place() + "]";
				default -> InvocationHandler.invokeDefault(proxy, method, arguments);
			};
		}

	}

}
