package dev.migration.spring.startup;

import java.util.Set;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Tells Spring Boot that everything which uses the database waits for the
 * {@link MigrationInitializer}.
 */
final class MigrationInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

	@Override
	protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
		return Set.of(MigrationInitializer.class);
	}

	/** After Flyway's, so that an application can move over step by step. */
	@Override
	public int getOrder() {
		return 2;
	}

}
