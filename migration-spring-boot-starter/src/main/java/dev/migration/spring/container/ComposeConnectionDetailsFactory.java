package dev.migration.spring.container;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

import dev.migration.spring.MigrationConnectionDetails;

/**
 * Connects migrations to a {@code postgres} service of Docker Compose, by the variables
 * of its image.
 */
final class ComposeConnectionDetailsFactory extends DockerComposeConnectionDetailsFactory<MigrationConnectionDetails> {

	private static final int PORT = 5432;

	ComposeConnectionDetailsFactory() {
		super("postgres");
	}

	@Override
	protected MigrationConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		return new Details(source.getRunningService());
	}

	/** What the running service says. */
	private static final class Details extends DockerComposeConnectionDetails implements MigrationConnectionDetails {

		private final String url;

		private final String username;

		private final @Nullable String password;

		private Details(RunningService service) {
			super(service);
			Map<String, @Nullable String> variables = service.env();
			this.username = first(variables, "postgres", "POSTGRES_USER", "POSTGRESQL_USER", "POSTGRESQL_USERNAME");
			this.password = variables.getOrDefault("POSTGRES_PASSWORD", variables.get("POSTGRESQL_PASSWORD"));
			this.url = "jdbc:postgresql://" + service.host() + ":" + service.ports().get(PORT) + "/"
					+ first(variables, this.username, "POSTGRES_DB", "POSTGRESQL_DB", "POSTGRESQL_DATABASE");
		}

		private static String first(Map<String, @Nullable String> variables, String otherwise, String... names) {
			for (String name : names) {
				String value = variables.get(name);
				if (value != null) {
					return value;
				}
			}
			return otherwise;
		}

		@Override
		public String getUrl() {
			return this.url;
		}

		@Override
		public String getUsername() {
			return this.username;
		}

		@Override
		public @Nullable String getPassword() {
			return this.password;
		}

	}

}
