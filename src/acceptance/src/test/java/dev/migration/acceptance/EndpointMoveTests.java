package dev.migration.acceptance;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.acceptance.SampleClient.Answer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint's write operation, which has to be allowed.
 */
@PostgresTest
class EndpointMoveTests {

	@Test
	void downgradeToBaseAndUpAgainThroughTheEndpoint(TestDatabase database) {
		try (SampleProcess process = SampleProcess.on(database,
				"--management.endpoint.migrations.access=unrestricted")) {
			SampleClient sample = process.awaitStarted();
			String complete = SchemaText.of(database);
			assertThat(move(sample, "downgrade", "base").body().path("revisions")).hasSameSizeAs(Revisions.ALL);
			assertThat(SchemaText.of(database)).isEmpty();
			assertThat(sample.get("/actuator/migrations").body().path("current")).isEmpty();
			assertThat(sample.get("/actuator/migrations").body().path("pending")).hasSameSizeAs(Revisions.ALL);
			assertThat(move(sample, "upgrade", "heads").body().path("revisions")).hasSameSizeAs(Revisions.ALL);
			assertThat(SchemaText.of(database)).isEqualTo(complete);
			assertThat(sample.get("/tags").body()).hasSize(3);
		}
	}

	private static Answer move(SampleClient sample, String direction, String target) {
		Answer answer = sample.post("/actuator/migrations", Map.of("direction", direction, "target", target));
		assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
		return answer;
	}

}
