package dev.migration.spring.autoconfigure;

import java.util.stream.Stream;

import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.container.ContainerImageMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

import dev.migration.spring.MigrationConnectionDetails;
import dev.migration.spring.database.DatabaseLocator;
import dev.migration.spring.database.DatabaseOrigin;

/**
 * Registers Spring Boot's connection details for the application's pool when the database
 * is ours to name. When nobody names one, or the application in a form that its pool
 * cannot use, they explain that to whoever asks first.
 */
final class PoolConnectionDetailsRegistrar
		implements ImportBeanDefinitionRegistrar, EnvironmentAware, BeanClassLoaderAware {

	static final String BEAN_NAME = "migrationPoolConnectionDetails";

	@SuppressWarnings("NullAway.Init")
	private Environment environment;

	@SuppressWarnings("NullAway.Init")
	private ClassLoader classLoader;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void setBeanClassLoader(ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		DatabaseLocator locator = new DatabaseLocator(this.environment, this.classLoader);
		DatabaseOrigin origin = locator.origin();
		boolean usable = locator.applicationUrlProblem().isEmpty();
		if ((locator.applicationNamesIts() && usable) || (isNobody(origin) && isNotForUs(locator, registry))) {
			return;
		}
		Stream.of(MovedTypes.JDBC_CONNECTION_DETAILS, MovedTypes.JDBC_CONNECTION_DETAILS_3)
			.filter((name) -> ClassUtils.isPresent(name, this.classLoader))
			.map((name) -> ClassUtils.resolveClassName(name, this.classLoader))
			.findFirst()
			.ifPresent((type) -> registry.registerBeanDefinition(BEAN_NAME, definition(type, origin)));
	}

	private static boolean isNobody(DatabaseOrigin origin) {
		return origin == DatabaseOrigin.NONE || origin == DatabaseOrigin.EMBEDDED;
	}

	/**
	 * Where nobody names the pool's database, that is ours to explain or to mend, unless
	 * there is nothing to migrate or migrations have a database of their own.
	 */
	private static boolean isNotForUs(DatabaseLocator locator, BeanDefinitionRegistry registry) {
		return (locator.origin() == DatabaseOrigin.NONE && !locator.properties().enabled())
				|| (registry instanceof ListableBeanFactory beans
						&& BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, MigrationConnectionDetails.class,
								true, false).length > 0);
	}

	private static RootBeanDefinition definition(Class<?> type, DatabaseOrigin origin) {
		RootBeanDefinition definition = new RootBeanDefinition(PoolConnectionDetailsFactoryBean.class);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, type);
		definition.getConstructorArgumentValues()
			.addIndexedArgumentValue(1, new RuntimeBeanReference("migrationOwnDatabase"));
		definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, type);
		if (origin == DatabaseOrigin.EMBEDDED) {
			// A test slice keeps a database that is there for tests anyway.
			new ContainerImageMetadata("embedded-postgres").addTo(definition);
		}
		return definition;
	}

}
