package dev.migration.beside;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.r2dbc.test.autoconfigure.DataR2dbcTest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice of an application that has R2DBC's driver and no JDBC pool migrates by a URL of
 * its own.
 */
@DataR2dbcTest(properties = { "migration.locations=classpath:db/reactive", "spring.flyway.enabled=false",
		"spring.liquibase.enabled=false" })
@DirtiesContext
class R2dbcSliceTests {

	private static final TestDatabase DATABASE = database();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("migration.url", DATABASE::url);
		registry.add("spring.r2dbc.url", () -> DATABASE.url().replace("jdbc:", "r2dbc:").replaceFirst("\\?.*", ""));
		registry.add("spring.r2dbc.username", () -> "postgres");
	}

	@AfterAll
	static void drop() throws SQLException {
		EmbeddedServer.shared().dropDatabase(DATABASE);
	}

	@Test
	void theSliceIsMigrated(@Autowired DatabaseClient client, @Autowired ObjectProvider<DataSource> pools) {
		assertThat(client.sql("SELECT name FROM reader").map((row) -> row.get("name", String.class)).first().block())
			.isEqualTo("Ada");
		assertThat(pools.stream()).isEmpty();
	}

	private static TestDatabase database() {
		try {
			return EmbeddedServer.shared().createDatabase();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@SpringBootApplication
	static class Application {

	}

}
