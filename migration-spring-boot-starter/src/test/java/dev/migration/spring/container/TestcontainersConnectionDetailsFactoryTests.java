package dev.migration.spring.container;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.utility.DockerImageName;

import dev.migration.Migrator;
import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TestcontainersConnectionDetailsFactory}, with a container that needs
 * no Docker.
 */
@SpringBootTest(properties = "migration.url=postgres://nowhere.invalid/db")
@DirtiesContext
class TestcontainersConnectionDetailsFactoryTests {

	@ServiceConnection
	static final RunningContainer CONTAINER = new RunningContainer();

	@Test
	void theContainerComesBeforeTheUrl(@Autowired Migrator migrator) {
		assertThat(migrator.status().applied()).hasSize(2);
		assertThat(CONTAINER.database.jdbc().sql("SELECT count(*) FROM account").query(Long.class).single()).isZero();
	}

	/** A container that is a database of the embedded server. */
	static final class RunningContainer extends JdbcDatabaseContainer<RunningContainer> {

		private final TestDatabase database;

		RunningContainer() {
			super(DockerImageName.parse("postgres:17"));
			try {
				this.database = EmbeddedServer.shared().createDatabase();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public String getDockerImageName() {
			return "postgres:17";
		}

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public String getDriverClassName() {
			return "org.postgresql.Driver";
		}

		@Override
		public String getJdbcUrl() {
			return this.database.url();
		}

		@Override
		public String getUsername() {
			return "postgres";
		}

		@Override
		public String getPassword() {
			return "postgres";
		}

		@Override
		protected String getTestQueryString() {
			return "SELECT 1";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
