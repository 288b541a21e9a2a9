package dev.migration.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import dev.migration.acceptance.SampleClient.Answer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample on an empty database that it finds in {@code DATABASE_URL}; one process for
 * all tests, which change nothing of each other.
 */
@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class FirstStartTests {

	private final TestDatabase database;

	private final SampleProcess process;

	private final SampleClient sample;

	FirstStartTests(TestDatabase database) {
		this.database = database;
		this.process = SampleProcess.on(database, "--logging.level.org.hibernate.orm.connections.pooling=info");
		this.sample = this.process.awaitStarted();
	}

	@AfterAll
	void stop() {
		this.process.close();
	}

	@Test
	void revisionsAreAppliedBeforeTheWebServerAnswers() {
		assertThat(this.process.log())
			.containsSubsequence(Revisions.ALL.stream().map(Revisions.Expected::id).toArray(CharSequence[]::new));
		assertThat(this.process.log()).containsSubsequence(Revisions.LAST.id(), "Tomcat started on port");
	}

	@Test
	void endpointSaysThatNothingIsPending() {
		Answer answer = this.sample.get("/actuator/migrations");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(ids(answer.body().path("current"))).containsExactly(Revisions.LAST.id());
		assertThat(ids(answer.body().path("heads"))).containsExactly(Revisions.LAST.id());
		assertThat(answer.body().path("pending").isArray()).isTrue();
		assertThat(answer.body().path("pending")).isEmpty();
	}

	@Test
	void endpointTellsOfEachRevisionWhatItIsAndHowItCameToBeApplied() {
		JsonNode applied = this.sample.get("/actuator/migrations").body().path("applied");
		assertThat(ids(applied))
			.containsExactlyInAnyOrderElementsOf(Revisions.ALL.stream().map(Revisions.Expected::id).toList());
		for (JsonNode revision : applied) {
			Revisions.Expected expected = Revisions.of(revision.path("id").asString());
			assertThat(revision.path("message").asString()).isEqualTo(expected.message());
			assertThat(revision.path("kind").asString()).isEqualTo(expected.kind());
			assertThat(Instant.parse(revision.path("appliedAt").asString())).isBefore(Instant.now());
			assertThat(revision.path("appliedBy").asString()).isNotBlank();
			assertThat(Duration.parse(revision.path("duration").asString())).isLessThan(Duration.ofMinutes(1));
			assertThat(texts(revision.path("parents"))).containsExactlyInAnyOrderElementsOf(expected.parents());
		}
	}

	@Test
	void endpointMovesNothingUnlessAllowed() {
		assertThat(
				this.sample.post("/actuator/migrations", Map.of("direction", "downgrade", "target", "base")).status())
			.isEqualTo(405);
	}

	@Test
	void applicationWorksOnTheSchemaThatTheRevisionsMade() {
		long ada = create("/users", Map.of("email", "ada@example.org", "fullName", "Ada Lovelace")).path("id").asLong();
		create("/projects", Map.of("key", "WEB", "name", "Web site", "ownerId", ada));
		JsonNode task = create("/projects/WEB/tasks",
				Map.of("title", "Write the front page", "assigneeId", ada, "tags", List.of("feature", "urgent")));
		assertThat(task.path("status").asString()).isEqualTo("OPEN");
		String path = "/tasks/" + task.path("id").asLong();
		JsonNode moved = this.sample.put(path + "/status", Map.of("status", "IN_PROGRESS")).body();
		assertThat(moved.path("updatedAt").asString()).isGreaterThan(task.path("updatedAt").asString());
		create(path + "/comments", Map.of("authorId", ada, "body", "On it."));
		JsonNode tasks = this.sample.get("/projects/WEB/tasks?status=IN_PROGRESS").body();
		assertThat(tasks).hasSize(1);
		assertThat(tasks.path(0).path("assignee").asString()).isEqualTo("Ada Lovelace");
		assertThat(texts(tasks.path(0).path("tags"))).containsExactly("feature", "urgent");
		assertThat(this.sample.get(path + "/comments").body().path(0).path("body").asString()).isEqualTo("On it.");
	}

	@Test
	void tagsThatADataRevisionOffersAreThere() {
		assertThat(texts(this.sample.get("/tags").body())).contains("bug", "feature", "question");
	}

	@Test
	void refusalsNameWhatWasWrong() {
		assertThat(this.sample.get("/projects/NONE/tasks").status()).isEqualTo(404);
		assertThat(this.sample.get("/projects/NONE/tasks").body().path("detail").asString()).contains("'NONE'");
		Map<String, String> user = Map.of("email", "twice@example.org", "fullName", "Twice");
		create("/users", user);
		Answer conflict = this.sample.post("/users", user);
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.body().path("detail").asString()).contains("users_email_key");
	}

	@Test
	void passwordShowsUpNowhere() {
		assertThat(this.process.log()).contains(this.database.name())
			.doesNotContain(DatabaseUrls.PASSWORD)
			.doesNotContain("s3cr3t");
		assertThat(this.sample.get("/actuator/migrations").body().toString()).doesNotContain("s3cr3t");
	}

	private JsonNode create(String path, Map<String, ?> body) {
		Answer answer = this.sample.post(path, body);
		assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
		return answer.body();
	}

	private static List<String> ids(JsonNode revisions) {
		List<String> ids = new ArrayList<>();
		revisions.forEach((revision) -> ids.add(revision.path("id").asString()));
		return ids;
	}

	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach((text) -> texts.add(text.asString()));
		return texts;
	}

}
