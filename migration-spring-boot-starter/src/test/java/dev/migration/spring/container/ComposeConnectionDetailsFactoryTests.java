package dev.migration.spring.container;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.DockerComposeFile;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.mock.env.MockEnvironment;

import dev.migration.spring.MigrationConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ComposeConnectionDetailsFactory}.
 */
class ComposeConnectionDetailsFactoryTests {

	@Test
	void readsTheVariablesOfTheImage() {
		MigrationConnectionDetails details = details("postgres:17",
				Map.of("POSTGRES_USER", "u", "POSTGRES_PASSWORD", "p", "POSTGRES_DB", "shop"));
		assertThat(details).isNotNull();
		assertThat(details.getUrl()).isEqualTo("jdbc:postgresql://localhost:32768/shop");
		assertThat(details.getUsername()).isEqualTo("u");
		assertThat(details.getPassword()).isEqualTo("p");
	}

	@Test
	void theDatabaseIsNamedLikeTheUserByDefault() {
		MigrationConnectionDetails details = details("postgres:17", Map.of("POSTGRES_USER", "u"));
		assertThat(details).isNotNull();
		assertThat(details.getUrl()).endsWith("/u");
	}

	@Test
	void springBootFindsTheFactory() {
		assertThat(new ConnectionDetailsFactories(null)
			.getConnectionDetails(source("postgres:17", Map.of("POSTGRES_USER", "u", "POSTGRES_PASSWORD", "p")), true))
			.hasEntrySatisfying(MigrationConnectionDetails.class, (found) -> assertThat(found).isInstanceOfSatisfying(
					MigrationConnectionDetails.class,
					(details) -> assertThat(details.getUrl()).isEqualTo("jdbc:postgresql://localhost:32768/u")));
	}

	@Test
	void anotherServiceIsLeftAlone() {
		assertThat(details("redis:8", Map.of())).isNull();
	}

	private static @Nullable MigrationConnectionDetails details(String image, Map<String, @Nullable String> variables) {
		return new ComposeConnectionDetailsFactory().getConnectionDetails(source(image, variables));
	}

	private static DockerComposeConnectionSource source(String image, Map<String, @Nullable String> variables) {
		Constructor<?> constructor = DockerComposeConnectionSource.class.getDeclaredConstructors()[0];
		Object[] arguments = { new Service(image, variables), new MockEnvironment() };
		return (DockerComposeConnectionSource) BeanUtils.instantiateClass(constructor, arguments);
	}

	/** A service that runs. */
	private record Service(String imageName, Map<String, @Nullable String> env) implements RunningService {

		@Override
		public String name() {
			return "database";
		}

		@Override
		public ImageReference image() {
			return ImageReference.of(this.imageName);
		}

		@Override
		public String host() {
			return "localhost";
		}

		@Override
		public ConnectionPorts ports() {
			return new Ports();
		}

		@Override
		public Map<String, String> labels() {
			return Map.of();
		}

		@Override
		public @Nullable DockerComposeFile composeFile() {
			return null;
		}

	}

	/** The ports of a service that runs. */
	private static final class Ports implements ConnectionPorts {

		@Override
		public int get(int containerPort) {
			return 32768;
		}

		@Override
		public List<Integer> getAll() {
			return List.of(32768);
		}

		@Override
		public List<Integer> getAll(@Nullable String protocol) {
			return getAll();
		}

	}

}
