package dev.migration.spring.container;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.testcontainers.containers.JdbcDatabaseContainer;

import dev.migration.spring.MigrationConnectionDetails;

/**
 * Connects migrations to a container that a test marks with {@code @ServiceConnection}.
 */
final class TestcontainersConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<JdbcDatabaseContainer<?>, MigrationConnectionDetails> {

	@Override
	protected MigrationConnectionDetails getContainerConnectionDetails(
			ContainerConnectionSource<JdbcDatabaseContainer<?>> source) {
		return new Details(source);
	}

	/** What the container says once it runs. */
	private static final class Details extends ContainerConnectionDetails<JdbcDatabaseContainer<?>>
			implements MigrationConnectionDetails {

		private Details(ContainerConnectionSource<JdbcDatabaseContainer<?>> source) {
			super(source);
		}

		@Override
		public String getUrl() {
			return getContainer().getJdbcUrl();
		}

		@Override
		public @Nullable String getUsername() {
			return getContainer().getUsername();
		}

		@Override
		public @Nullable String getPassword() {
			return getContainer().getPassword();
		}

	}

}
