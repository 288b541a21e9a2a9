package dev.migration.spring.actuate;

import java.security.Principal;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.migration.Migrator;
import dev.migration.TimedStatus;
import dev.migration.runtime.LogEntry;
import dev.migration.spring.startup.LastRun;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is said to have done what somebody asked {@link MigrationsEndpoint} for.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class PrincipalTests {

	@Test
	void whoAsksStandsInTheTablesBeforeTheProcess(TestDatabase database, CapturedOutput output) {
		Migrator migrator = migrator(database);
		MigrationsEndpoint endpoint = endpoint(migrator);
		endpoint.migrate("upgrade", "1a2b3c4d5e6f", as("anna"));
		endpoint.migrate("upgrade", "heads", as(null));
		assertThat(migrator.log(null, 10)).extracting(LogEntry::actor)
			.containsExactly("shop@server", "anna via shop@server");
		assertThat(endpoint.migrations()).isInstanceOfSatisfying(MigrationsDescriptor.class,
				(body) -> assertThat(body.applied()).extracting(RevisionDescriptor::appliedBy)
					.containsExactly("shop@server", "anna via shop@server"));
		assertThat(endpoint.detail("1a2b3c4d5e6f")).isInstanceOfSatisfying(RevisionDetails.class,
				(body) -> assertThat(body.history()).extracting(RevisionDetails.Attempt::by)
					.containsExactly("anna via shop@server"));
		assertThat(output).contains("Asked by anna through", "Asked by nobody known through");
	}

	@Test
	void aNameIsOneLineAndNotLong(TestDatabase database, CapturedOutput output) {
		Migrator migrator = migrator(database);
		String name = "eve\nanna via \u0000\u001b[31m\ud800" + "x".repeat(10_000);
		endpoint(migrator).migrate("upgrade", "1a2b3c4d5e6f", as(name));
		List<String> actors = migrator.log(null, 10).stream().map(LogEntry::actor).toList();
		assertThat(actors).hasSize(1);
		assertThat(actors.get(0)).startsWith("eve\\nanna via \\u0000\\u001b[31m\\ud800xxx")
			.endsWith("xxx… via shop@server")
			.hasSize(100 + " via shop@server".length());
		assertThat(output).contains("Asked by eve\\nanna via").doesNotContain("x".repeat(101));
	}

	private static Migrator migrator(TestDatabase database) {
		return Migrator.builder(database.dataSource()).actor("shop@server").build();
	}

	private static MigrationsEndpoint endpoint(Migrator migrator) {
		return new MigrationsEndpoint(migrator, new TimedStatus(migrator), new LastRun(Clock.systemUTC()), () -> null);
	}

	private static SecurityContext as(@Nullable String name) {
		return new SecurityContext() {
			@Override
			public @Nullable Principal getPrincipal() {
				return (name != null) ? () -> name : null;
			}

			@Override
			public boolean isUserInRole(String role) {
				return false;
			}
		};
	}

}
