package dev.migration.spring.startup;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

import dev.migration.spring.autoconfigure.BootLine;
import dev.migration.spring.autoconfigure.MigrationAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationDatabaseAutoConfiguration;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring Boot knows to wait for a database waits for the migrations. Its detectors
 * look at types only, so no bean is made.
 */
@PostgresTest
class WaitingLibrariesTests {

	@ParameterizedTest
	@MethodSource("types")
	void beansOfLibrariesWait(String type, TestDatabase database) {
		AbstractBeanDefinition definition = BeanDefinitionBuilder
			.rootBeanDefinition(ClassUtils.resolveClassName(type, null))
			.setLazyInit(true)
			.getBeanDefinition();
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class, MigrationAutoConfiguration.class))
			.withBean(DataSource.class, database::dataSource)
			.withInitializer(
					(context) -> ((GenericApplicationContext) context).registerBeanDefinition("library", definition))
			.run((context) -> assertThat(context.getBeanFactory().getBeanDefinition("library").getDependsOn())
				.contains("migrationInitializer"));
	}

	/** On 4 those whose module was published and runs on JDK 17. */
	static List<String> types() {
		Stream<String> both = Stream.of("org.quartz.Scheduler",
				"org.springframework.scheduling.quartz.SchedulerFactoryBean");
		Stream<String> three = Stream.of("org.jooq.DSLContext",
				"org.springframework.session.jdbc.JdbcIndexedSessionRepository",
				"org.springframework.batch.core.repository.JobRepository");
		return (BootLine.isThree() ? Stream.concat(both, three) : both).toList();
	}

}
