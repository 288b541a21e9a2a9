package dev.migration.spring.autoconfigure;

/**
 * Types of Spring Boot that have another name in 3.5 than in 4; a class that serves both
 * lines never imports them.
 */
final class MovedTypes {

	static final String DATA_SOURCE_AUTO_CONFIGURATION = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

	static final String DATA_SOURCE_AUTO_CONFIGURATION_3 = "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration";

	static final String JDBC_CONNECTION_DETAILS = "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails";

	static final String JDBC_CONNECTION_DETAILS_3 = "org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails";

	private MovedTypes() {
	}

}
