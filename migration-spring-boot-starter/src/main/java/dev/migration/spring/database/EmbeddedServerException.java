package dev.migration.spring.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.migration.spring.MigrationProperties.Embedded;

/**
 * The embedded PostgreSQL does not start.
 */
public final class EmbeddedServerException extends RuntimeException {

	private final transient @Nullable Path dataDirectory;

	private final int port;

	EmbeddedServerException(Embedded settings, Exception cause) {
		super("The embedded PostgreSQL does not start: " + cause.getMessage(), cause);
		this.dataDirectory = settings.dataDirectory();
		this.port = settings.port();
	}

	/**
	 * The directory that was to keep its data.
	 * @return the directory, or {@code null} when nothing was to be kept
	 */
	public @Nullable Path dataDirectory() {
		return this.dataDirectory;
	}

	/**
	 * The port that was asked for.
	 * @return the port, or 0 for any
	 */
	public int port() {
		return this.port;
	}

}
