package dev.migration.spring.actuate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

import dev.migration.Migrator;
import dev.migration.ModelCheck;
import dev.migration.TimedStatus;
import dev.migration.spring.actuate.MigrationsEndpoint.Refusal;
import dev.migration.spring.startup.LastRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link MigrationsEndpoint} says when the server accepts connections and is silent.
 */
class SilentDatabaseTests {

	private static final Duration SHORT = Duration.ofMillis(20);

	private final ServerSocket silent;

	SilentDatabaseTests() throws IOException {
		this.silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	}

	@AfterEach
	void close() throws IOException {
		this.silent.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1a2b3c4d5e6f", "drift", "model" })
	@Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
	void eachViewIsGivenUpInTime(String view) {
		assertGivenUp(endpoint().detail(view));
	}

	private MigrationsEndpoint endpoint() {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL("jdbc:postgresql://localhost:" + this.silent.getLocalPort() + "/db");
		Migrator migrator = Migrator.builder(dataSource).build();
		ModelCheck check = new ModelCheck(migrator, () -> {
			migrator.status();
			throw new IllegalStateException("answered");
		}, () -> {
			throw new IllegalStateException("not reached");
		}, List.of());
		return new MigrationsEndpoint(migrator, new TimedStatus(migrator, SHORT), new LastRun(Clock.systemUTC()),
				() -> check, SHORT);
	}

	private static void assertGivenUp(@Nullable Object answer) {
		assertThat(answer).isInstanceOfSatisfying(WebEndpointResponse.class, (response) -> {
			assertThat(response.getStatus()).isEqualTo(503);
			assertThat(response.getBody()).isInstanceOfSatisfying(Refusal.class,
					(refusal) -> assertThat(refusal.error()).startsWith("The database cannot be reached while reading")
						.endsWith("neither a connection nor an answer within 20 ms"));
		});
	}

}
