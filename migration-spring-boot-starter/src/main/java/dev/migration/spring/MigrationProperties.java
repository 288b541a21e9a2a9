package dev.migration.spring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

import dev.migration.MigratorBuilder;
import dev.migration.runtime.ChecksumPolicy;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.runtime.TransactionMode;
import dev.migration.source.Placeholders;

/**
 * The keys under {@code migration}.
 *
 * @param enabled Whether the application migrates its database at all.
 * @param url Database to migrate, as 'jdbc:postgresql:', 'postgres://' or 'postgresql://'
 * URL; blank is not set. The application's own pool gets it too unless it has a URL of
 * its own.
 * @param username User that migrates, when it is not part of the URL.
 * @param password Password of the user that migrates, when it is not part of the URL.
 * @param role Role that the user takes with SET ROLE before it migrates, so that it owns
 * what is created.
 * @param locations Comma-separated list of the places that hold the revisions; blank is
 * not set.
 * @param target Target that the start of the application migrates to.
 * @param onStartup What the start of the application does about pending revisions.
 * @param exitAfter Whether the process ends with exit code 0 as soon as it has migrated,
 * before it serves anything.
 * @param schema Schema of the tables that record what is applied; the connection's
 * current schema when not set.
 * @param table Name of the table that records what is applied.
 * @param checksum What an applied revision that was edited afterwards does.
 * @param transaction How much one transaction holds.
 * @param placeholders Values for '${name}' in .sql files and for 'op.parameter("name")'
 * in Java revisions. A name that has none is an error.
 * @param snapshots Whether each run keeps what the database looks like, so that changes
 * by others can be named later.
 * @param placeholderReplacement Whether '${name}' in .sql files is replaced.
 * @param lock The lock between runners.
 * @param statement The limits of one statement.
 * @param waiting How to wait for somebody else, when that is what the start does.
 * @param health The health indicator.
 * @param embedded The development database.
 * @param model The application's model, which the database is compared with.
 * @param scratch The database that the model is built in to compare.
 */
@ConfigurationProperties("migration")
public record MigrationProperties(@DefaultValue("true") boolean enabled, @Nullable String url,
		@Nullable String username, @Nullable String password, @Nullable String role,
		@DefaultValue(MigratorBuilder.DEFAULT_LOCATION) List<String> locations, @DefaultValue("heads") String target,
		@DefaultValue("upgrade") OnStartup onStartup, @DefaultValue("false") boolean exitAfter, @Nullable String schema,
		@DefaultValue("migration") String table, @DefaultValue("fail") ChecksumPolicy checksum,
		@DefaultValue("revision") TransactionMode transaction, @DefaultValue Map<String, String> placeholders,
		@DefaultValue("true") boolean snapshots, @DefaultValue("true") boolean placeholderReplacement,
		@DefaultValue Lock lock, @DefaultValue Statement statement, @DefaultValue Waiting waiting,
		@DefaultValue Health health, @DefaultValue Embedded embedded, @DefaultValue Model model,
		@DefaultValue Scratch scratch) {

	public MigrationProperties {
		url = textOrNull(url);
		username = textOrNull(username);
		password = textOrNull(password);
		role = textOrNull(role);
		schema = textOrNull(schema);
		locations = textsOr(MigratorBuilder.DEFAULT_LOCATION, locations);
		placeholders = Map.copyOf(placeholders);
		Placeholders.of(placeholders);
		if (!StringUtils.hasText(table)) {
			throw new InvalidConfigurationPropertyValueException("migration.table", table, "It must not be blank.");
		}
	}

	/**
	 * Says to a builder what these properties say of a migrator.
	 * @param builder the builder of the application's migrator
	 * @return the builder
	 */
	public MigratorBuilder applyTo(MigratorBuilder builder) {
		return builder.locations(this.locations)
			.schema(this.schema)
			.table(this.table)
			.checksums(this.checksum)
			.transactions(this.transaction)
			.placeholders(this.placeholders)
			.snapshots(this.snapshots)
			.placeholderReplacement(this.placeholderReplacement)
			.limits(new Limits(this.lock.timeout(), this.statement.lockTimeout(), this.statement.timeout(),
					this.statement.retryFor()));
	}

	private static @Nullable String textOrNull(@Nullable String text) {
		return StringUtils.hasText(text) ? text : null;
	}

	private static List<String> textsOr(String usual, List<String> given) {
		List<String> texts = given.stream().filter(StringUtils::hasText).toList();
		return texts.isEmpty() ? List.of(usual) : texts;
	}

	private static void requirePositive(String key, Duration limit) {
		if (limit.isNegative()) {
			throw new InvalidConfigurationPropertyValueException(key, limit, "It must not be negative.");
		}
	}

	@Override
	public String toString() {
		return "MigrationProperties[enabled=" + this.enabled + ", locations=" + this.locations + ", target="
				+ this.target + ", onStartup=" + this.onStartup + "]";
	}

	/**
	 * The lock between runners.
	 *
	 * @param timeout Longest wait for another runner.
	 */
	public record Lock(@DefaultValue("10m") Duration timeout) {

		public Lock {
			requirePositive("migration.lock.timeout", timeout);
		}

	}

	/**
	 * The limits of one statement.
	 *
	 * @param lockTimeout Longest wait of a statement for a table lock, so that the
	 * application never queues behind a migration; zero waits for ever.
	 * @param timeout Longest run of a statement; zero is no limit.
	 * @param retryFor How long a revision that does not get its table locks is tried
	 * again; zero tries once.
	 */
	public record Statement(@DefaultValue("5s") Duration lockTimeout, @DefaultValue("0s") Duration timeout,
			@DefaultValue("10m") Duration retryFor) {

		public Statement {
			requirePositive("migration.statement.lock-timeout", lockTimeout);
			requirePositive("migration.statement.timeout", timeout);
			requirePositive("migration.statement.retry-for", retryFor);
		}

	}

	/**
	 * How to wait for somebody else.
	 *
	 * @param timeout Longest wait until somebody else has migrated.
	 * @param interval Pause between two looks at the database.
	 */
	public record Waiting(@DefaultValue("10m") Duration timeout, @DefaultValue("1s") Duration interval) {

		public Waiting {
			requirePositive("migration.waiting.timeout", timeout);
			requirePositive("migration.waiting.interval", interval);
		}

	}

	/**
	 * The health indicator.
	 *
	 * @param pending Health status while revisions are pending.
	 * @param edited Health status while applied revisions differ from their scripts.
	 */
	public record Health(@DefaultValue("OUT_OF_SERVICE") String pending, @DefaultValue("UP") String edited) {

	}

	/**
	 * The development database.
	 *
	 * @param enabled Whether an embedded PostgreSQL starts when it is on the class path
	 * and nothing names a database.
	 * @param dataDirectory Directory that keeps its data from one start to the next;
	 * thrown away when not set.
	 * @param port Port it listens on; 0 picks a free one.
	 */
	public record Embedded(@DefaultValue("true") boolean enabled, @Nullable Path dataDirectory,
			@DefaultValue("0") int port) {

	}

	/**
	 * The application's model, which the database is compared with.
	 *
	 * @param source Where the model comes from.
	 * @param location SQL file that creates the whole schema, when that is the model.
	 * @param className Class that declares the whole schema in Java, when that is the
	 * model.
	 * @param exclude Comma-separated list of patterns of names that are not compared,
	 * beside the tables of well-known libraries.
	 */
	public record Model(@DefaultValue("auto") ModelSource source, @Nullable String location,
			@Name("class") @Nullable String className, @DefaultValue List<String> exclude) {

		public Model {
			location = textOrNull(location);
			className = textOrNull(className);
			exclude = List.copyOf(exclude);
		}

	}

	/**
	 * The database that the model is built in to compare.
	 *
	 * @param url Empty database that is kept for the purpose, when none can be created
	 * beside the application's.
	 * @param username User of that database, when it is not part of the URL.
	 * @param password Password of that user, when it is not part of the URL.
	 */
	public record Scratch(@Nullable String url, @Nullable String username, @Nullable String password) {

		public Scratch {
			url = textOrNull(url);
			username = textOrNull(username);
			password = textOrNull(password);
		}

		@Override
		public String toString() {
			return "Scratch[]";
		}

	}

}
