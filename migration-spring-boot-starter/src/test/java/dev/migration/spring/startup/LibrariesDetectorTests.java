package dev.migration.spring.startup;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migration.spring.autoconfigure.BootLine;
import dev.migration.spring.autoconfigure.MigrationAutoConfiguration;
import dev.migration.spring.autoconfigure.MigrationDatabaseAutoConfiguration;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LibrariesDetector}.
 */
@PostgresTest
class LibrariesDetectorTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationDatabaseAutoConfiguration.class,
				MigrationAutoConfiguration.class, BootLine.dataSource()))
		.withUserConfiguration(Libraries.class);

	@ParameterizedTest
	@ValueSource(strings = { "schedulerClient", "jdbi", "sqlSessionFactory" })
	void librariesWaitForTheMigrations(String bean, TestDatabase database) {
		this.context.withPropertyValues("migration.url=" + database.url())
			.run((context) -> assertThat(context.getBeanFactory().getBeanDefinition(bean).getDependsOn())
				.contains("migrationInitializer"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Libraries {

		@Bean
		SchedulerClient schedulerClient(DataSource dataSource) {
			return SchedulerClient.Builder.create(dataSource).build();
		}

		@Bean
		Jdbi jdbi(DataSource dataSource) {
			return Jdbi.create(dataSource);
		}

		@Bean
		SqlSessionFactory sqlSessionFactory(DataSource dataSource) {
			return new SqlSessionFactoryBuilder().build(new org.apache.ibatis.session.Configuration(
					new Environment("test", new JdbcTransactionFactory(), dataSource)));
		}

	}

}
