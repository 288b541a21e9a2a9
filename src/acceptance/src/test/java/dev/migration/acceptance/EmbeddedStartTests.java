package dev.migration.acceptance;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing but a JDK: the sample brings its own PostgreSQL.
 */
class EmbeddedStartTests {

	@Test
	void withoutAnyUrlTheSampleStartsADatabaseOfItsOwn() {
		try (SampleProcess process = SampleProcess.start(Map.of())) {
			assertThat(process.awaitStarted().get("/actuator/migrations").body().path("applied"))
				.hasSameSizeAs(Revisions.ALL);
			assertThat(process.log()).containsIgnoringCase("embedded PostgreSQL");
		}
	}

}
