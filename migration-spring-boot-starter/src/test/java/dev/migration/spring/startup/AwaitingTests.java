package dev.migration.spring.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.migration.Migrator;
import dev.migration.runtime.ChecksumPolicy;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.spring.MigrationProperties.Waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Waiting for a server that accepts connections and says nothing.
 */
@ExtendWith(OutputCaptureExtension.class)
class AwaitingTests {

	private static final Duration MOMENT = Duration.ofMillis(20);

	@Test
	@Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
	void aServerThatNeverAnswersIsGivenUpAtTheLimit(CapturedOutput output) throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:postgresql://localhost:" + silent.getLocalPort() + "/db");
			Migrator migrator = Migrator.builder(pool).locations(List.of()).build();
			Awaiting awaiting = new Awaiting(new Waiting(Duration.ofMillis(200), MOMENT), ChecksumPolicy.FAIL, MOMENT);
			assertThatExceptionOfType(DatabaseUnavailableException.class)
				.isThrownBy(() -> awaiting.migrate(migrator, "heads"))
				.withMessageContaining("neither a connection nor an answer within 200 ms");
			assertThat(output.toString().lines().filter((line) -> line.contains("Waiting up to"))).singleElement()
				.asString()
				.endsWith("Waiting up to 200 ms until the database can be reached");
		}
	}

}
