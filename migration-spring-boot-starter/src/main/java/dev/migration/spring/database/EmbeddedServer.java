package dev.migration.spring.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import dev.migration.DatabaseUrl;
import dev.migration.spring.MigrationProperties.Embedded;

/**
 * A PostgreSQL server of this process, for development.
 */
final class EmbeddedServer implements AutoCloseable {

	private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

	private static final String LOGGER = "io.zonky.test.db.postgres.embedded";

	private final EmbeddedPostgres postgres;

	private final @Nullable Path dataDirectory;

	private EmbeddedServer(EmbeddedPostgres postgres, @Nullable Path dataDirectory) {
		this.postgres = postgres;
		this.dataDirectory = dataDirectory;
	}

	static EmbeddedServer start(Embedded settings) {
		quieten();
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPGStartupWait(STARTUP_WAIT);
		Path dataDirectory = settings.dataDirectory();
		if (dataDirectory != null) {
			builder.setDataDirectory(dataDirectory.toAbsolutePath()).setCleanDataDirectory(false);
		}
		try {
			if (settings.port() != 0) {
				requireFree(settings.port());
				builder.setPort(settings.port());
			}
			return new EmbeddedServer(builder.start(), dataDirectory);
		}
		catch (IOException | IllegalStateException ex) {
			throw new EmbeddedServerException(settings, ex);
		}
	}

	/** The server would only be waited for until the limit. */
	private static void requireFree(int port) throws IOException {
		try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			probe.setReuseAddress(true);
		}
		catch (BindException ex) {
			throw new IOException("port " + port + " is in use", ex);
		}
	}

	/** What it says at each start, in dozens of lines, is nobody's to read. */
	private static void quieten() {
		LoggingSystem logging = LoggingSystem.get(EmbeddedServer.class.getClassLoader());
		if (logging.getLoggerConfiguration(LOGGER) == null) {
			logging.setLogLevel(LOGGER, LogLevel.WARN);
		}
	}

	DatabaseUrl url() {
		return new DatabaseUrl("jdbc:postgresql://localhost:" + this.postgres.getPort() + "/postgres", "postgres",
				null);
	}

	/** What becomes of the data, for people. */
	String dataKept() {
		return (this.dataDirectory != null) ? "data kept in " + this.dataDirectory : "data lost at shutdown";
	}

	@Override
	public void close() {
		try {
			this.postgres.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL does not stop", ex);
		}
	}

}
