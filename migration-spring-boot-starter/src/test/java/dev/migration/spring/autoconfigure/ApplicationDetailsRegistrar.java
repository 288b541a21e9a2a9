package dev.migration.spring.autoconfigure;

import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.AnnotationMetadata;

import dev.migration.spring.database.DatabaseLocator;
import dev.migration.spring.database.OwnDatabase;

/**
 * Registers Spring Boot's own connection details for the property {@code test.url}, as a
 * service connection does.
 */
class ApplicationDetailsRegistrar implements ImportBeanDefinitionRegistrar, EnvironmentAware {

	@SuppressWarnings("NullAway.Init")
	private Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		StandardEnvironment elsewhere = new StandardEnvironment();
		elsewhere.getPropertySources()
			.addFirst(new MapPropertySource("test",
					java.util.Map.of("migration.url", this.environment.getRequiredProperty("test.url"))));
		RootBeanDefinition definition = new RootBeanDefinition(PoolConnectionDetailsFactoryBean.class);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, BootLine.connectionDetails());
		definition.getConstructorArgumentValues()
			.addIndexedArgumentValue(1, new OwnDatabase(new DatabaseLocator(elsewhere, null)));
		definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, BootLine.connectionDetails());
		registry.registerBeanDefinition("applicationDetails", definition);
	}

}
