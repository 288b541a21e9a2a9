package dev.migration.spring.startup;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.util.ClassUtils;

/**
 * Makes libraries wait for the migrations that Spring Boot does not know: db-scheduler,
 * Jdbi and MyBatis.
 */
final class LibrariesDetector extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

	private static final Set<String> TYPES = Set.of("com.github.kagkarlsson.scheduler.SchedulerClient",
			"org.jdbi.v3.core.Jdbi", "org.apache.ibatis.session.SqlSession",
			"org.apache.ibatis.session.SqlSessionFactory");

	@Override
	protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
		ClassLoader classLoader = LibrariesDetector.class.getClassLoader();
		return TYPES.stream()
			.filter((name) -> ClassUtils.isPresent(name, classLoader))
			.flatMap((name) -> Stream.<Class<?>>of(ClassUtils.resolveClassName(name, classLoader)))
			.collect(Collectors.toUnmodifiableSet());
	}

}
