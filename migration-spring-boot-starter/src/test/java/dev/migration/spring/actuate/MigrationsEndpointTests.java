package dev.migration.spring.actuate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.json.JsonContent;
import org.springframework.web.client.RestClient;

import dev.migration.Migrator;
import dev.migration.runtime.RunEvent;
import dev.migration.spring.autoconfigure.BootLine;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsEndpoint} over HTTP.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class MigrationsEndpointTests {

	@Test
	void getTellsWhereTheDatabaseStands(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database)) {
			JsonContent json = get(context, "");
			assertThat(json).extractingPath("$.status").isEqualTo("up-to-date");
			assertThat(json).extractingPath("$.pending").isEqualTo(List.of());
			assertThat(json).extractingPath("$.current[*].id").isEqualTo(List.of("2b3c4d5e6f7a"));
			assertThat(json).extractingPath("$.heads[*].id").isEqualTo(List.of("2b3c4d5e6f7a"));
			assertThat(json).extractingPath("$.applied[*].id").isEqualTo(List.of("2b3c4d5e6f7a", "1a2b3c4d5e6f"));
		}
	}

	@Test
	void anAppliedRevisionSaysWhenHowLongAndByWhom(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database)) {
			JsonContent json = get(context, "");
			assertThat(json).extractingPath("$.applied[0].message").isEqualTo("add name to account");
			assertThat(json).extractingPath("$.applied[0].parents").isEqualTo(List.of("1a2b3c4d5e6f"));
			assertThat(json).extractingPath("$.applied[0].kind").isEqualTo("sql");
			assertThat(json).extractingPath("$.applied[0].location").asString().endsWith("20250102_add_name.sql");
			assertThat(json).extractingPath("$.applied[0].appliedAt").asString().matches("20\\d\\d-.*Z");
			assertThat(json).extractingPath("$.applied[0].duration").asString().startsWith("PT");
			assertThat(json).extractingPath("$.applied[0].appliedBy").asString().contains("@");
		}
	}

	@Test
	void aPendingRevisionHasNoTraceOfAnApplication(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database, "migration.on-startup=none")) {
			JsonContent json = get(context, "");
			assertThat(json).extractingPath("$.status").isEqualTo("pending");
			assertThat(json).extractingPath("$.pending[*].id").isEqualTo(List.of("1a2b3c4d5e6f", "2b3c4d5e6f7a"));
			assertThat(json).doesNotHavePath("$.pending[0].appliedAt");
			assertThat(json).doesNotHavePath("$.pending[0].appliedBy");
		}
	}

	@Test
	void theLatestRunOfTheProcessIsTold(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database)) {
			JsonContent json = get(context, "");
			assertThat(json).extractingPath("$.lastRun.outcome").isEqualTo("done");
			assertThat(json).extractingPath("$.lastRun.done").isEqualTo(List.of("1a2b3c4d5e6f", "2b3c4d5e6f7a"));
			assertThat(json).doesNotHavePath("$.lastRun.waitingFor");
			assertThat(json).extractingPath("$.lastRun.direction").isEqualTo("upgrade");
			assertThat(json).extractingPath("$.lastRun.target").isEqualTo("heads");
		}
	}

	@Test
	void whatOthersChangedIsTold(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database)) {
			assertThat(get(context, "/drift")).extractingPath("$.known").isEqualTo(true);
			assertThat(get(context, "/drift")).extractingPath("$.changes").isEqualTo(List.of());
			database.jdbc().sql("ALTER TABLE account ADD COLUMN by_hand int").update();
			JsonContent json = get(context, "/drift");
			assertThat(json).extractingPath("$.changes[*].operation")
				.isEqualTo(List.of("add column public.account.by_hand"));
			assertThat(json).extractingPath("$.changes[0].statements")
				.isEqualTo(List.of("ALTER TABLE public.account ADD COLUMN by_hand integer"));
			assertThat(json).extractingPath("$.changes[0].since").asString().matches("20\\d\\d-.*Z");
		}
	}

	@Test
	void theModelIsCompared(TestDatabase database, @TempDir Path directory) throws IOException {
		Path model = Files.writeString(directory.resolve("model.sql"),
				"CREATE TABLE only_in_model (id int);\nCREATE STATISTICS sums ON (id + 1) FROM only_in_model;\n");
		try (ConfigurableApplicationContext context = start(database, "migration.model.location=" + model.toUri())) {
			JsonContent json = get(context, "/model");
			assertThat(json).extractingPath("$.model").isEqualTo(model.toUri().toString());
			assertThat(json).extractingPath("$.changes[*].operation")
				.asArray()
				.contains("drop table account", "create table only_in_model", "statistics object sums: added");
			assertThat(json).extractingPath("$.changes[*].notes[*]").asArray().contains("all rows of account are lost");
		}
	}

	@Test
	void branchesAreTold(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database,
				"migration.locations=classpath:revisions/branched")) {
			assertThat(get(context, "")).extractingPath("$.branches").isEqualTo(Map.of("billing", "6f7a8b9c0d13"));
		}
	}

	@Test
	void whoeverRunsMigrationsNowIsTold(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database, "migration.on-startup=none")) {
			List<String> seen = new ArrayList<>();
			Migrator.builder(database.dataSource()).listener((event) -> {
				if (event instanceof RunEvent.Started) {
					assertThat(get(context, "")).extractingPath("$.lockedBy").asString().satisfies(seen::add);
				}
			}).build().upgrade("heads");
			assertThat(seen).hasSize(2).allSatisfy((holder) -> assertThat(holder).matches("session \\d+ \\(.*\\)"));
			assertThat(get(context, "")).doesNotHavePath("$.lockedBy");
		}
	}

	@Test
	void anEditedRevisionIsToldByAProcessThatRanNothing(TestDatabase database) {
		start(database).close();
		database.jdbc().sql("UPDATE migration SET checksum = 'v1:other' WHERE revision = '1a2b3c4d5e6f'").update();
		try (ConfigurableApplicationContext context = start(database, "migration.on-startup=none")) {
			assertThat(get(context, "")).extractingPath("$.edited").isEqualTo(List.of("1a2b3c4d5e6f"));
		}
	}

	@Test
	void anEditedRevisionIsTold(TestDatabase database) {
		start(database).close();
		database.jdbc()
			.sql("UPDATE migration SET checksum = overlay(checksum PLACING 'zzzz' FROM length(checksum) - 3) "
					+ "WHERE revision = '1a2b3c4d5e6f'")
			.update();
		try (ConfigurableApplicationContext context = start(database, "migration.checksum=warn")) {
			assertThat(get(context, "")).extractingPath("$.edited").isEqualTo(List.of("1a2b3c4d5e6f"));
		}
	}

	@Test
	void aRevisionThatOnlyTheDatabaseKnowsIsTold(TestDatabase database) {
		start(database).close();
		try (ConfigurableApplicationContext context = start(database,
				"migration.locations=classpath:revisions/older")) {
			JsonContent json = get(context, "");
			assertThat(json).extractingPath("$.status").isEqualTo("ahead");
			assertThat(json).extractingPath("$.unknown").isEqualTo(List.of("2b3c4d5e6f7a"));
			JsonContent revision = get(context, "/2b3c4d5e6f7a");
			assertThat(revision).doesNotHavePath("$.location");
			assertThat(revision).doesNotHavePath("$.upgrade");
			assertThat(revision).extractingPath("$.downgrade[0].statements")
				.isEqualTo(List.of("ALTER TABLE account DROP COLUMN name"));
		}
	}

	@Test
	void oneRevisionIsToldWhole(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database)) {
			JsonContent json = get(context, "/2b3c4d5e6f7a");
			assertThat(json).extractingPath("$.message").isEqualTo("add name to account");
			assertThat(json).extractingPath("$.upgrade[0].transactional").isEqualTo(true);
			assertThat(json).extractingPath("$.upgrade[0].statements")
				.isEqualTo(List.of("ALTER TABLE account ADD COLUMN name varchar(100)"));
			assertThat(json).extractingPath("$.downgrade[0].statements")
				.isEqualTo(List.of("ALTER TABLE account DROP COLUMN name"));
			assertThat(json).extractingPath("$.history[*].action").isEqualTo(List.of("upgrade"));
			assertThat(json).extractingPath("$.history[0].outcome").isEqualTo("done");
		}
	}

	@Test
	void aRevisionThatDoesNotExistIsNotFound(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database)) {
			for (String unknown : List.of("/ffff", "/'", "/a%00b", "/%5C'")) {
				assertThat(status(context, unknown).is4xxClientError()).as(unknown).isTrue();
			}
		}
	}

	@Test
	void aStepThatIsHalfDoneIsTold(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database, "migration.on-startup=none",
				"migration.locations=classpath:revisions/half-done",
				"management.endpoint.migrations.access=unrestricted")) {
			assertRefused(post(context, "upgrade", "heads"), 500, "nonsense");
			JsonContent json = get(context, "");
			assertThat(json).extractingPath("$.status").isEqualTo("half-done");
			assertThat(json).extractingPath("$.halfDone[0]")
				.asString()
				.contains("8a8b8c8d8e8f", "'migration upgrade 8a8b8c8d8e8f'");
		}
	}

	@Test
	void writingIsOffByDefault(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database)) {
			assertThat(post(context, "downgrade", "base").getStatusCode()).isEqualTo(HttpStatusCode.valueOf(405));
		}
	}

	@Test
	void writingMovesTheDatabaseWhenAccessIsUnrestricted(TestDatabase database, CapturedOutput output) {
		try (ConfigurableApplicationContext context = start(database,
				"management.endpoint.migrations.access=unrestricted")) {
			ResponseEntity<String> response = post(context, "downgrade", "1a2b3c4d5e6f");
			assertThat(response.getStatusCode()).isEqualTo(HttpStatusCode.valueOf(200));
			JsonContent json = new JsonContent(String.valueOf(response.getBody()));
			assertThat(json).extractingPath("$.revisions[*].id").isEqualTo(List.of("2b3c4d5e6f7a"));
			assertThat(get(context, "")).extractingPath("$.current[*].id").isEqualTo(List.of("1a2b3c4d5e6f"));
			assertThat(output).contains(
					"Asked by nobody known through the 'migrations' endpoint to downgrade to " + "'1a2b3c4d5e6f'");
		}
	}

	@Test
	void withoutADatabaseEachRequestSaysSo(TestDatabase database) {
		AtomicBoolean gone = new AtomicBoolean();
		DataSource dataSource = new DelegatingDataSource(database.dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				if (gone.get()) {
					throw new SQLException("gone", "08001");
				}
				return super.getConnection();
			}
		};
		try (ConfigurableApplicationContext context = application("",
				"management.endpoint.migrations.access=unrestricted")
			.initializers(
					(created) -> ((GenericApplicationContext) created).registerBean(DataSource.class, () -> dataSource))
			.run()) {
			gone.set(true);
			for (String path : List.of("", "/1a2b3c4d5e6f", "/drift", "/ffff")) {
				assertRefused(response(context, path), 503, "The database cannot be reached while reading");
			}
			assertRefused(post(context, "upgrade", "heads"), 503, "The database cannot be reached while migrating");
		}
	}

	@Test
	void whatSomebodyAsksForStaysInItsLineOfTheLog(TestDatabase database, CapturedOutput output) {
		try (ConfigurableApplicationContext context = start(database,
				"management.endpoint.migrations.access=unrestricted")) {
			assertRefused(post(context, "upgrade", "ffff\\nForged: \\u001b[31mred\\u2028line"), 400, "ffff");
			assertThat(output).contains("to upgrade to 'ffff\\nForged: \\u001b[31mred\\u2028line'");
			assertThat(post(context, "upgrade", "heads\\n").getStatusCode().value()).isEqualTo(200);
			assertThat(output).contains("Nothing to migrate: the database is at target 'heads\\n'");
		}
	}

	@Test
	void aRequestWithoutATargetIsABadRequest(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database,
				"management.endpoint.migrations.access=unrestricted")) {
			assertRefused(send(context, "{\"direction\":\"upgrade\"}"), 400,
					"'target' is missing; say for example {\"direction\": \"upgrade\", \"target\": \"heads\"}");
			assertRefused(send(context, "{\"target\":\"heads\"}"), 400, "'direction' is missing");
			assertRefused(send(context, "{}"), 400, "'direction' is missing");
		}
	}

	@Test
	void anUnknownDirectionIsABadRequest(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database,
				"management.endpoint.migrations.access=unrestricted")) {
			assertRefused(post(context, "sideways", "heads"), 400,
					"The direction 'sideways' is neither 'upgrade' nor 'downgrade'");
		}
	}

	@Test
	void anUnknownTargetIsABadRequest(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database,
				"management.endpoint.migrations.access=unrestricted")) {
			assertRefused(post(context, "upgrade", "ffff"), 400, "No revision or branch 'ffff' among 2 revisions");
		}
	}

	@Test
	void aRevisionWithoutAWayBackIsABadRequest(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database,
				"management.endpoint.migrations.access=unrestricted",
				"migration.locations=classpath:revisions/irreversible")) {
			assertRefused(post(context, "downgrade", "base"), 400, "what was forgotten is gone");
			assertThat(get(context, "")).extractingPath("$.current[*].id").isEqualTo(List.of("4d5e6f7a8b9c"));
		}
	}

	@Test
	void aRunThatStopsSaysWhatStoppedIt(TestDatabase database) {
		try (ConfigurableApplicationContext context = start(database, "migration.on-startup=none",
				"management.endpoint.migrations.access=unrestricted",
				"migration.locations=classpath:revisions/broken")) {
			assertRefused(post(context, "upgrade", "heads"), 500, "syntax error at or near \"TABEL\"");
		}
	}

	private static void assertRefused(ResponseEntity<String> response, int status, String error) {
		assertThat(response.getStatusCode()).isEqualTo(HttpStatusCode.valueOf(status));
		assertThat(new JsonContent(String.valueOf(response.getBody()))).extractingPath("$.error")
			.asString()
			.contains(error);
	}

	private static ConfigurableApplicationContext start(TestDatabase database, String... properties) {
		return application(database.url(), properties).run();
	}

	private static SpringApplicationBuilder application(String url, String... properties) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.SERVLET)
			.properties("migration.url=" + url, "server.port=0", "spring.main.banner-mode=off",
					"management.endpoints.web.exposure.include=*", "spring.autoconfigure.exclude=" + BootLine.jpa())
			.properties(properties);
	}

	private static JsonContent get(ConfigurableApplicationContext context, String path) {
		return new JsonContent(String.valueOf(client(context).get().uri(path).retrieve().body(String.class)));
	}

	private static ResponseEntity<String> response(ConfigurableApplicationContext context, String path) {
		return client(context).get().uri(path).retrieve().onStatus((status) -> true, (request, response) -> {
		}).toEntity(String.class);
	}

	private static HttpStatusCode status(ConfigurableApplicationContext context, String path) {
		return client(context).get().uri(path).exchange((request, response) -> response.getStatusCode());
	}

	private static ResponseEntity<String> post(ConfigurableApplicationContext context, String direction,
			String target) {
		return send(context, "{\"direction\":\"" + direction + "\",\"target\":\"" + target + "\"}");
	}

	private static ResponseEntity<String> send(ConfigurableApplicationContext context, String body) {
		return client(context).post()
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.onStatus((status) -> true, (request, response) -> {
			})
			.toEntity(String.class);
	}

	private static RestClient client(ConfigurableApplicationContext context) {
		return RestClient.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")
				+ "/actuator/migrations");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
