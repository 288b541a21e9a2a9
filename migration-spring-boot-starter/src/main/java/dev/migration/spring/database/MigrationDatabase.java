package dev.migration.spring.database;

import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import dev.migration.DatabaseUrl;
import dev.migration.spring.MigrationConnectionDetails;
import dev.migration.spring.MigrationProperties;

/**
 * The connections that migrations use.
 *
 * @param dataSource where they come from
 * @param shared whether it is the application's own pool
 */
public record MigrationDatabase(DataSource dataSource, boolean shared) {

	/**
	 * Chooses, in this order: a data source marked for migrations, connection details,
	 * {@code migration.url}, the application's data source, {@code DATABASE_URL} or an
	 * embedded server.
	 * @param candidates what the application has
	 * @param properties the properties
	 * @param own the database that is ours to name
	 * @return the choice
	 * @throws NoDatabaseException when there is none
	 * @throws SeveralDataSourcesException when there are several and nothing tells which
	 */
	public static MigrationDatabase choose(Candidates candidates, MigrationProperties properties, OwnDatabase own) {
		if (candidates.marked() != null) {
			return new MigrationDatabase(candidates.marked(), false).as(properties.role());
		}
		MigrationConnectionDetails details = candidates.details();
		if (details != null) {
			return unpooled(DatabaseUrl.parse("the URL of " + details.getClass().getSimpleName(), details.getUrl())
				.withCredentials(details.getUsername(), details.getPassword())).as(properties.role());
		}
		if (properties.url() != null && !candidates.poolIsOurs()) {
			return unpooled(own.migratingUrl()).as(properties.role());
		}
		DataSource application = candidates.application().get();
		if (application == null) {
			if (candidates.names().size() > 1) {
				throw new SeveralDataSourcesException(candidates.names());
			}
			return unpooled(own.migratingUrl()).as(properties.role());
		}
		return candidates.poolIsOurs() ? ofOurs(application, properties, own) : of(application, properties);
	}

	/** The pool that has our URL, unless another user or a role is to migrate. */
	private static MigrationDatabase ofOurs(DataSource application, MigrationProperties properties, OwnDatabase own) {
		DatabaseUrl migrating = own.migratingUrl();
		return (migrating.equals(own.url()) && properties.role() == null) ? new MigrationDatabase(application, true)
				: unpooled(migrating).as(properties.role());
	}

	/**
	 * The application's pool, or connections apart when another user or role is wanted.
	 */
	private static MigrationDatabase of(DataSource application, MigrationProperties properties) {
		boolean otherUser = properties.username() != null;
		if (!otherUser && properties.role() == null) {
			return new MigrationDatabase(application, true);
		}
		return derived(application, otherUser ? properties.username() : null, otherUser ? properties.password() : null)
			.as(properties.role());
	}

	private MigrationDatabase as(@Nullable String role) {
		return new MigrationDatabase(RoleDataSource.of(this.dataSource, role), this.shared);
	}

	private static MigrationDatabase unpooled(DatabaseUrl url) {
		return new MigrationDatabase(url.dataSource(), false);
	}

	private static MigrationDatabase derived(DataSource application, @Nullable String username,
			@Nullable String password) {
		DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.derivedFrom(application)
			.type(SimpleDriverDataSource.class);
		SimpleDriverDataSource derived = ((username != null) ? builder.username(username).password(password) : builder)
			.build();
		String url = derived.getUrl();
		// The driver prefers a user in the URL to one that is given apart.
		return (url != null && url.startsWith("jdbc:postgresql:")) ? unpooled(url(derived))
				: new MigrationDatabase(derived, false);
	}

	/**
	 * Where it is, for people.
	 * @return host, port and name, or {@code null} when the data source does not tell
	 */
	public @Nullable String place() {
		try {
			return url(this.dataSource).place();
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	/** Where a data source leads and as whom, whatever is wrapped around it. */
	static DatabaseUrl url(DataSource dataSource) {
		DataSource target = dataSource;
		while (target instanceof DelegatingDataSource delegating && delegating.getTargetDataSource() != null) {
			target = delegating.getTargetDataSource();
		}
		return url(DataSourceBuilder.derivedFrom(target).type(SimpleDriverDataSource.class).build());
	}

	private static DatabaseUrl url(SimpleDriverDataSource derived) {
		return DatabaseUrl.parse("the URL of the data source", String.valueOf(derived.getUrl()))
			.withCredentials(derived.getUsername(), derived.getPassword());
	}

	/**
	 * What the application has.
	 *
	 * @param marked the data source marked for migrations, or {@code null}
	 * @param details the connection details for migrations, or {@code null}
	 * @param application yields the one or primary data source, or {@code null}
	 * @param names the names of all data sources
	 * @param poolIsOurs whether the application's pool got our URL
	 */
	public record Candidates(@Nullable DataSource marked, @Nullable MigrationConnectionDetails details,
			Supplier<@Nullable DataSource> application, List<String> names, boolean poolIsOurs) {

		public Candidates {
			names = List.copyOf(names);
		}

	}

}
