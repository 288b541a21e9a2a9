package dev.migration.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What the application calls itself, for the log in the database.
 */
public final class ApplicationName {

	private ApplicationName() {
	}

	/**
	 * Reads it.
	 * @param environment the application's environment
	 * @return the name and the version, the name alone, or {@code null}
	 */
	public static @Nullable String of(Environment environment) {
		String name = environment.getProperty("spring.application.name");
		String version = environment.getProperty("spring.application.version");
		return (name != null && version != null) ? name + " " + version : name;
	}

}
