package dev.migration.spring.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.DatabaseSettingException;
import dev.migration.DatabaseUrl;
import dev.migration.InvalidDatabaseUrlException;

/**
 * The value of {@code spring.datasource.url} is a URL of PostgreSQL, but not one that
 * Spring Boot and the driver can use: they would quote its password when they fail.
 */
public final class ApplicationUrlException extends DatabaseSettingException {

	static final String SETTING = "spring.datasource.url";

	private static final Pattern PLATFORM = Pattern.compile("(?i)(postgres(?:ql)?://).*", Pattern.DOTALL);

	private static final Pattern CREDENTIALS = Pattern.compile("jdbc:postgresql://[^/?]*@.*", Pattern.DOTALL);

	private final String place;

	private ApplicationUrlException(String reason, String place) {
		super("'" + SETTING + "' " + reason);
		this.place = place;
	}

	/**
	 * What is wrong with a URL.
	 * @param url the value of the setting
	 * @return the exception to throw when the pool is asked for, or empty when nothing is
	 * known to be wrong
	 */
	static Optional<ApplicationUrlException> of(String url) {
		Matcher platform = PLATFORM.matcher(url.strip());
		if (platform.matches()) {
			return Optional.of(new ApplicationUrlException(
					"begins with '" + platform.group(1) + "', and Spring Boot takes only " + "what begins with 'jdbc:'",
					place(url)));
		}
		return CREDENTIALS.matcher(url.strip()).matches() ? Optional.of(new ApplicationUrlException(
				"has credentials before the host, and the JDBC driver takes them for a part of the host", place(url)))
				: Optional.empty();
	}

	private static String place(String url) {
		try {
			return DatabaseUrl.parse(SETTING, url).place();
		}
		catch (InvalidDatabaseUrlException ex) {
			return "host:5432/database";
		}
	}

	/**
	 * Where the URL leads.
	 * @return host, port and database, no credentials
	 */
	public String place() {
		return this.place;
	}

}
