package dev.migration.spring.database;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import dev.migration.DatabaseUrl;
import dev.migration.spring.MigrationProperties;

/**
 * Finds out who names the database: {@code migration.url}, else the application, else
 * {@code DATABASE_URL}, else an embedded PostgreSQL, else nobody.
 */
public final class DatabaseLocator {

	/** The variable of twelve-factor platforms. */
	public static final String DATABASE_URL = "DATABASE_URL";

	private static final String EMBEDDED_CLASS = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	private static final Set<String> SERIOUS = Set.of("prod", "production", "prd", "preprod", "live", "stage",
			"staging", "uat");

	private final Environment environment;

	private final MigrationProperties properties;

	private final @Nullable ClassLoader classLoader;

	/**
	 * Creates a locator.
	 * @param environment the application's environment
	 * @param classLoader the application's class loader, or {@code null} for the default
	 */
	public DatabaseLocator(Environment environment, @Nullable ClassLoader classLoader) {
		this.environment = environment;
		this.properties = Binder.get(environment).bindOrCreate("migration", MigrationProperties.class);
		this.classLoader = classLoader;
	}

	/**
	 * The properties under {@code migration}.
	 * @return the properties
	 */
	public MigrationProperties properties() {
		return this.properties;
	}

	/**
	 * Who names the database, going by properties alone.
	 * @return the origin
	 */
	public DatabaseOrigin origin() {
		if (this.properties.url() != null) {
			return DatabaseOrigin.MIGRATION_URL;
		}
		if (applicationNamesIts()) {
			return DatabaseOrigin.APPLICATION;
		}
		if (text(DATABASE_URL) != null) {
			return DatabaseOrigin.DATABASE_URL;
		}
		return mayEmbed() ? DatabaseOrigin.EMBEDDED : DatabaseOrigin.NONE;
	}

	/**
	 * Whether the application's pool has a URL of its own.
	 * @return {@code true} when a property of Spring Boot names it
	 */
	public boolean applicationNamesIts() {
		return text(ApplicationUrlException.SETTING) != null || text("spring.datasource.jndi-name") != null;
	}

	/**
	 * What is wrong with the URL that the application names.
	 * @return what its pool would fail over, or empty
	 */
	public Optional<ApplicationUrlException> applicationUrlProblem() {
		String url = text(ApplicationUrlException.SETTING);
		return (url != null) ? ApplicationUrlException.of(url) : Optional.empty();
	}

	/**
	 * The profile that keeps an embedded database from starting.
	 * @return the profile in force that sounds like production, or {@code null}
	 */
	public @Nullable String seriousProfile() {
		String[] active = this.environment.getActiveProfiles();
		return Stream.of((active.length > 0) ? active : this.environment.getDefaultProfiles())
			.filter((profile) -> Stream.of(profile.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
				.anyMatch(SERIOUS::contains))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The URL that is ours to use, with the application's user: the one of the URL, and
	 * only where {@code migration.url} names none the one of {@code migration.username}.
	 * @return the URL of {@code migration.url} or {@code DATABASE_URL}, or {@code null}
	 * @throws dev.migration.InvalidDatabaseUrlException when it is none
	 */
	@Nullable DatabaseUrl url() {
		String url = this.properties.url();
		if (url != null) {
			DatabaseUrl named = DatabaseUrl.parse("migration.url", url);
			return isSomebodyElse(named) ? named : migrating(named);
		}
		String environmentUrl = text(DATABASE_URL);
		return (environmentUrl != null) ? DatabaseUrl.parse(DATABASE_URL, environmentUrl) : null;
	}

	/**
	 * A database of ours as the user that migrates it.
	 * @param url the database
	 * @return the same with {@code migration.username} and {@code migration.password},
	 * where they are set
	 */
	DatabaseUrl migrating(DatabaseUrl url) {
		return url.withCredentials(this.properties.username(), this.properties.password());
	}

	private boolean isSomebodyElse(DatabaseUrl named) {
		return named.username() != null && this.properties.username() != null
				&& !named.username().equals(this.properties.username());
	}

	private boolean mayEmbed() {
		return this.properties.embedded().enabled() && seriousProfile() == null && text("spring.r2dbc.url") == null
				&& ClassUtils.isPresent(EMBEDDED_CLASS, this.classLoader);
	}

	/** Whether an embedded server may serve to try things out. */
	boolean mayEmbedScratch() {
		return this.properties.embedded().enabled() && ClassUtils.isPresent(EMBEDDED_CLASS, this.classLoader);
	}

	private @Nullable String text(String property) {
		String value = property.equals(DATABASE_URL) ? this.environment.getProperty(property)
				: Binder.get(this.environment).bind(property, String.class).orElse(null);
		return StringUtils.hasText(value) ? value : null;
	}

}
