package dev.migration.spring.autoconfigure;

import org.springframework.util.ClassUtils;

/**
 * Spring Boot's classes under the name they have on the line that the tests run on.
 */
public final class BootLine {

	private static final String JDBC = "org.springframework.boot.jdbc.autoconfigure.";

	private static final String JDBC_3 = "org.springframework.boot.autoconfigure.jdbc.";

	private BootLine() {
	}

	public static Class<?> dataSource() {
		return either(JDBC + "DataSourceAutoConfiguration", JDBC_3 + "DataSourceAutoConfiguration");
	}

	public static Class<?> jdbcTemplate() {
		return either(JDBC + "JdbcTemplateAutoConfiguration", JDBC_3 + "JdbcTemplateAutoConfiguration");
	}

	public static Class<?> jdbcClient() {
		return either(JDBC + "JdbcClientAutoConfiguration", JDBC_3 + "JdbcClientAutoConfiguration");
	}

	public static Class<?> connectionDetails() {
		return either(MovedTypes.JDBC_CONNECTION_DETAILS, MovedTypes.JDBC_CONNECTION_DETAILS_3);
	}

	/** JPA's auto-configurations on either line, to leave them out. */
	public static String jpa() {
		return "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration,"
				+ "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration,"
				+ "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
				+ "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration";
	}

	/** Whether the tests run on 3.5. */
	public static boolean isThree() {
		return ClassUtils.isPresent(MovedTypes.JDBC_CONNECTION_DETAILS_3, null);
	}

	private static Class<?> either(String name, String nameOnThree) {
		return ClassUtils.resolveClassName(ClassUtils.isPresent(name, null) ? name : nameOnThree, null);
	}

}
