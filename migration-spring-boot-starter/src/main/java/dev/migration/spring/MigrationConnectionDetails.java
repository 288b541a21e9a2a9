package dev.migration.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How migrations connect, when that is not in the properties: a bean of this type, or a
 * service connection of a container, replaces {@code migration.url},
 * {@code migration.username} and {@code migration.password}.
 */
public interface MigrationConnectionDetails extends ConnectionDetails {

	/**
	 * The database.
	 * @return a URL in any form that {@code migration.url} accepts
	 */
	String getUrl();

	/**
	 * The user.
	 * @return the user name, or {@code null} when the URL says it
	 */
	default @Nullable String getUsername() {
		return null;
	}

	/**
	 * The user's password.
	 * @return the password, or {@code null} when the URL says it
	 */
	default @Nullable String getPassword() {
		return null;
	}

}
