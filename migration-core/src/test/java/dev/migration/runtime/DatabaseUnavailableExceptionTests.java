package dev.migration.runtime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DatabaseUnavailableException}.
 */
class DatabaseUnavailableExceptionTests {

	@Test
	void theRootCauseIsToldWhereTheDriverDoesNot() {
		assertThat(exception("The connection attempt failed.", "08001", new UnknownHostException("db.invalid")))
			.hasMessage("The database cannot be reached while migrating: The connection attempt failed. "
					+ "(UnknownHostException: db.invalid)");
	}

	@Test
	void aRefusedConnectionIsToldOnce() {
		assertThat(exception("Connection to localhost:1 refused.", "08001", new ConnectException("Connection refused")))
			.hasMessage("The database cannot be reached while migrating: Connection to localhost:1 refused.");
	}

	@Test
	void credentialsThatTheDriverTookForAHostAreNotTold() {
		assertThat(exception("The connection attempt failed.", "08001",
				new IOException(new UnknownHostException("app:secret@db.invalid"))))
			.hasMessageEndingWith("(UnknownHostException: db.invalid)")
			.hasMessageNotContaining("secret");
	}

	@Test
	void aServerThatAnsweredRefuses() {
		assertThat(exception("FATAL: no such role", "28000", null))
			.hasMessage("The server refuses the connection while migrating: FATAL: no such role");
		assertThat(exception("FATAL: no such database", "3D000", null)).hasMessageStartingWith("The server refuses");
		assertThat(exception("FATAL: too many clients", "53300", null)).hasMessageStartingWith("The server refuses");
	}

	private static DatabaseUnavailableException exception(String message, String sqlState, @Nullable Exception cause) {
		return new DatabaseUnavailableException("migrating", new SQLException(message, sqlState, cause));
	}

}
