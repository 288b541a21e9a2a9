package dev.migration.spring.actuate;

import java.time.Clock;

import org.junit.jupiter.api.Test;

import dev.migration.Migrator;
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

	@Test
	void eachRequestTakesThreeStatementsOnOneConnectionAndReadsNoFile(TestDatabase database) {
		CountingDataSource counting = new CountingDataSource(database.dataSource());
		CountingSource source = new CountingSource("classpath:db/revisions");
		Migrator migrator = Migrator.builder(counting).source(source).build();
		migrator.upgrade("heads");
		MigrationsEndpoint endpoint = new MigrationsEndpoint(migrator, new LastRun(Clock.systemUTC()), () -> null);
		for (int request = 0; request < 3; request++) {
			counting.reset();
			assertThat(endpoint.migrations()).isInstanceOfSatisfying(MigrationsDescriptor.class,
					(body) -> assertThat(body.applied()).hasSize(2));
			assertThat(counting.statements()).hasSize(3);
			assertThat(counting.messages()).isEqualTo(2);
			assertThat(counting.connections()).isOne();
		}
		assertThat(source.reads()).isOne();
		assertThat(source.hashed().values()).allMatch((times) -> times == 1);
	}

}
