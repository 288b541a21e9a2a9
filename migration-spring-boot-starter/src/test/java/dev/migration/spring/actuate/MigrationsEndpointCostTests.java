package dev.migration.spring.actuate;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

import dev.migration.Migrator;
import dev.migration.TimedStatus;
import dev.migration.runtime.RunEvent;
import dev.migration.spring.CountingDataSource;
import dev.migration.spring.CountingSource;
import dev.migration.spring.startup.LastRun;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request to {@link MigrationsEndpoint} costs.
 */
@PostgresTest
class MigrationsEndpointCostTests {

	private final CountingSource source = new CountingSource("classpath:db/revisions");

	@Test
	void eachRequestTakesTwoStatementsOnOneConnectionAndReadsNoFile(TestDatabase database) {
		CountingDataSource counting = new CountingDataSource(database.dataSource());
		MigrationsEndpoint endpoint = migrated(counting);
		for (int request = 0; request < 3; request++) {
			assertThat(asked(counting, endpoint::migrations)).isInstanceOfSatisfying(MigrationsDescriptor.class,
					(body) -> assertThat(body.applied()).hasSize(2));
			assertThat(asked(counting, () -> endpoint.detail("2b3c4d5e6f7a")))
				.isInstanceOfSatisfying(RevisionDetails.class, (body) -> assertThat(body.history()).hasSize(1));
			assertThat(asked(counting, () -> endpoint.detail("ffff"))).satisfies((answer) -> isUnknown(answer, "ffff"));
		}
		for (String hostile : List.of("'", "\\'", "\ud800", "\n")) {
			assertThat(asked(counting, () -> endpoint.detail(hostile)))
				.satisfies((answer) -> isUnknown(answer, hostile));
		}
		assertThat(endpoint.detail("a\0b")).satisfies((answer) -> isUnknown(answer, "a\0b"));
		assertThat(this.source.reads()).isOne();
		assertThat(this.source.hashed().values()).allMatch((times) -> times == 1);
	}

	@Test
	void aRevisionOfAnotherApplicationCostsNoMore(TestDatabase database) {
		migrated(new CountingDataSource(database.dataSource()));
		CountingDataSource counting = new CountingDataSource(database.dataSource());
		MigrationsEndpoint endpoint = endpoint(
				Migrator.builder(counting).locations(List.of("classpath:revisions/older")).build());
		assertThat(asked(counting, () -> endpoint.detail("2b3c4d5e6f7a"))).isInstanceOfSatisfying(RevisionDetails.class,
				(body) -> {
					assertThat(body.location()).isNull();
					assertThat(body.downgrade()).hasSize(1);
					assertThat(body.history()).hasSize(1);
				});
	}

	@Test
	void noRunOfAnotherToolAndNoLockCostMore(TestDatabase database) {
		CountingDataSource counting = new CountingDataSource(database.dataSource());
		Migrator migrator = Migrator.builder(counting).source(this.source).build();
		MigrationsEndpoint endpoint = endpoint(migrator);
		asked(counting, endpoint::migrations);
		asked(counting, () -> endpoint.detail("2b3c4d5e6f7a"));
		for (String table : new String[] { "alembic_version", "databasechangelog", "flyway_schema_history" }) {
			database.jdbc().sql("CREATE TABLE " + table + " AS SELECT 1 AS id").update();
			asked(counting, endpoint::migrations);
			assertThat(migrator.status().foreign()).isNotNull()
				.satisfies((tool) -> assertThat(tool.table()).isEqualTo(table));
		}
		database.jdbc().sql("DROP TABLE alembic_version, databasechangelog, flyway_schema_history").update();
		Migrator.builder(database.dataSource()).listener((event) -> {
			if (event instanceof RunEvent.Started) {
				assertThat(asked(counting, endpoint::migrations)).isInstanceOfSatisfying(MigrationsDescriptor.class,
						(body) -> assertThat(body.lockedBy()).isNotNull());
			}
		}).build().upgrade("heads");
	}

	private MigrationsEndpoint migrated(CountingDataSource counting) {
		Migrator migrator = Migrator.builder(counting).source(this.source).build();
		migrator.upgrade("heads");
		return endpoint(migrator);
	}

	private static MigrationsEndpoint endpoint(Migrator migrator) {
		return new MigrationsEndpoint(migrator, new TimedStatus(migrator), new LastRun(Clock.systemUTC()), () -> null);
	}

	private static void isUnknown(@Nullable Object answer, String id) {
		assertThat(answer).isInstanceOfSatisfying(WebEndpointResponse.class, (response) -> {
			assertThat(response.getStatus()).isEqualTo(404);
			assertThat(response.getBody()).isEqualTo(new MigrationsEndpoint.Refusal("Neither this application nor the "
					+ "database knows a revision '" + id + "'; its id has to be whole here"));
		});
	}

	private static @Nullable Object asked(CountingDataSource counting, Supplier<@Nullable Object> question) {
		counting.reset();
		Object answer = question.get();
		assertThat(counting.statements()).hasSizeLessThanOrEqualTo(2);
		assertThat(counting.messages()).isEqualTo(counting.statements().size());
		assertThat(counting.connections()).isOne();
		return answer;
	}

}
