package dev.migration.spring.model;

import org.springframework.util.ClassUtils;

/**
 * Whether there are libraries that map classes.
 */
final class EntityModels {

	private EntityModels() {
	}

	static boolean hasHibernate(ClassLoader classLoader) {
		return ClassUtils.isPresent("org.hibernate.boot.MetadataSources", classLoader) && ClassUtils
			.isPresent("org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner", classLoader);
	}

	static boolean hasSpringData(ClassLoader classLoader) {
		return ClassUtils.isPresent("org.springframework.data.jdbc.core.mapping.JdbcMappingContext", classLoader);
	}

}
